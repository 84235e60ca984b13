/**
 * The head of a vault file: clear text, so that the unlock screen can name the custodians. It is authenticated twice:
 * by the log key's signature over the complete file, and as associated data of the body.
 */
import * as v from 'valibot';
import { type Infer, list, text } from '../../../core/base/schema.ts';
import { custodianName, maxCustodians } from '../../../core/contract/custody.ts';

const hex = (bytes: number) => v.pipe(v.string(), v.regex(/^[0-9A-F]*$/), v.length(bytes * 2));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const parameters = v.strictObject({
  memoryKiB: whole(1, 0xffff_ffff),
  passes: whole(1, 0xffff_ffff),
  lanes: whole(1, 255),
});
/** A share of the data key for one custodian: X25519 with a one-time key, then XChaCha20-Poly1305. */
const sealedShare = v.strictObject({
  ephemeral: hex(32),
  nonce: hex(24),
  sealed: v.pipe(text(256), v.regex(/^[0-9A-F]+$/)),
});
/** Ed25519. The seed is in `sealedKey`, encrypted like the custodian's other key. */
const approvalKey = v.strictObject({ publicKey: hex(32), nonce: hex(24), sealedKey: hex(48) });
/** An enrolled custodian: the private half of `publicKey` (X25519) is in `sealedKey`, encrypted with the passphrase. */
const custodian = v.strictObject({
  id: whole(1, 1_000_000),
  name: custodianName,
  publicKey: hex(32),
  keyFile: v.boolean(),
  parameters,
  salt: hex(32),
  nonce: hex(24),
  sealedKey: hex(48),
  /** What the custodian signs approvals with. Absent in older files until that custodian gives the passphrase. */
  approval: v.exactOptional(approvalKey),
});
const holder = v.strictObject({ ...custodian.entries, share: sealedShare });

export const vaultHead = v.pipe(
  v.strictObject({
    /** Random, for the life of the vault. */
    vault: hex(16),
    /** Counts the saves of this vault. */
    sequence: whole(1, Number.MAX_SAFE_INTEGER),
    /** Counts the data keys: each change of custodians creates a new one. */
    generation: whole(1, Number.MAX_SAFE_INTEGER),
    /** Highest id ever given to a custodian; absent until one is removed. */
    lastId: v.optional(whole(1, 1_000_000)),
    /** Number of custodians needed to open it. */
    quorum: whole(1, maxCustodians),
    /** Ed25519 public key of the vault's log key. */
    logKey: hex(32),
    /** Of the body. */
    nonce: hex(24),
    custodians: v.pipe(list(holder, maxCustodians), v.minLength(1)),
  }),
  v.check(({ quorum, custodians }) => quorum <= custodians.length),
  v.check(({ custodians }) => new Set(custodians.map(({ id }) => id)).size === custodians.length),
);
export type VaultHead = Infer<typeof vaultHead>;
export type ApprovalKey = Infer<typeof approvalKey>;
export type Enrolled = Infer<typeof custodian>;
export type Holder = VaultHead['custodians'][number];
export type SealedShare = Infer<typeof sealedShare>;
