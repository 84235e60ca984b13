/** Content of a vault file and the keys that open it, for tests that search for them elsewhere. One custodian, no
 * key file. */
import fs from 'node:fs';
import { openCustodian, openShare } from '../../electron/vault/file/custodian.ts';
import { combineKey } from '../../electron/vault/file/split.ts';
import { openBody, readVaultFile } from '../../electron/vault/file/vault-file.ts';
import { argon2id } from '../../electron/vault/secrets/key-stretching.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { loadOwnKeys } from '../../electron/vault/signer/own-keys.ts';

export interface Inside {
  readonly dataKey: Uint8Array;
  /** The private key that the share is encrypted to, and the one that signs approvals. */
  readonly custodianKey: Uint8Array;
  readonly approvalSeed: Uint8Array;
  readonly logSeed: Uint8Array;
}

export async function insideVault(file: string, passphrase: string): Promise<Inside> {
  await loadOwnKeys();
  const read = readVaultFile(Uint8Array.from(fs.readFileSync(file)));
  if (!read.ok) throw new Error(read.reason.code);
  const { head } = read.value;
  const [custodian] = head.custodians;
  if (custodian === undefined || head.custodians.length !== 1) throw new Error('not the vault of one');
  const secret = { passphrase: SecretBytes.owning(new TextEncoder().encode(passphrase)), keyFile: null };
  const place = { vault: head.vault, stretch: argon2id, randomBytes: (length: number) => new Uint8Array(length) };
  const keys = await openCustodian(custodian, secret, place);
  const share = keys === null ? null : openShare(custodian, head, custodian.share, keys.privateKey);
  const dataKey = share === null ? null : await combineKey([share], head.quorum);
  if (keys === null || dataKey === null) throw new Error('the passphrase does not open it');
  const contents = openBody(read.value, dataKey);
  if (!contents.ok) throw new Error(contents.reason.code);
  const copy = (bytes: SecretBytes) => bytes.lend((lent) => Uint8Array.from(lent));
  return {
    ...{ dataKey: copy(dataKey), logSeed: copy(contents.value.logSeed) },
    ...{ custodianKey: copy(keys.privateKey), approvalSeed: copy(keys.approval.seed) },
  };
}
