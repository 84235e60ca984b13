/**
 * Checks a backup (words, a share, a file) against the open vault without showing or changing anything. Gives 'match',
 * 'differs', or 'unknown' if the vault cannot tell, with a note; a refusal can be corrected by typing again.
 */
import { createHmac } from 'node:crypto';
import type { DrillResult } from '../../../core/audit/drill-record.ts';
import { equalBytes } from '../../../core/base/bytes.ts';
import { fromHex, toHex } from '../../../core/base/hex.ts';
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { toUtf8 } from '../../../core/base/utf8.ts';
import type { DrillNote, MadeBackup } from '../../../core/contract/recovery-shapes.ts';
import { openBackup } from '../backup/age.ts';
import { type BackedUpAccount, readBackup, type WalletMaterial, wipeMaterial } from '../backup/backup-content.ts';
import { readWords } from '../keys/mnemonic.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { readShare, wordsOfShare } from '../slip39/share.ts';

export interface Checked {
  readonly result: DrillResult;
  readonly note: DrillNote;
  /** Identifies the share; null for other backups. */
  readonly place: { readonly identifier: number; readonly group: number; readonly member: number } | null;
}

const checked = (result: DrillResult, note: DrillNote = '-'): Checked => ({ result, note, place: null });

/** `passphrase` null: only the words are checked. */
export function checkWords(
  vault: WalletMaterial,
  typed: Uint8Array,
  passphrase: Uint8Array | null,
): Result<Checked, Reason> {
  const read = readWords(typed);
  if (!read.ok) return read;
  const same = vault.root === `bip39-${read.value.language}` && sameSecret(vault.entropy, read.value.entropy);
  read.value.entropy.wipe();
  if (!same) return ok(checked('differs'));
  const kept = vault.wordsPassphrase.lend((bytes) => bytes.slice());
  const fits = passphrase === null ? kept.length === 0 : equalBytes(kept, passphrase);
  kept.fill(0);
  if (fits) return ok(checked('match'));
  return ok(
    passphrase === null ? checked('match', 'passphrase-not-checked') : checked('differs', 'passphrase-differs'),
  );
}

/**
 * Checks one share of a set that the vault made by its stored digest. Other sets cannot be checked. A share contains
 * neither the passphrase of its set nor that of the words (`wordsPassphrase`: there is one).
 */
export function checkShare(
  made: readonly MadeBackup[],
  typed: Uint8Array,
  wordsPassphrase: boolean,
): Result<Checked, Reason> {
  const read = readShare(typed);
  if (!read.ok) return read;
  const share = read.value;
  const { identifier, groupIndex, memberIndex } = share;
  const place = { identifier, group: groupIndex, member: memberIndex };
  const sets = made.flatMap((one) => (one.kind === 'shares' && one.identifier === identifier ? [one] : []));
  const known = sets.find(({ salt, digests }) =>
    digests.some(
      ({ group, member, digest }) =>
        group === groupIndex && member === memberIndex && digest === shareDigest(wordsOfShare(share), salt),
    ),
  );
  share.value.wipe();
  if (known !== undefined) {
    const needsMore = wordsPassphrase || known.hasPassphrase;
    return ok({ result: 'match', note: needsMore ? 'passphrase-not-checked' : '-', place });
  }
  // A restored vault remembers no sets, so an unknown set is not suspicious.
  return ok(
    sets.length === 0 ? { result: 'unknown', note: 'set-unknown', place } : { result: 'differs', note: '-', place },
  );
}

export async function checkBackup(
  vault: WalletMaterial,
  file: Uint8Array,
  passphrase: Uint8Array,
): Promise<Result<Checked, Reason>> {
  const opened = await openBackup(file, passphrase);
  if (!opened.ok) return opened;
  const read = readBackup(opened.value);
  opened.value.fill(0);
  if (!read.ok) return read;
  const compared = compare(vault, read.value);
  wipeMaterial(read.value);
  return ok(compared);
}

function compare(vault: WalletMaterial, backup: WalletMaterial): Checked {
  const sameRoot =
    vault.root === backup.root &&
    sameSecret(vault.entropy, backup.entropy) &&
    sameSecret(vault.wordsPassphrase, backup.wordsPassphrase);
  if (!sameRoot) return checked('differs');
  const has = (key: SecretBytes) => backup.imported.some((other) => sameSecret(key, other));
  if (!vault.imported.every(has)) return checked('differs', 'keys-missing');
  const names = new Set(backup.accounts.map((account) => accountName(account, backup)));
  const isWhole = vault.accounts.every((account) => names.has(accountName(account, vault)));
  return checked('match', isWhole ? '-' : 'older-accounts');
}

/** Imported keys have no fixed position: the digest of the key identifies one. */
function accountName({ chain, network, from }: BackedUpAccount, { imported }: WalletMaterial): string {
  if ('words' in from) return `${chain} ${network} words ${from.words}`;
  const digest = imported[from.imported]?.lend((key) =>
    createHmac('sha256', 'inkan-imported').update(key).digest('hex'),
  );
  return `${chain} ${network} ${digest}`;
}

/** A share has at least 128 random bits, so its digest discloses nothing. `salt` and digest in upper-case hex. */
export function shareDigest(words: readonly string[], salt: string): string {
  const bytes = toUtf8(words.join(' ')) ?? new Uint8Array();
  const digest = createHmac('sha256', fromHex(salt) ?? new Uint8Array())
    .update(bytes)
    .digest();
  bytes.fill(0);
  return toHex(digest);
}

const sameSecret = (a: SecretBytes, b: SecretBytes): boolean => a.lend((one) => b.lend((two) => equalBytes(one, two)));
