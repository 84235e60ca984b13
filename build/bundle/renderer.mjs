// @ts-check
// The window's bundle: plain files that satisfy script-src, style-src and font-src 'self'. No inline code, no data:
// URLs.
import path from 'node:path';
import { inCheckout } from '../setup/places.mjs';
import { bytesPlugin } from './bytes.mjs';
import { quietLogger } from './logger.mjs';

/** @param {{to: string, define: Record<string, string>}} context */
export async function buildRenderer({ to, define }) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: inCheckout('renderer'),
    base: './',
    mode: 'production',
    logLevel: 'warn',
    customLogger: quietLogger(),
    define,
    plugins: [react(), bytesPlugin()],
    worker: { format: 'es', plugins: () => [bytesPlugin()] },
    build: {
      // The window, and the page of blank forms.
      rolldownOptions: { input: ['index.html', 'form.html'].map((name) => inCheckout(`renderer/${name}`)) },
      outDir: path.join(to, 'renderer'),
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
