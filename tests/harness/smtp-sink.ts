import { createServer, type Socket } from 'node:net';

/** A mail as it came in over the line. */
export interface CaughtMail {
  from: string;
  to: string[];
  /** Headers and body, as sent. */
  raw: string;
}

export interface SmtpSink {
  url: string;
  mails: CaughtMail[];
  /** Answers the next mails with 451 "try again later" when true. */
  refuse: boolean;
  close(): Promise<void>;
}

/** A mail server that keeps what it gets (RFC 5321, only what a sender needs), on a free port of the loopback. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const sink: SmtpSink = { url: '', mails: [], refuse: false, close: async () => undefined };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, sink);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sink.url = `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
  sink.close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return sink;
}

function converse(socket: Socket, sink: SmtpSink): void {
  let pending = '';
  let mail: CaughtMail = { from: '', to: [], raw: '' };
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 sink');
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    pending += chunk;
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (inData) {
        if (line !== '.') mail.raw += `${line.startsWith('..') ? line.slice(1) : line}\n`;
        else {
          inData = false;
          sink.mails.push(mail);
          mail = { from: '', to: [], raw: '' };
          say('250 kept');
        }
        continue;
      }
      const verb = line.slice(0, 4).toUpperCase();
      const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
      if (verb === 'MAIL') {
        mail = { from: address, to: [], raw: '' };
        say(sink.refuse ? '451 try again later' : '250 ok');
      } else if (verb === 'RCPT') {
        mail.to.push(address);
        say('250 ok');
      } else if (verb === 'DATA') {
        inData = true;
        say('354 go on');
      } else if (verb === 'QUIT') {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  });
}
