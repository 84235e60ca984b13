/**
 * Content of an encrypted backup: JSON, documented in docs/backup-format.md so that it is usable without Inkan.
 * 'whole' is everything in the vault; 'keys' omits what would only lengthen paper (labels, settings, registry, history, rule books).
 * Takes and gives bytes that the caller wipes. Refuses: other versions, unknown fields, a fingerprint that does not
 * match the keys.
 */
import * as v from 'valibot';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type Infer, list, text } from '../../../core/base/schema.ts';
import { fromUtf8, toUtf8 } from '../../../core/base/utf8.ts';
import { chain, network } from '../../../core/chain/schema.ts';
import type { Root } from '../../../core/contract/recovery-shapes.ts';
import { type History, isEmpty, maxHistoryText } from '../../../core/history/history.ts';
import { readHistory, writeHistory } from '../../../core/history/text.ts';
import type { Adopted } from '../../../core/policy/adoption.ts';
import { type Settings, settings } from '../../../core/policy/registry.ts';
import { storedSequences, type Used } from '../../../core/policy/requesters.ts';
import type { Registry } from '../../../core/registry/registry.ts';
import { registry } from '../../../core/registry/schema.ts';
import { readBooks, storedBooks, writeBooks } from '../file/rule-books.ts';
import { faceOf } from '../keys/fingerprint.ts';
import { readWords, seedOf, wordsOf } from '../keys/mnemonic.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const version = 1;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0x7fffffff));
const account = v.strictObject({
  chain,
  network,
  label: v.optional(text(64)),
  from: v.union([v.strictObject({ words: count }), v.strictObject({ imported: count })]),
});
const content = v.strictObject({
  format: v.literal('inkan-backup'),
  version: v.literal(version),
  /** ISO 8601, UTC. */
  made: text(32),
  scope: v.picklist(['whole', 'keys']),
  fingerprint: text(64),
  root: v.variant('kind', [
    v.strictObject({
      kind: v.picklist(['bip39-english', 'bip39-japanese']),
      words: text(512),
      passphrase: text(1024),
    }),
    v.strictObject({ kind: v.literal('seed'), hex: text(64) }),
  ]),
  imported: list(v.strictObject({ seed: text(64) }), 100),
  accounts: list(account, 100),
  settings: v.optional(settings),
  /** The registry, under the name that the format has for it (docs/backup-format.md). */
  books: v.optional(registry),
  /** The history's text; absent if it is empty, because earlier versions refuse the field. */
  history: v.optional(text(maxHistoryText)),
  /** Absent without rule books, for the same reason. */
  ruleBooks: v.optional(storedBooks),
  /** What was used last of each requester's key; absent if nothing was, for the same reason. */
  sequences: v.optional(storedSequences),
});
type Content = Infer<typeof content>;

export type BackupScope = Content['scope'];
export type BackedUpAccount = Content['accounts'][number];

/** All wallet data: from an open vault, or from a backup. */
export interface WalletMaterial {
  readonly root: Root;
  readonly entropy: SecretBytes;
  /** NFKD UTF-8. Empty for a seed. */
  readonly wordsPassphrase: SecretBytes;
  readonly imported: readonly SecretBytes[];
  readonly accounts: readonly BackedUpAccount[];
  /** Null if the backup has none. */
  readonly settings: Settings | null;
  readonly registry: Registry | null;
  readonly history: History | null;
  /** Empty if the backup has none. */
  readonly ruleBooks: readonly Adopted[];
  readonly sequences: readonly Used[];
}
export interface ReadBackup extends WalletMaterial {
  readonly scope: BackupScope;
  readonly fingerprint: string;
  readonly made: string;
}

export function writeBackup(material: WalletMaterial, scope: BackupScope, madeMs: number): Uint8Array {
  const whole = scope === 'whole';
  const written = {
    format: 'inkan-backup',
    version,
    made: new Date(madeMs).toISOString(),
    scope,
    fingerprint: fingerprintOf(material),
    root: writtenRoot(material),
    imported: material.imported.map((seed) => ({ seed: seed.lend(toHex) })),
    accounts: material.accounts.map(({ label, ...rest }) => (whole ? { ...rest, label } : rest)),
    ...(whole && material.settings !== null ? { settings: material.settings } : {}),
    ...(whole && material.registry !== null ? { books: material.registry } : {}),
    ...(whole && material.history !== null && !isEmpty(material.history)
      ? { history: writeHistory(material.history) }
      : {}),
    ...(whole && material.ruleBooks.length > 0 ? { ruleBooks: writeBooks(material.ruleBooks) } : {}),
    ...(whole && material.sequences.length > 0 ? { sequences: material.sequences } : {}),
  };
  const bytes = toUtf8(`${JSON.stringify(written, null, 1)}\n`);
  if (bytes === null) throw new Error('no text');
  return bytes;
}

