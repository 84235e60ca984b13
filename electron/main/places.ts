/** Paths relative to the bundle of main: `<app root>/out/electron/main/main.cjs`. */
import path from 'node:path';

export const appRoot = path.resolve(__dirname, '..', '..', '..');
export const preloadFile = path.join(appRoot, 'out', 'electron', 'preload', 'preload.cjs');
export const vaultFile = path.join(appRoot, 'out', 'electron', 'vault', 'vault.cjs');
export const watcherFile = path.join(appRoot, 'out', 'electron', 'watch', 'watcher.cjs');
export const rendererDir = path.join(appRoot, 'out', 'renderer');
