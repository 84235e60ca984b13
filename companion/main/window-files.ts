/** Addresses of the desk's own pages, `inkan-desk://window/…`. */
export const scheme = 'inkan-desk';
export const origin = 'inkan-desk://window';
export const startAddress = `${origin}/index.html`;
