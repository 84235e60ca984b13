/** Files that the bundler embeds into the script as bytes (build/bundle/bytes.mjs). */
declare module '*?bytes' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
