import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The window's page. It is served by the app's own protocol under a strict
 * content policy, so nothing may be written into the page itself: no inlined
 * scripts, no data: addresses for assets, no preload polyfill.
 */
export default defineConfig({
  root: here('./renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'chrome114',
    cssTarget: 'chrome114',
    outDir: here('./dist/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        // What the first screen needs comes in one file: each file of the app's own protocol costs a turn.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
      },
    },
  },
});
