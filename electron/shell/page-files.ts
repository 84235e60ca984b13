/**
 * Files of a window, Inkan's or the desk's: maps an address of the app's own scheme to a file, and gives the headers of
 * every answer. Pure: no Electron, no file system.
 */
import path from 'node:path';
import { permissionsPolicy } from './closed-features.ts';

/** Content types by extension: what is not listed is not served. */
export type FileTypes = Readonly<Record<string, string>>;

export const pageTypes: FileTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The origin of a scheme, the folder below which its files are, and the types that it has. */
export interface PagePlace {
  readonly origin: string;
  readonly root: string;
  readonly types: FileTypes;
}

/** The file and its type, or null. Names as Vite writes them: no escapes, no hidden files, no query. */
export function fileFor(
  { origin, root, types }: PagePlace,
  address: string,
): { readonly file: string; readonly type: string } | null {
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
    // `new Worker(address)` requires a trusted address. The camera's worker uses the one allowed policy, created once.
    'trusted-types inkan-worker',
    // No modals: `window.print` would bypass the setting for paper (HTML, sandboxed modals flag). Main does the
    // printing.
    'sandbox allow-scripts allow-same-origin allow-forms',
  ].join('; ');

/** The headers of the answer for a file below the root; '' means no file. */
export const headersFor = (name: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policyOf(name),
  'Permissions-Policy': permissionsPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});
