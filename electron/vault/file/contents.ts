/**
 * Content of the vault, and its layout under the data key:
 *
 * 0  count of secrets u16   then each: length u16, bytes   then UTF-8 JSON of everything else (public in itself)
 *
 * Secrets in order: recovery entropy (or seed), BIP-39 passphrase, log seed, imported keys. Integers little-endian.
 * Secrets never pass through JSON, because a string cannot be overwritten.
 */
import * as v from 'valibot';
import { type LogHead, logHead } from '../../../core/audit/events.ts';
import { ByteReader, ByteWriter } from '../../../core/base/bytes.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type Infer, list, text } from '../../../core/base/schema.ts';
import { maxAccounts, type StoredAccount, storedAccount } from '../../../core/contract/accounts.ts';
import { maxStoredCollections, type StoredCollection, storedCollection } from '../../../core/contract/collections.ts';
import { type EntropyCertificate, entropyCertificate } from '../../../core/contract/entropy.ts';
import { maxEndedPending, maxPending, type StoredPending, storedPending } from '../../../core/contract/pending.ts';
import {
  type MadeBackup,
  madeBackup,
  maxMadeBackups,
  type Root,
  root,
} from '../../../core/contract/recovery-shapes.ts';
import { type FormerLabel, formerLabel, maxFormerLabels } from '../../../core/contract/shapes.ts';
import { emptyHistory, type History, isEmpty, maxHistoryText } from '../../../core/history/history.ts';
import { readHistory, writeHistory } from '../../../core/history/text.ts';
import type { Adopted } from '../../../core/policy/adoption.ts';
import { type Settings, settings } from '../../../core/policy/registry.ts';
import { storedSequences, type Used } from '../../../core/policy/requesters.ts';
import type { Registry } from '../../../core/registry/registry.ts';
import { registry } from '../../../core/registry/schema.ts';
import { keysMatch } from '../keys/stored-accounts.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { readBooks, storedBooks, writeBooks } from './rule-books.ts';

export interface VaultContents {
  /** BIP-39 entropy of 16 to 32 bytes, or with root 'seed' the master secret itself (SLIP-39 sets made elsewhere). */
  readonly entropy: SecretBytes;
  readonly root: Root;
  /** BIP-39 passphrase: UTF-8 of its NFKD form, usually empty. */
  readonly wordsPassphrase: SecretBytes;
  /** Ed25519 seed of the log key: random, not used on any chain. */
  readonly logSeed: SecretBytes;
  /** Ed25519 seeds of imported accounts (NEM: not in the reversed form that wallets show), by position. */
  readonly imported: readonly SecretBytes[];
  /** The accounts of the vault. */
  readonly kept: readonly StoredAccount[];
  /** Previous labels of accounts; newest last. */
  readonly formerLabels: readonly FormerLabel[];
  readonly settings: Settings;
  readonly registry: Registry;
  /** Backups that were made, so that they can be checked; newest last. */
  readonly shareSets: readonly MadeBackup[];
  readonly certificate: EntropyCertificate | null;
  /** Aggregates that others still have to cosign; newest last. */
  readonly collecting: readonly StoredCollection[];
  /** Batches that wait for approvals, and those that ended without signatures; newest last. */
  readonly pending: readonly StoredPending[];
  /** What was signed and refused before. */
  readonly history: History;
  /** Rule books that are needed from now on, oldest first; without any the settings alone judge. */
  readonly ruleBooks: readonly Adopted[];
  /** What was used of each key of requesters and back offices. */
  readonly sequences: readonly Used[];
  /** Head of the log when this was encrypted: the log must continue from it. */
  readonly head: LogHead | null;
}

