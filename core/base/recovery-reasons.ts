/** Reason codes of backup and restore; part of the list in reason.ts. */
export const recoveryReasons = [
  // recovery words
  'words-count',
  'words-unknown',
  'words-checksum',
  'words-none',
  // SLIP-39 shares
  'share-words-unknown',
  'share-length',
  'share-checksum',
  'share-malformed',
  'share-too-slow',
  'share-other-set',
  'share-repeated',
  'share-contradicts',
  'share-not-needed',
  'share-passphrase',
  'shares-missing',
  'shares-damaged',
  'shares-disagree',
  'shares-plan',
  // backup files and papers
  'backup-unreadable',
  'backup-not-by-passphrase',
  'backup-too-slow',
  'backup-passphrase-wrong',
  'backup-damaged',
  'backup-version',
  'backup-content',
  'backup-too-large',
  'backup-not-read-back',
  'backup-not-written',
  'backup-file-missing',
  // restoring
  'recovery-nothing',
  'recovery-reading-unknown',
  'fingerprint-differs',
] as const;
