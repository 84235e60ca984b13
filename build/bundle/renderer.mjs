// @ts-check
// The window's bundle: plain files that satisfy script-src, style-src and font-src 'self'. No inline code, no data:
// URLs.
import path from 'node:path';
import { inCheckout } from '../setup/places.mjs';
import { bytesPlugin } from './bytes.mjs';
import { quietLogger } from './logger.mjs';

/** @typedef {{to: string, define: Record<string, string>}} Context */

/** The window, and the page of blank forms. @param {Context} context */
export const buildRenderer = (context) => buildPages(context, 'renderer', ['index.html', 'form.html'], 'renderer');

/** @param {Context} context */
export const buildDeskWindow = (context) => buildPages(context, 'companion/window', ['index.html'], 'desk-window');

/** @param {Context} context @param {string} root @param {string[]} pages @param {string} gives */
async function buildPages({ to, define }, root, pages, gives) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: inCheckout(root),
    base: './',
    mode: 'production',
    logLevel: 'warn',
    customLogger: quietLogger(),
    define,
    plugins: [react(), bytesPlugin()],
    worker: { format: 'es', plugins: () => [bytesPlugin()] },
    build: {
      rolldownOptions: { input: pages.map((name) => inCheckout(`${root}/${name}`)) },
      outDir: path.join(to, gives),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
    },
  });
}
