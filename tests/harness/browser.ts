import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.js';
import { type DemoRole, demoPassword, demoPeople, type TestServer } from './server.ts';

/** A normal user agent: the server would send a robot the page in one piece, and streaming would go untested. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A person at a browser of their own. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** Messages of the console that nobody may see: errors, hydration mismatches, policy violations. */
  complaints: string[];
  goto(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the installed Chromium. @throws when there is none */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome or Chromium found: see tests/harness/find-browser.js');
  return chromium.launch({ executablePath, args: quietFlags });
}

export interface PersonOptions {
  width?: number;
  height?: number;
  /** No JavaScript at all, as before a script has loaded. */
  plain?: boolean;
  /** Lets the browser forget our content security policy, to see what holds without it. */
  withoutPolicy?: boolean;
}

/** Signs somebody in in a context of their own. */
export async function person(
  browser: Browser,
  server: TestServer,
  role: DemoRole,
  { width = 1280, height = 900, plain = false, withoutPolicy = false }: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: server.base,
    userAgent,
    viewport: { width, height },
    javaScriptEnabled: !plain,
    acceptDownloads: true,
    bypassCSP: withoutPolicy,
  });
  const answer = await context.request.post('/inloggen', {
    form: { email: `${demoPeople[role]}@maasbergen.example`, password: demoPassword(server.dataDir) },
    headers: { origin: server.base },
    maxRedirects: 0,
  });
  if (answer.status() !== 302) throw new Error(`sign-in as ${role} gave ${answer.status()}`);
  const page = await context.newPage();
  const complaints = listen(page);
  return {
    page,
    context,
    complaints,
    goto: async (path) => {
      await page.goto(path);
      if (!plain) await hydrated(page);
    },
    close: () => context.close(),
  };
}

/** Collects what a page complains about. A refused upload or an expired session is an answer, not a complaint. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`pageerror: ${error.message}`));
  page.on('console', (message) => {
    const expected =
      /Failed to load resource: .*(401|403|404|409|410|413|422|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT|ERR_INCOMPLETE_CHUNKED)/;
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
    if (message.type() === 'warning' && /hydrat|did not match/i.test(message.text()))
      complaints.push(message.text());
  });
  return complaints;
}

/** Waits until React has taken over: a click before that is a plain form post. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'));
  });
}

/** Violations of WCAG 2.0–2.2 A and AA on the page as it is now, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
    .analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
}
