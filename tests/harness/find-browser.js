import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of an installed Chrome or Chromium, or null. */
export const findBrowser = () => places.find((path) => path && existsSync(path)) ?? null;

/** On Debian as root installs Chromium and the PDF tools that tests look with; elsewhere says in one line what to install. */
export function installBrowser() {
  if (findBrowser()) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Chromium wordt geïnstalleerd voor de browsertests.');
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation', 'qpdf');
  }
  if (!findBrowser())
    throw new Error('Install Chrome or Chromium, or set CHROME_PATH to it: the browser tests need it.');
}
