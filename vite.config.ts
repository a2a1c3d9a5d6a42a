import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * What every page is made of goes to the browser as one file, not as twenty of a few hundred bytes: those are a request
 * each, and compress half as well. What only sheets, tables and dated forms have is another file, which the rooms where
 * one reads and writes can do without.
 */
const ofEveryPage =
  /\/app\/(ui|components\/layout|components\/forms)\/|\/app\/i18n\/(words|dates|layout-words)|\/clsx\/|@nl-design-system-candidate/;
const ofSomePages =
  /\/app\/(ui\/(dot-ladder|radio-cards|table|previous-next|save-status|field\/date-field)|components\/(layout\/sign-in-card|forms\/(date-parts|reason-form)))/;

/** What people say to one another about an annotation, wherever that is shown. */
const ofTalk =
  /\/app\/components\/annotations\/(both-texts|claim|editing-form|mention-|reply-|sent-questions|thread-talk|use-editing|use-kept-words|use-on-return)/;

const togetherInBrowser = (id: string): string | undefined => {
  if (ofSomePages.test(id)) return 'ui-some';
  if (ofEveryPage.test(id)) return 'ui';
  if (ofTalk.test(id)) return 'talk';
  return undefined;
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  publicDir: 'app/public',
  esbuild: { target: 'es2022' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssMinify: true,
    // The server's build is one file.
    rollupOptions: isSsrBuild
      ? {}
      : { output: { manualChunks: togetherInBrowser, onlyExplicitManualChunks: true } },
  },
  optimizeDeps: {
    esbuildOptions: { target: 'es2022' },
    include: ['react', 'react-dom/client', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
    exclude: ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'],
  },
  server: { fs: { strict: true } },
}));
