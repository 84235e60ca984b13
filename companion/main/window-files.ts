/** Maps an `inkan-desk://window/` address to a file, and gives the headers of every answer. Pure: no Electron, no file
 * system. */
import path from 'node:path';

export const scheme = 'inkan-desk';
export const origin = 'inkan-desk://window';
export const startAddress = `${origin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The file below `root` and its type, or null. Names as Vite writes them: no escapes, no hidden files, no query. */
export function fileFor(root: string, address: string): { readonly file: string; readonly type: string } | null {
  const prefix = `${origin}/`;
  if (!address.startsWith(prefix) || address.length > 512) return null;
  const name = address.slice(prefix.length);
  // Checks the address text itself: anything that a URL parser would repair or decode is refused.
  if (!/^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/.test(name)) return null;
  const type = Object.hasOwn(types, path.extname(name)) ? types[path.extname(name)] : undefined;
  const file = path.resolve(root, name);
  if (type === undefined || !file.startsWith(path.resolve(root) + path.sep)) return null;
  return { file, type };
}

/** WebAssembly (the QR decoder, the erasure code) is compiled in workers only; its bytes are in their scripts. */
const isWorker = (name: string): boolean => /(?:^|\/)[A-Za-z0-9_-]+\.worker-[A-Za-z0-9_-]+\.js$/.test(name);

/** As strict as Inkan's (electron/main/app-files.ts): the window of an online app reaches no network either. */
const policyOf = (name: string): string =>
  [
    "default-src 'none'",
    isWorker(name) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types inkan-worker',
    'sandbox allow-scripts allow-same-origin allow-forms',
  ].join('; ');

/** What no document of the desk may request. The camera is missing: the session grants it to the window alone. */
const closed = [
  ...['accelerometer', 'bluetooth', 'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen', 'gamepad'],
  ...['geolocation', 'gyroscope', 'hid', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'storage-access'],
  ...['usb', 'web-share', 'window-management', 'xr-spatial-tracking'],
];

/** The headers of the answer for a file below the root; '' means no file. */
export const headersFor = (name: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policyOf(name),
  'Permissions-Policy': closed.map((feature) => `${feature}=()`).join(', '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});
