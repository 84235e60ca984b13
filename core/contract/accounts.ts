/**
 * Window <-> vault: accounts of an open vault. Secrets (a key, a wallet file, its password) travel to the vault as
 * bytes and are wiped after use; no key ever comes back.
 */
import * as v from 'valibot';
import { bytes, type Infer, list, nothing, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { maxEntryName } from '../registry/registry.ts';
import { answer, vaultFacts } from './shapes.ts';

/** Limit of accounts per vault. Session texts and compact replies are dimensioned for it
 * (electron/vault/state/session-signatures.ts). */
export const maxAccounts = 100;
/** Accounts shown or added at once. */
export const maxAccountsAtOnce = 20;
/** Indices that one search checks. */
export const maxSearched = 2000;
/** Accounts in one wallet file. */
export const maxCandidates = 50;
/** Bytes of a wallet file or code, and of its password. */
export const maxImportBytes = 65_536;
export const maxImportPassword = 1024;
/** Characters of a purpose as typed. */
export const maxPurpose = 200;

/** An account's index: far enough below 2^31 that no derivation wraps. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
export const label = v.pipe(text(maxEntryName), v.minLength(1));
const place = { chain, network };

/** An account in the vault file: the source of its key, and its label. */
export const storedAccount = v.strictObject({
  ...place,
  label,
  from: v.union([
    v.strictObject({ words: index }),
    v.strictObject({
      imported: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxAccounts - 1)),
    }),
  ]),
});
export const storedAccounts = list(storedAccount, maxAccounts);
export type StoredAccount = Infer<typeof storedAccount>;

/** Identifies an account: addresses are unique within a chain and name their network. */
export const whichAccount = v.strictObject({ ...place, address: text(40) });
export type WhichAccount = Infer<typeof whichAccount>;

/** An account derived from the recovery words that may be added. `label` if it is added already. */
const derived = v.strictObject({
  ...place,
  index,
  address: text(40),
  publicKey: text(64),
  label: v.nullable(text(maxEntryName)),
});
export type DerivedAccount = Infer<typeof derived>;

export const importFormats = ['raw-key', 'nem-wallet', 'nem-qr-3', 'symbol-qr-2', 'symbol-qr-5'] as const;
export type ImportFormat = (typeof importFormats)[number];
/**
 * 'no-address': the file names no address, so only its form is checked; 'weak-lock': its password can be guessed
 * quickly; 'plain': it was not encrypted; 'brain': the key is derived from the passphrase alone.
 */
export const importWarnings = ['no-address', 'weak-lock', 'plain', 'brain'] as const;
export type ImportWarning = (typeof importWarnings)[number];

const candidate = v.strictObject({
  ...place,
  address: text(40),
  publicKey: text(64),
  /** Index of the words in the code; null if the code contained the key itself. */
  index: v.nullable(index),
  /** Name in the file, if it is valid as a label. */
  name: v.nullable(text(maxEntryName)),
  /** True if the file names this address and the key derives it. */
  named: v.boolean(),
  /** Its label, if it is added already. */
  label: v.nullable(text(maxEntryName)),
});
export const importPreview = v.strictObject({
  format: v.picklist(importFormats),
  warnings: list(v.picklist(importWarnings), importWarnings.length),
  candidates: v.pipe(list(candidate, maxCandidates), v.minLength(1)),
});
export type ImportPreview = Infer<typeof importPreview>;
export type ImportCandidate = Infer<typeof candidate>;

/** What one custodian authorises, in the same shape as the operation itself (operations.ts). */
export const addition = v.strictObject({
  ...place,
  accounts: v.pipe(list(v.strictObject({ index, label }), maxAccountsAtOnce), v.minLength(1)),
});
/** `before`: the current label; refused if the account has another one. */
export const renaming = v.strictObject({ ...whichAccount.entries, before: label, label });
export const picking = v.strictObject({
  picks: v.pipe(list(v.strictObject({ address: text(40), chain, network, label }), maxAccountsAtOnce), v.minLength(1)),
});
export const ownershipAsked = v.strictObject({ ...whichAccount.entries, purpose: text(maxPurpose) });

export const ownershipAnswer = v.strictObject({
  /** The signed text, without its prefix byte (docs/ownership.md). */
  statement: text(4096),
  /** Statement and signature as one text to export. */
  proof: text(8192),
});
export type OwnershipAnswer = Infer<typeof ownershipAnswer>;

export const accountsContract = {
  /** Accounts of the recovery words in a range, to compare with known addresses. Nothing is stored. */
  previewAccounts: {
    params: v.strictObject({
      ...place,
      from: index,
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxAccountsAtOnce)),
    }),
    result: answer(v.strictObject({ accounts: list(derived, maxAccountsAtOnce) })),
  },
  /** The index below `upTo` at which the recovery words derive this address; null if there is none. */
  findAccount: {
    params: v.strictObject({
      address: text(64),
      upTo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxSearched)),
    }),
    result: answer(v.strictObject({ found: v.nullable(derived) })),
  },
  /** Requires one custodian. */
  addAccounts: { params: addition, result: answer(vaultFacts) },
  /** Requires one custodian. */
  renameAccount: { params: renaming, result: answer(vaultFacts) },
  /** An account of the recovery words is only unlisted (one custodian); an imported key is deleted (quorum). */
  removeAccount: { params: whichAccount, result: answer(vaultFacts) },
  /**
   * Reads a key, a wallet file or a code. The keys stay in the vault until they are accepted, dropped or replaced.
   * `chain`, `network`: for a bare key, which states neither. `from`, `count`: for words in a code.
   */
  importPreview: {
    params: v.strictObject({
      ...place,
      secret: bytes(maxImportBytes),
      password: bytes(maxImportPassword),
      from: index,
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxAccountsAtOnce)),
    }),
    result: answer(importPreview),
  },
  /** Stores some of the accounts read last. Requires one custodian. */
  importAccept: { params: picking, result: answer(vaultFacts) },
  importForget: { params: nothing, result: answer(nothing) },
  /** Signs the ownership statement of docs/ownership.md, and nothing else. Requires one custodian. */
  proveOwnership: { params: ownershipAsked, result: answer(ownershipAnswer) },
  /** Logs that the window shows this text, a watch-only export. If it is refused, nothing is shown. */
  logExport: { params: v.strictObject({ text: v.pipe(text(65_536), v.minLength(1)) }), result: answer(nothing) },
} as const;
export type AccountsContract = typeof accountsContract;