export function readBackup(bytes: Uint8Array): Result<ReadBackup, Reason> {
  const json = parsed(bytes);
  if (json === null) return refuse(reason('backup-content'));
  const { format, version: theirs } = json as { format?: unknown; version?: unknown };
  if (format === 'inkan-backup' && Number.isInteger(theirs) && theirs !== version)
    return refuse(reason('backup-version', { version: String(theirs) }));
  const read = v.safeParse(content, json);
  if (!read.success) return refuse(reason('backup-content'));
  const material = materialOf(read.output);
  if (!material.ok) return material;
  const { scope, fingerprint, made } = read.output;
  if (fingerprintOf(material.value) === fingerprint) return ok({ ...material.value, scope, fingerprint, made });
  wipeMaterial(material.value);
  return refuse(reason('backup-content'));
}

export function fingerprintOf({ entropy, root, wordsPassphrase }: WalletMaterial): string {
  const seed = seedOf(entropy, root, wordsPassphrase);
  const { fingerprint } = faceOf(seed);
  seed.wipe();
  return fingerprint;
}

export function wipeMaterial({ entropy, wordsPassphrase, imported }: WalletMaterial): void {
  for (const secret of [entropy, wordsPassphrase, ...imported]) secret.wipe();
}

function writtenRoot({ root, entropy, wordsPassphrase }: WalletMaterial): Content['root'] {
  if (root === 'seed') return { kind: root, hex: entropy.lend(toHex) };
  const words = wordsOf(entropy, root === 'bip39-japanese' ? 'japanese' : 'english').join(' ');
  return { kind: root, words, passphrase: wordsPassphrase.lend(fromUtf8) ?? '' };
}

function parsed(bytes: Uint8Array): object | null {
  try {
    const json: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    return typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}

function materialOf({ root, imported, accounts, ...rest }: Content): Result<WalletMaterial, Reason> {
  const seeds = imported.map(({ seed }) => (seed.length === 64 ? fromHex(seed) : null));
  const isWhole = accounts.every(({ from }) => 'words' in from || from.imported < seeds.length);
  const history = rest.history === undefined ? ok(null) : readHistory(rest.history);
  const ruleBooks = readBooks(rest.ruleBooks ?? []);
  if (!history.ok || ruleBooks === null) return refuse(reason('backup-content'));
  const read = root.kind === 'seed' ? seedRoot(root.hex) : wordsRoot(root);
  if (!isWhole || read === null || seeds.includes(null)) return refuse(reason('backup-content'));
  const keys = seeds.flatMap((seed) => (seed === null ? [] : SecretBytes.owning(seed)));
  const facts = { accounts, settings: rest.settings ?? null, registry: rest.books ?? null, history: history.value };
  return ok({ ...read, imported: keys, ...facts, ruleBooks, sequences: rest.sequences ?? [] });
}

type RootMaterial = Pick<WalletMaterial, 'root' | 'entropy' | 'wordsPassphrase'>;

function seedRoot(hex: string): RootMaterial | null {
  const seed = fromHex(hex);
  if (seed === null || seed.length < 16) return null;
  return { root: 'seed', entropy: SecretBytes.owning(seed), wordsPassphrase: SecretBytes.owning(new Uint8Array(0)) };
}

function wordsRoot({ kind, words, passphrase }: Extract<Content['root'], { words: string }>): RootMaterial | null {
  const [typed, secret] = [toUtf8(words), toUtf8(passphrase.normalize('NFKD'))];
  const read = typed === null ? null : readWords(typed);
  typed?.fill(0);
  if (read?.ok !== true || secret === null || kind !== `bip39-${read.value.language}`) return null;
  return { root: kind, entropy: read.value.entropy, wordsPassphrase: SecretBytes.owning(secret) };
}
