import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request } from 'express';
import { dutchDateAt } from '../domain/tracking/calendar-date.ts';
import { projectFile } from '../jobs/project-file.server.ts';
import type { MailServer } from '../mail/mail-server.ts';
import { builtAssets } from './built-assets.server.ts';
import { Councils, newId, type OpenCouncil } from './councils.server.ts';
import { exchangeHandler } from './exchange-handler.server.ts';
import { fileHandlers } from './file-handlers.server.ts';
import { limitForms } from './form-limit.server.ts';
import { letterFileHandler } from './letter-file.server.ts';
import { collabBase, createLetterWriting } from './letter-writing.server.ts';
import { ctxOf, mustSetTwoSteps, type RequestContext } from './load-context.server.ts';
import { isLocalName, isLoopback } from './loopback.server.ts';
import { servePublic } from './public-handlers.server.ts';
import { sameOriginOnly } from './same-origin.server.ts';
import { securityHeaders } from './security-headers.server.ts';
import { actorOf, signedInAt, webHeaders } from './session.server.ts';
import { uploadHandler } from './upload-handler.server.ts';
import { writingFront } from './writing-front.server.ts';

export interface ServerOptions {
  port: number;
  host: string;
  dataDir: string;
  origin: string;
  /** Whether a reverse proxy in front sets X-Forwarded-For. */
  trustProxy: boolean;
  dev: boolean;
  loadBuild(): Promise<ServerBuild>;
  /** Sends mail; leave out to let it wait in the outboxes. */
  mailServer?: MailServer | null;
  /** The clock, for tests. */
  now?(): number;
}

export interface RunningServer {
  address: string;
  /** Ends streams, lets running requests finish (at most ten seconds) and closes the databases. */
  stop(): Promise<void>;
}

/** Starts the HTTP server: plain handlers for what is hot or big, Remix for every page. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const now = options.now ?? Date.now;
  const local = !options.trustProxy && isLocalName(new URL(options.origin).host);
  const app = express();
  app.disable('x-powered-by');
  // One proxy: what stands further to the left in X-Forwarded-For is what the caller wrote there, and would
  // give every guess at a password an address of its own.
  app.set('trust proxy', options.trustProxy ? 1 : false);
  const https = options.origin.startsWith('https:');
  app.use(securityHeaders({ https, dev: options.dev }));
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  await serveAssets(app, options);
  app.use(sameOriginOnly);

  const release = options.dev ? null : (await options.loadBuild()).assets.version;
  const writing = createLetterWriting({
    now,
    release,
    councilOf: (id) => councils.opened(id)?.council ?? null,
  });
  const councils: Councils = new Councils({
    takesUpWork: true,
    ...options,
    publish: writing.publish,
    listeners: writing.listeners,
    editLetter: writing.editLetter,
  });
  const contexts = new WeakMap<Request, Promise<Omit<RequestContext, 'nonce'>>>();
  const contextOf = (request: Request) => {
    const known =
      contexts.get(request) ??
      requestContextOf(request, councils, { revoke: writing.revoke, release, now, local });
    contexts.set(request, known);
    return known;
  };
  const authenticate = async (request: Request) => {
    const context = await contextOf(request);
    if (mustSetTwoSteps(context)) return null;
    return context.opened && context.actor ? ctxOf(context, context.opened, context.actor) : null;
  };

  const signedIn = signedInAt(councils, now);
  const findWriter = async ({ headers }: IncomingMessage) => {
    const person = await signedIn(headers);
    return person && !mustSetTwoSteps(person)
      ? { council: person.opened.council, actor: person.actor }
      : null;
  };
  const front = writingFront(writing.handler(findWriter), { base: collabBase, https });

  servePublic(app, { councilOf: (host) => councils.forHost(host), now });
  const files = fileHandlers(authenticate);
  app.put('/adviezen/:caseId/nota/bestand', wrap(uploadHandler(authenticate)));
  app.post('/adviezen/:caseId/nota/bestand', wrap(uploadHandler(authenticate)));
  app.post('/adviezen/:caseId/aantekeningen/bestand', wrap(exchangeHandler(authenticate)));
  app.get('/adviezen/:caseId/nota/:noteVersionId/origineel', wrap(files.original));
  app.get('/adviezen/:caseId/nota/:noteVersionId/beeld/:sha256', wrap(files.picture));
  app.get('/adviezen/:caseId/nota/:noteVersionId/bladzijde/:page(\\d+).webp', wrap(files.page));
  app.get('/adviezen/:caseId/brief.:format', wrap(letterFileHandler(authenticate)));
  app.get('/adviezen/:caseId/erratum-:number(\\d+).:format', wrap(letterFileHandler(authenticate)));
  app.all('*', limitForms, compression(), await remixHandler(options, contextOf));

  for (const name of councils.names()) councils.get(name);
  const server = createServer((req, res) => front(req, res, () => app(req, res)));
  // A slow line may take long to send 50 MB; a silent one is still cut off by the headers' own limit.
  server.requestTimeout = 30 * 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return {
    address: `http://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${(server.address() as { port: number }).port}`,
    stop: () => stop(server, writing, councils),
  };
}

/** Express 4 does not see a rejected promise; this hands it on. */
const wrap =
  (handler: express.RequestHandler): express.RequestHandler =>
  (request, response, next) => {
    Promise.resolve(handler(request, response, next)).catch(next);
  };

/** The files of the browser's build; in development Vite serves them. */
async function serveAssets(app: Express, options: ServerOptions): Promise<void> {
  if (options.dev) {
    const { createServer: createVite } = await import('vite');
    const vite = await createVite({ server: { middlewareMode: true } });
    app.locals.vite = vite;
    app.use(vite.middlewares);
    return;
  }
  const client = projectFile('build/client');
  app.use('/assets', builtAssets(`${client}/assets`));
  app.use(express.static(client, { maxAge: '1h', index: false }));
}

async function remixHandler(
  options: ServerOptions,
  contextOf: (request: Request) => Promise<Omit<RequestContext, 'nonce'>>,
): Promise<express.RequestHandler> {
  const build = options.dev
    ? async (request: Request) =>
        request.app.locals.vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
    : await options.loadBuild();
  const handle = (ready: ServerBuild) =>
    createRequestHandler({
      build: ready,
      getLoadContext: async (request, response) => ({
        request: { ...(await contextOf(request)), nonce: response.locals.nonce },
      }),
    });
  if (typeof build !== 'function') return handle(build);
  return wrap(async (request, response, next) => handle(await build(request))(request, response, next));
}

async function requestContextOf(
  request: Request,
  councils: Councils,
  { revoke, release, now, local }: Pick<RequestContext, 'revoke' | 'release' | 'now'> & { local: boolean },
): Promise<Omit<RequestContext, 'nonce'>> {
  const opened: OpenCouncil | null = councils.forHost(request.headers.host ?? '');
  const ip = request.ip ?? 'unknown';
  const known = opened ? await actorOf(opened, webHeaders(request.headers)) : null;
  return {
    opened,
    actor: known?.actor ?? null,
    twoSteps: known?.twoSteps ?? false,
    ip,
    loopback: local && isLoopback(request),
    release,
    now,
    today: () => dutchDateAt(now()),
    newId,
    revoke,
  };
}

async function stop(
  server: Server,
  writing: { endStreams(): void; flush(): void },
  councils: Councils,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  writing.endStreams();
  // A connection that was busy a moment ago stays open for its next request, and the server with it.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 10_000).unref())]);
  clearInterval(idle);
  writing.flush();
  await councils.close();
}
