// @ts-check
// `import bytes from 'package/file.wasm?bytes'`: the file as a Uint8Array inside the bundle. WebAssembly ships in the
// script that uses it, so nothing is ever fetched: the window's policy has `connect-src 'none'`.
import fs from 'node:fs';

const suffix = '?bytes';

/** @returns {import('vite').Plugin} */
export function bytesPlugin() {
  return {
    name: 'inkan-bytes',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const found = await this.resolve(source.slice(0, -suffix.length), importer, { skipSelf: true });
      // Marked virtual, so that other plugins do not take it for a .wasm file.
      return found === null ? null : `\0bytes:${found.id}`;
    },
    load(id) {
      if (!id.startsWith('\0bytes:')) return null;
      const base64 = fs.readFileSync(id.slice('\0bytes:'.length)).toString('base64');
      return `export default Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));`;
    },
  };
}
