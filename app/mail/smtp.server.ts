import { createTransport } from 'nodemailer';
import type { MailServer, OutgoingMail } from './mail-server.ts';

export interface SmtpOptions {
  /** "smtps://name:password@mail.example.nl:465" or "smtp://127.0.0.1:25". */
  url: string;
  /** The address that mail is sent from; its domain should carry SPF, DKIM and DMARC. */
  from: string;
}

/** How long a mail server may be silent. */
const patienceMs = 30_000;

/** The mail settings of this process, or null when none were given: mail then waits in the outbox. */
export function smtpFromEnvironment(env: NodeJS.ProcessEnv): MailServer | null {
  const url = env.SMTP_URL;
  const from = env.MAIL_FROM;
  if (!url) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Error('SMTP_URL must look like smtps://name:password@mail.example.nl:465');
  if (!from || !/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new Error('MAIL_FROM must be the address that mail is sent from');
  return smtpServer({ url, from });
}

/** A mail server over SMTP. */
export function smtpServer({ url, from }: SmtpOptions): MailServer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => void (await transport.sendMail(envelope(mail, from))),
    close: () => transport.close(),
  };
}

function envelope(mail: OutgoingMail, from: string) {
  return {
    messageId: `<${mail.id}@${from.split('@')[1]}>`,
    from: { name: mail.senderName, address: from },
    to: mail.to,
    cc: mail.cc,
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: mail.subject,
    text: mail.text,
    attachments: mail.attachments.map(({ name, mime, content }) => ({
      filename: name,
      contentType: mime,
      content: Buffer.from(content),
    })),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
  };
}
