/** Texts: documents: slips, cosigners, addresses beside each other. */
import type { CosignerState } from '../../../core/review/review-document.ts';

/** `1 word` or `n words`. */
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const states: Record<CosignerState, string> = { signed: 'has signed', 'signs-now': 'signs now', missing: 'missing' };
const allSign = (of: number) => (of === 1 ? 'Must sign' : of === 2 ? 'Both must sign' : `All ${of} must sign`);

export const slip = {
  noWarnings: 'There are no warnings. Check it yourself before you sign.',
  doThis: 'What to do',
  account: 'Account',
  outgoing: 'Out',
  incoming: 'In',
  notOwn: 'not in this vault',
  bytes: 'Bytes and digest',
  showBytes: 'Show the bytes and the digest',
  hideBytes: 'Hide the bytes and the digest',
  bytesLead: 'The digest covers exactly these bytes. To compare with a second machine, read the six words aloud.',
  words: 'Digest in six words',
  fingerprint: 'Digest (SHA-256)',
  rawBytes: (count: number) => `The ${count} bytes`,
  utc: 'UTC',
  local: 'local',
  left: (time: string) => `${time} left`,
  passed: 'passed',
  duration: (days: number, hours: number, minutes: number, seconds: number) =>
    days > 0
      ? `${days} d ${hours} h ${minutes} min`
      : hours > 0
        ? `${hours} h ${minutes} min`
        : `${minutes} min ${String(seconds).padStart(2, '0')} s`,
  losses: 'What leaves your accounts',
  lossesToo: 'What leaves your accounts, and the multisig accounts you sign for',
  actedFor: 'multisig account you sign for',
  rentalToo: '+ the rental or creation fee',
  rentalUnwritten: 'which is not written in the transaction',
  payment: '{amount} to {to}',
  paymentFrom: '{amount} from {from} to {to}',
  lossesNone: 'Nothing leaves the accounts of this vault.',
  lossesUnknown: 'What may leave by your signature',
  lossesUnknownWhy: (count: number): string =>
    count === 1
      ? 'This vault does not know whose account this is. If you are one of its cosigners, this leaves it by your signature.'
      : 'This vault does not know whose accounts these are. Of each that you cosign for, this leaves it by your signature.',
  contents: 'The transactions inside',
  inside: (total: number) => `${several(total, 'transaction', 'transactions')} inside, each shown in full`,
  partTitle: 'Transaction {index} of {total}: {kind}',
  partSigner: 'By {signer}',
  approvalLeft: (time: string) => `Time to review and sign: ${time}`,
  approvalGone: 'The time to review is over. Scan the request again.',
  discard: 'Discard',
  effects: 'What changes',
  controlChanges: 'Who may do what, from now on',
};

export const cosigners = {
  title: 'Who must sign',
  states,
  statesAfter: { ...states, 'signs-now': 'signed just now' },
  need: (need: number, of: number) => (need === of ? allSign(of) : `${need} of these ${of} must sign`),
  unknown: 'The registry does not say how many must sign for this account.',
  stillMissing: (count: number) =>
    count === 1 ? '1 signature is still missing.' : `${count} signatures are still missing.`,
  enough: 'Enough have signed.',
};

export const compare = {
  here: 'In this request',
  known: 'Known to you',
  differs: (groups: number) =>
    groups === 1 ? '1 group differs. It is marked.' : `${groups} groups differ. They are marked.`,
};

export const format = {
  /** Between a name and its value. */
  colon: ': ',
  /** One sentence after the other. */
  sentences: (one: string, two: string) => `${one} ${two}`,
  /** After a text, with the space before it. */
  inBrackets: (text: string) => ` (${text})`,
  rawUnits: 'raw units (divisibility unknown)',
  of: '/',
  impossibleTime: 'not a date',
  namespaceId: 'Namespace',
  empty: 'empty',
  known: 'from the registry',
  times: '×',
  percent: '%',
  perByte: 'µXYM',
  blocks: (count: string) => (count === '1' ? '1 block' : `${count} blocks`),
  about: (length: string) => `about ${length}`,
  lengths: {
    years: (count: number) => several(count, 'year', 'years'),
    days: (count: number) => several(count, 'day', 'days'),
    hours: (count: number) => several(count, 'hour', 'hours'),
    minutes: (count: number) => several(count, 'minute', 'minutes'),
    seconds: (count: number) => several(count, 'second', 'seconds'),
  },
  quorum: (need: number, of: number) => (of === 0 ? 'no cosigners' : `${need} of ${of}`),
  quoted: (name: string) => `“${name}”`,
};
