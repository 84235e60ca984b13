/**
 * The declared order of the rooms (layers). A room is a folder with everything below it that is not a room itself; the
 * last three are the files beside the folders. A file may import from its own room and from earlier ones, within
 * `narrow` and `apart`.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const vaultFeatures = ['signing', 'custody', 'creation', 'recovery', 'accounts', 'training', 'rule-book'].map(
  (name) => `electron/vault/${name}`,
);

/** Every folder in renderer/features: a new one is a room without being listed. */
const windowFeatures = readdirSync(path.resolve(import.meta.dirname, '../../renderer/features')).map(
  (name) => `renderer/features/${name}`,
);

export const rooms: readonly string[] = [
  'core/base',
  'core/chain',
  'core/intake',
  'core/optics',
  'core/qr',
  'core/registry',
  'core/request',
  'core/transaction',
  'core/signature',
  'core/task',
  'core/review',
  'core/validity',
  'core/movement',
  'core/history',
  'core/risk',
  'core/envelope',
  'core/payment-list',
  'core/policy',
  'core/training',
  'core/assessment',
  'core/batch',
  'core/approval',
  'core/reply',
  'core/audit',
  // To come, between audit and entropy: core/evidence (pack and check), core/ceremony (scripts of steps).
  'core/entropy',
  'core/contract',
  'electron/lockdown',
  'electron/shell',
  'electron/preload',
  'electron/watch',
  'electron/main',
  'electron/vault/secrets',
  'electron/vault/signer',
  'electron/vault/keys',
  'electron/vault/slip39',
  'electron/vault/entropy',
  'electron/vault/file',
  'electron/vault/import',
  'electron/vault/backup',
  'electron/vault/self-test',
  'electron/vault/state',
  'electron/vault/services',
  ...vaultFeatures,
  'electron/vault/process',
  'electron/vault',
  'renderer/i18n',
  'renderer/kit',
  'renderer/scan',
  'renderer/show',
  'renderer/slips',
  'renderer/app',
  'renderer/custody',
  'renderer/recovery',
  'renderer/rule-book',
  ...windowFeatures,
  'renderer',
  'cli',
  'companion/contract',
  'companion/nodes',
  'companion/compose',
  'companion/payouts',
  'companion/follow',
  'companion/record',
  'companion/requester',
  'companion/words',
  'companion/services',
  'companion/cli',
  'companion/preload',
  'companion/main',
  'companion/window',
];

/** Rooms of the window that the desk's window uses too. */
const shared = ['i18n', 'kit', 'scan', 'show', 'slips', 'catalogs.ts'].map((name) => `renderer/${name}`);

/** Stricter than the order: these rooms may import only from paths with these prefixes. */
export const narrow: Readonly<Record<string, readonly string[]>> = {
  'electron/lockdown': ['electron/lockdown'],
  'electron/shell': ['electron/shell'],
  'electron/preload': ['electron/preload', 'core/contract', 'core/base'],
  'electron/watch': ['electron/watch', 'electron/lockdown', 'core/contract', 'core/base'],
  'electron/main': [
    'electron/main',
    'electron/shell',
    'electron/watch',
    'electron/lockdown',
    'core/contract',
    'core/audit',
    'core/base',
  ],
  'electron/vault': ['electron/vault', 'electron/lockdown', 'core/'],
  renderer: ['renderer', 'core/'],
  // The online desk knows nothing of the vault, nor of its contracts.
  'companion/window': ['companion/window', 'companion/words', 'companion/contract', 'core/', ...shared],
  'companion/preload': [
    ...['companion/preload', 'companion/contract', 'core/contract', 'core/base'],
    'electron/preload/close-window.ts',
  ],
  // How pages are kept in is the same for both apps.
  'companion/main': ['companion', 'core/', 'electron/shell'],
  companion: [
    ...['companion', 'core/', 'renderer/i18n/', 'renderer/catalogs.ts'],
    ...['second-opinion', 'requester-key', 'input', 'image-scan'].map((file) => `cli/${file}.ts`),
  ],
  cli: ['cli', 'core/', 'electron/vault/signing/practice-session.ts', 'renderer/i18n/', 'renderer/catalogs.ts'],
};

/** Rooms of a group never import each other. What they share is in an earlier room. */
export const apart: readonly (readonly string[])[] = [vaultFeatures, windowFeatures];

/** The most specific room that contains the file; null outside the rooms. */
export function roomOf(file: string, among: readonly string[] = rooms): string | null {
  const holding = among.filter((room) => file.startsWith(`${room}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? null;
}
