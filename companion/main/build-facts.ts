/** Facts about this build (build/bundle/list.mjs sets the defines), and paths relative to the bundle of main:
 * `<app>/out/companion/main/main.cjs`. */
import path from 'node:path';

declare const __INKAN_FLAVOUR__: 'development' | 'release';
declare const __INKAN_VERSION__: string;

export const flavour = __INKAN_FLAVOUR__;
export const buildWords = (): string => `${__INKAN_VERSION__} ${flavour} · Electron ${process.versions.electron}`;

const out = path.resolve(__dirname, '..', '..');
export const preloadFile = path.join(out, 'companion', 'preload', 'preload.cjs');
export const windowDir = path.join(out, 'desk-window');
