import type { IncomingMessage } from 'node:http';

/** What a proxy adds to a request that it hands on; one of them is enough to know that there is one. */
const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/** Whether a host ("localhost:3000") is a name of this machine itself; ".localhost" always is (RFC 6761, 6.3). */
export const isLocalName = (host: string): boolean =>
  /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host);

/**
 * Whether somebody at this machine asks this machine, and no proxy in between. The connection alone does not
 * say so: a proxy on the same machine connects over loopback too, and so does a web page elsewhere whose name was
 * pointed at 127.0.0.1 (DNS rebinding). The name that was asked for gives both away.
 */
export const isLoopback = ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): boolean =>
  /^(?:::1$|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '') &&
  isLocalName(headers.host ?? '') &&
  !proxyHeaders.some((name) => headers[name] !== undefined);
