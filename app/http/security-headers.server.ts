import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

/**
 * Headers on every response, errors and files included. Scripts run only with this response's nonce; nothing
 * is loaded from elsewhere; the page cannot be framed. `dev` lets Vite's hot reload through.
 */
export function securityHeaders({ https, dev }: { https: boolean; dev: boolean }): RequestHandler {
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    response.setHeader('Content-Security-Policy', policy(nonce, dev));
    setHeaders(response, { https });
    next();
  };
}

/** For answers that no page is: they load nothing, and are no place to load anything into. */
const dataPolicy = [
  "default-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The same headers for handlers in front of express, whose answers are data and never a page. */
export function dataHeaders(response: ServerResponse, site: { https: boolean }): void {
  response.setHeader('Content-Security-Policy', dataPolicy);
  setHeaders(response, site);
}

function setHeaders(response: ServerResponse, { https }: { https: boolean }): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
}

function policy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
