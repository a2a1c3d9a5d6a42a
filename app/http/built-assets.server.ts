import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type Request, type RequestHandler } from 'express';

/** What the build laid beside its files, the smallest first: the coding and how such a file is called. */
const codings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/**
 * Serves the built files of a folder. They have a hash in their name and never change, so a browser keeps them for
 * good; they were compressed when they were built (app/cli/compress-assets.js), and not anew for each visitor.
 */
export function builtAssets(folder: string): RequestHandler {
  const present = new Set(readdirSync(folder));
  const files = express.static(folder, { immutable: true, maxAge: '1y', index: false });
  return (request, response, next) => {
    const name = request.path.slice(1);
    const taken = codings.filter(({ suffix }) => present.has(name + suffix));
    if (taken.length === 0) return files(request, response, next);
    response.vary('Accept-Encoding');
    const coding = taken.find((each) => accepts(request, each.name));
    if (coding) {
      response.type(extname(name));
      response.setHeader('Content-Encoding', coding.name);
      request.url = `/${name}${coding.suffix}`;
    }
    files(request, response, next);
  };
}

/** Asked one by one: of codings that a browser likes as much as one another, ours chooses the smallest. */
const accepts = (request: Request, coding: string): boolean =>
  request.headers['accept-encoding'] !== undefined && request.acceptsEncodings(coding) === coding;