const publicPart = v.strictObject({
  root,
  kept: list(storedAccount, maxAccounts),
  /** Absent in older files. */
  formerLabels: v.optional(list(formerLabel, maxFormerLabels), () => []),
  settings,
  /** The registry, under its name in the file format. */
  books: registry,
  shareSets: list(madeBackup, maxMadeBackups),
  certificate: v.nullable(entropyCertificate),
  /** Absent in older files. */
  collecting: v.optional(list(storedCollection, maxStoredCollections), () => []),
  /** Absent in older files. */
  pending: v.optional(list(storedPending, maxPending + maxEndedPending), () => []),
  /** Its text (core/history/text.ts). Absent in older files, and when it is empty. */
  history: v.optional(text(maxHistoryText), () => writeHistory(emptyHistory)),
  /** Absent in older files, and without rule books. */
  ruleBooks: v.optional(storedBooks, () => []),
  /** Absent in older files, and where nothing was used. */
  sequences: v.optional(storedSequences, () => []),
  head: v.nullable(logHead),
});

export const emptySecret = () => SecretBytes.owning(new Uint8Array(0));

/** The caller wipes the result. */
export function writeContents(contents: VaultContents): Uint8Array {
  const { root, kept, formerLabels, settings, registry, shareSets, certificate, collecting, pending, head } = contents;
  const secrets = secretsOf(contents);
  const out = new ByteWriter().u16(secrets.length);
  for (const secret of secrets) {
    secret.lend((bytes) => {
      out.u16(bytes.length).put(bytes);
    });
  }
  // Earlier versions refuse a key that they do not know: a vault that has nothing under it is still theirs.
  const open = {
    ...(collecting.length === 0 ? {} : { collecting }),
    ...(pending.length === 0 ? {} : { pending }),
    ...(isEmpty(contents.history) ? {} : { history: writeHistory(contents.history) }),
    ...(contents.ruleBooks.length === 0 ? {} : { ruleBooks: writeBooks(contents.ruleBooks) }),
    ...(contents.sequences.length === 0 ? {} : { sequences: contents.sequences }),
  };
  const json = JSON.stringify({
    ...{ root, kept, formerLabels, settings, books: registry, shareSets, certificate, ...open, head },
  });
  const whole = out.put(new TextEncoder().encode(json)).done();
  return whole;
}

export function readContents(plain: Uint8Array): Result<VaultContents, Reason> {
  const reader = new ByteReader(plain);
  const count = reader.u16();
  const secrets: SecretBytes[] = [];
  for (let i = 0; i < count && !reader.isShort; i += 1) secrets.push(SecretBytes.owning(reader.take(reader.u16())));
  const rest = publicOf(reader);
  const [entropy, wordsPassphrase, logSeed, ...imported] = secrets;
  const isWhole = !reader.isShort && entropy !== undefined && wordsPassphrase !== undefined && logSeed !== undefined;
  if (!isWhole || rest === null || !areSound(entropy, logSeed, imported) || !keysMatch(rest.kept, imported)) {
    for (const secret of secrets) secret.wipe();
    return refuse(reason('vault-malformed'));
  }
  return ok({ entropy, wordsPassphrase, logSeed, imported, ...rest });
}

export function wipeContents(contents: VaultContents): void {
  for (const secret of secretsOf(contents)) secret.wipe();
}

const secretsOf = ({ entropy, wordsPassphrase, logSeed, imported }: VaultContents) => [
  entropy,
  wordsPassphrase,
  logSeed,
  ...imported,
];

const lengthOf = (secret: SecretBytes) => secret.lend((bytes) => bytes.length);

function areSound(entropy: SecretBytes, logSeed: SecretBytes, imported: readonly SecretBytes[]): boolean {
  const length = lengthOf(entropy);
  return length >= 16 && length <= 64 && lengthOf(logSeed) === 32 && imported.every((key) => lengthOf(key) === 32);
}

type PublicPart = Omit<Infer<typeof publicPart>, 'books' | 'history' | 'ruleBooks'> &
  Pick<VaultContents, 'registry' | 'history' | 'ruleBooks'>;

function publicOf(reader: ByteReader): PublicPart | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(reader.take(reader.left)));
    const parsed = v.safeParse(publicPart, json);
    if (!parsed.success) return null;
    const { books, history: written, ruleBooks: stored, ...rest } = parsed.output;
    const history = readHistory(written);
    const ruleBooks = readBooks(stored);
    return history.ok && ruleBooks !== null ? { ...rest, registry: books, history: history.value, ruleBooks } : null;
  } catch {
    return null;
  }
}
