/** The log, and its comparison with the vault file. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

const askAuditor =
  'Do not sign. Call the other custodians and whoever audits you, and copy the folder of Inkan before anything else.';

export const log = {
  'log-reading': {
    title: 'The log is still being read',
    means: 'Inkan checks every entry after it is started, and writes none before that. Nothing was done.',
    ask: 'Try again in a few seconds.',
  },
  'log-malformed': {
    title: 'The log has a line that is not an entry',
    means: 'Inkan writes no such line. The file was damaged or changed.',
    ask: askAuditor,
  },
  'log-version': {
    title: 'The log was written by another version of Inkan',
    means: 'This version cannot read all of it, so it cannot say whether it is whole.',
    ask: 'Use the version that wrote it, or a newer one.',
  },
  'log-altered': {
    title: 'The log was changed',
    means: 'Something in it is not what Inkan wrote: an entry differs, or another file lies in its place.',
    ask: askAuditor,
  },
  'log-reordered': {
    title: 'Entries of the log stand in another order',
    means: 'Inkan only ever adds at the end. Somebody moved or repeated entries.',
    ask: askAuditor,
  },
  'log-entries-missing': {
    title: 'Entries of the log are missing',
    means: 'The numbers have a gap. Somebody took entries out.',
    ask: askAuditor,
  },
  'log-truncated': {
    title: 'The log ends in the middle of an entry',
    means: 'It was cut off there, or copied while it was being written.',
    ask: 'If this is a copy, copy it again. If it is the log itself, call the other custodians and whoever audits you.',
  },
  'log-rolled-back': {
    title: 'The log is an older one',
    means: 'The vault remembers entries that are not in it. An old copy was put back, or the end was cut off.',
    ask: askAuditor,
  },
  'log-signature-bad': {
    title: 'A signature in the log is wrong',
    means: 'The vault did not sign this. Somebody made or changed the entry.',
    ask: askAuditor,
  },
  'log-key-foreign': {
    title: 'The log was signed with a foreign key',
    means: 'It is not the log key of this vault. Somebody made the entry, or this is the log of another vault.',
    ask: askAuditor,
  },
  'log-unsigned': {
    title: 'The log has no signature by this key',
    means: 'It may be right, but nothing proves it: the vault with this key has never signed it.',
    ask: 'Check that key and log belong together. Open and lock the vault once: then it is signed.',
  },
  'vault-rolled-back': {
    title: 'The vault file is an older one',
    means: 'A newer one was saved here. Custodians, passphrases and registry may be as they were long ago.',
    ask: 'If nobody put a copy back on purpose, call the other custodians before anybody types a passphrase.',
  },
  'vault-swapped': {
    title: 'The vault file is not the one saved here',
    means: 'This file was never written on this machine. It may be a copy from elsewhere, or somebody exchanged it.',
    ask: 'If nobody put it there on purpose, call the other custodians before anybody types a passphrase.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
