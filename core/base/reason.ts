/**
 * Why something is refused. A closed list: every code has a text in both languages (renderer/i18n) and at least
 * one case in test/refuse. `facts` are values computed by Inkan (numbers, codes, addresses re-encoded from
 * bytes), never a quotation of the input.
 */
export const reasonCodes = [
  // reading the text
  'empty',
  'text-too-long',
  'text-unreadable',
  'json-malformed',
  'json-unknown-field',
  'json-missing-field',
  'json-bad-value',
  'hex-malformed',
  'envelope-version',
  'envelope-network-mismatch',
  'envelope-chain-mismatch',
  'carries-private-key',
  'already-signed',
  'arbitrary-bytes',
  'not-a-request',
  'not-supported-yet',
  'part-of-many',
  // multi-part QR
  'parts-malformed',
  'parts-too-many',
  'parts-mixed',
  'parts-digest-mismatch',
  'image-no-qr',
  // decoding the bytes
  'too-short',
  'too-long',
  'size-mismatch',
  'trailing-bytes',
  'reserved-not-zero',
  'unknown-type',
  'unknown-version',
  'unknown-network',
  'network-mismatch',
  'bad-address',
  'bad-address-checksum',
  'alias-filler-not-zero',
  'mosaics-not-sorted',
  'mosaic-duplicate',
  'mosaic-name-invalid',
  'message-too-long',
  'message-zero-length',
  'message-type-unknown',
  'inner-size-mismatch',
  'signer-invalid',
  'signature-present',
  'not-canonical',
  'second-codec-disagrees',
  'amount-too-large',
  // rules
  'network-not-here',
  'signer-not-ours',
  'deadline-passed',
  'deadline-too-far',
  'deadline-before-timestamp',
  // the vault
  'vault-missing',
  'vault-exists',
  'vault-locked',
  'vault-malformed',
  'vault-parameters',
  'vault-version',
  'passphrase-wrong',
  'passphrase-too-short',
  'passphrase-differs',
  'words-differ',
  'not-practice',
  'storage-full',
  'storage-read-only',
  'storage-denied',
  'storage-failed',
  // approving and signing
  'nothing-under-review',
  'approval-mismatch',
  'approval-expired',
  'approval-act-missing',
  'signatures-disagree',
  'signature-invalid',
  'output-altered',
  'refused-by-setting',
  // the machine
  'message-rejected',
  'sandbox-off',
  'running-as-root',
  'internal',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** A refusal. `found` holds typed facts for the screen: short, bounded, made by Inkan and escaped where from outside. */
export interface Reason {
  readonly code: ReasonCode;
  readonly found: Readonly<Record<string, string>>;
}

export const because = (code: ReasonCode, found: Readonly<Record<string, string>> = {}): Reason => ({ code, found });
