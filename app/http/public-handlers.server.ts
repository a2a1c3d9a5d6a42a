import { createHash } from 'node:crypto';
import type { Express, Request, RequestHandler, Response } from 'express';
import { allPublications } from '#db/queries/publications.ts';
import { loadSettings } from '../domain/councils/load-settings.server.ts';
import { isDomainError } from '../domain/errors.ts';
import { atomFeed } from '../domain/publications/atom-feed.ts';
import { wooCategories } from '../domain/publications/diwoo-lists.ts';
import { perSitemap, sitemap, sitemapIndex, sitemapPages } from '../domain/publications/diwoo-sitemap.ts';
import { publicFile } from '../domain/publications/public-file.server.ts';
import { lastChange, visibleThings } from '../domain/publications/public-things.server.ts';
import { robotsText } from '../domain/publications/robots.ts';
import { wooPublisher } from '../domain/publications/woo-publisher.ts';
import type { OpenCouncil } from './councils.server.ts';

interface PublicHandlersOptions {
  councilOf(host: string): OpenCouncil | null;
  now(): number;
}

type Answer = (council: OpenCouncil, request: Request, response: Response) => void;

/**
 * Addresses for everybody that are no page: files of what is public, the feed, and what robots read. Nobody is asked
 * who they are, so that a session makes no difference to what is there.
 */
export function servePublic(app: Express, { councilOf, now }: PublicHandlersOptions): void {
  const answering =
    (answer: Answer): RequestHandler =>
    (request, response, next) => {
      const council = councilOf(request.headers.host ?? '');
      if (!council) return notThere(response);
      try {
        answer(council, request, response);
      } catch (error) {
        if (isDomainError(error)) notThere(response);
        else next(error);
      }
    };
  app.get(
    '/robots.txt',
    answering(({ council, address }, request, response) => {
      const { wooCategory } = loadSettings(council.db);
      sendText(request, response, 'text/plain; charset=utf-8', robotsText(address(), wooCategory));
    }),
  );
  app.get(
    '/openbaar/feed.xml',
    answering(({ council, address }, request, response) => {
      const rows = allPublications(council.db);
      const owner = { origin: address(), council: loadSettings(council.db).name };
      const feed = atomFeed(owner, visibleThings(rows, now()), lastChange(rows, now()));
      sendText(request, response, 'application/atom+xml; charset=utf-8', feed);
    }),
  );
  app.get(
    '/sitemapindex-diwoo-infocat:index(\\d{3}).xml',
    answering((opened, request, response) => {
      const { publisher, things, rows } = forSitemap(opened, request, now());
      if (!publisher) return notThere(response);
      const index = sitemapIndex(
        opened.address(),
        publisher.category,
        things.length,
        lastChange(rows, now()),
      );
      sendText(request, response, 'application/xml; charset=utf-8', index);
    }),
  );
  app.get(
    '/sitemap-diwoo-infocat:index(\\d{3})-:page(\\d+).xml',
    answering((opened, request, response) => {
      const { publisher, things } = forSitemap(opened, request, now());
      const page = Number(request.params.page);
      if (!publisher || page < 1 || page > sitemapPages(things.length)) return notThere(response);
      const shown = things.slice((page - 1) * perSitemap, page * perSitemap);
      sendText(
        request,
        response,
        'application/xml; charset=utf-8',
        sitemap(opened.address(), publisher, shown),
      );
    }),
  );
  app.get('/openbaar/:referenceNo/:file', answering(sendFile(now)));
}

/** The council's own category answers; another one's number is nothing here. */
function forSitemap({ council }: OpenCouncil, request: Request, now: number) {
  const publisher = wooPublisher(loadSettings(council.db));
  const rows = allPublications(council.db);
  const asked = wooCategories[publisher.category].index === request.params.index;
  const things = visibleThings(rows, now).sort(
    (a, b) => a.sentOn.localeCompare(b.sentOn) || a.referenceNo.localeCompare(b.referenceNo),
  );
  return { publisher: asked ? publisher : null, things, rows };
}

/** Whoever kept a copy asks each time whether it still stands: what was withdrawn is gone everywhere at once. */
const revalidate = 'public, no-cache';

const sendFile =
  (now: () => number): Answer =>
  ({ council }, request, response) => {
    const { referenceNo, file: name } = request.params;
    const file = publicFile(council.db, String(referenceNo), String(name), now());
    response.setHeader('Cache-Control', revalidate);
    response.setHeader('ETag', `"${file.sha256}"`);
    response.setHeader('Content-Type', file.mime);
    response.setHeader('Repr-Digest', `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`);
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.setHeader('Content-Disposition', `inline; filename="${referenceNo}-${file.name}"`);
    // These pages bring their own style and pictures beside them, and never a script.
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; frame-ancestors 'none'; sandbox allow-popups",
    );
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    response.setHeader('Content-Length', String(file.bytes));
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    council.files
      .stream(file.sha256)
      .on('error', (error) => response.destroy(error))
      .pipe(response);
  };

function sendText(request: Request, response: Response, type: string, text: string): void {
  response.setHeader('Cache-Control', revalidate);
  response.setHeader('ETag', `"${createHash('sha256').update(text).digest('hex')}"`);
  response.setHeader('Content-Type', type);
  if (request.fresh) response.status(304).end();
  else response.end(request.method === 'HEAD' ? undefined : text);
}

/** One answer for what never was, is not public yet and was withdrawn: nobody learns which. */
function notThere(response: Response): void {
  response.setHeader('Cache-Control', 'no-store');
  response.status(404).type('text').send('Deze pagina is er niet. (code 404)');
}
