import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  publicDir: 'app/public',
  esbuild: { target: 'es2022' },
  build: { target: 'es2022', assetsInlineLimit: 0, cssMinify: true },
  optimizeDeps: {
    esbuildOptions: { target: 'es2022' },
    include: ['react', 'react-dom/client', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
    exclude: ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'],
  },
  server: { fs: { strict: true } },
});
