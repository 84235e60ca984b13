// @ts-check
// `import bytes from 'package/file.wasm?bytes'` without a bundler: the equivalent of build/bundle/bytes.mjs as Node
// hooks.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const suffix = '?bytes';

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (!specifier.endsWith(suffix)) return next(specifier, context);
  const { url } = await next(specifier.slice(0, -suffix.length), context);
  return { url: url + suffix, format: 'module', shortCircuit: true };
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith(suffix)) return next(url, context);
  const base64 = fs.readFileSync(fileURLToPath(url.slice(0, -suffix.length))).toString('base64');
  const source = `export default Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));`;
  return { format: 'module', source, shortCircuit: true };
}
