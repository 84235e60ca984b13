/**
 * Window <-> vault: the accounts of an open vault. Every secret (a key, a wallet file, its password) travels as bytes and is
 * wiped after use; no key ever comes back.
 */
import * as v from 'valibot';
import { bytes, type Infer, list, nothing, text } from '../base/schema.ts';
import { maxEntryName } from '../registry/registry.ts';
import { answer, chain, network, vaultFacts } from './shapes.ts';

/** Accounts of one vault. Session texts and compact replies reckon with it (electron/vault/state/session-signatures.ts). */
export const maxAccounts = 100;
/** Accounts shown or added at once. */
export const maxAccountsAtOnce = 20;
/** Indices that one search looks at. */
export const maxSearched = 2000;
/** Accounts in one wallet file. */
export const maxCandidates = 50;
/** Bytes of a wallet file or code, and of its password. */
export const maxImportBytes = 65_536;
export const maxImportPassword = 1024;
/** Characters of a purpose as it is typed. */
export const maxPurpose = 200;

/** An account's index: below 2^31 with room to spare, so that no derivation wraps. */
const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const label = v.pipe(text(maxEntryName), v.minLength(1));
const place = { chain, network };

/** An account as the vault file keeps it: where its key comes from, and what it is called. */
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

/** Which account: addresses are unique within a chain, and name their network. */
export const whichAccount = v.strictObject({ ...place, address: text(40) });
export type WhichAccount = Infer<typeof whichAccount>;

/** An account of the recovery words that may be kept. `label` when it is kept already. */
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
 * 'no-address': nothing in it says which account it is, and nothing is checked but its form; 'weak-lock': its password is
 * quickly tried out; 'plain': it was not locked at all; 'brain': the key is made of the passphrase alone.
 */
export const importWarnings = ['no-address', 'weak-lock', 'plain', 'brain'] as const;
export type ImportWarning = (typeof importWarnings)[number];

const candidate = v.strictObject({
  ...place,
  address: text(40),
  publicKey: text(64),
  /** Of the words in the code; null where the key itself was in it. */
  index: v.nullable(index),
  /** What the file calls it, where that can stand beside an address. */
  name: v.nullable(text(maxEntryName)),
  /** The file names this address, and the key gives it. */
  named: v.boolean(),
  /** What it is called here, when it is kept already. */
  label: v.nullable(text(maxEntryName)),
});
export const importPreview = v.strictObject({
  format: v.picklist(importFormats),
  warnings: list(v.picklist(importWarnings), importWarnings.length),
  candidates: v.pipe(list(candidate, maxCandidates), v.minLength(1)),
});
export type ImportPreview = Infer<typeof importPreview>;
export type ImportCandidate = Infer<typeof candidate>;

/** What one custodian agrees to, by the same shape as the act that it is agreed for (deeds.ts). */
export const addition = v.strictObject({
  ...place,
  accounts: v.pipe(list(v.strictObject({ index, label }), maxAccountsAtOnce), v.minLength(1)),
});
/** `before`: what it is called now; refused when it is called otherwise. */
export const renaming = v.strictObject({ ...whichAccount.entries, before: label, label });
export const picking = v.strictObject({
  picks: v.pipe(list(v.strictObject({ address: text(40), chain, network, label }), maxAccountsAtOnce), v.minLength(1)),
});
export const ownershipAsked = v.strictObject({ ...whichAccount.entries, purpose: text(maxPurpose) });

export const ownershipAnswer = v.strictObject({
  /** What was signed, without the byte before it (docs/ownership.md). */
  statement: text(4096),
  /** The statement and its signature as one text to carry out. */
  proof: text(8192),
});
export type OwnershipAnswer = Infer<typeof ownershipAnswer>;

export const accountsContract = {
  /** The accounts of the recovery words in a range, to compare with addresses that are known. Nothing is kept. */
  previewAccounts: {
    params: v.strictObject({
      ...place,
      from: index,
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxAccountsAtOnce)),
    }),
    result: answer(v.strictObject({ accounts: list(derived, maxAccountsAtOnce) })),
  },
  /** Which index of the recovery words gives this address, from 0 up to (not with) `upTo`; null when none does. */
  findAccount: {
    params: v.strictObject({
      address: text(64),
      upTo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxSearched)),
    }),
    result: answer(v.strictObject({ found: v.nullable(derived) })),
  },
  /** Needs a custodian. */
  addAccounts: { params: addition, result: answer(vaultFacts) },
  /** Needs a custodian. */
  renameAccount: { params: renaming, result: answer(vaultFacts) },
  /** Of the recovery words: only not listed any more; needs a custodian. Imported: its key is gone; needs the quorum. */
  removeAccount: { params: whichAccount, result: answer(vaultFacts) },
  /**
   * Reads a key, a wallet file or a code. The keys wait in the vault until they are accepted, forgotten or replaced.
   * `chain`, `network`: of a bare key, which says neither. `from`, `count`: of the words in a code.
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
  /** Keeps some of what was read last. Needs a custodian. */
  importAccept: { params: picking, result: answer(vaultFacts) },
  importForget: { params: nothing, result: answer(nothing) },
  /** Signs the ownership statement of docs/ownership.md, and nothing else. Needs a custodian. */
  proveOwnership: { params: ownershipAsked, result: answer(ownershipAnswer) },
  /** That the window shows this text, accounts for watching. It is only logged; refused, nothing is shown. */
  logExport: { params: v.strictObject({ text: v.pipe(text(65_536), v.minLength(1)) }), result: answer(nothing) },
} as const;
export type AccountsContract = typeof accountsContract;
