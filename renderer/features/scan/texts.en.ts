/** Texts of the feature “scan”. `{slot}` is replaced by a value. */

import type { LineOutcome } from '../../app/basket.ts';

/** `1 word` or `n words`. */
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const outcomes: Record<LineOutcome['is'], string> = {
  reading: 'is being examined…',
  ready: 'ready to review',
  asks: 'needs an answer',
  refused: 'refused',
  again: 'duplicate',
  collected: 'cosignature added',
};

export const texts = {
  title: 'Scan a request',
  lead: 'Hold the code of the request in front of the camera.',
  waiting: 'Looking for a code…',
  reading: 'Read. The vault is examining it…',
  dropNow: 'Let go to read the files',
  giveIt: 'Choose the file of the request, or paste its text.',
  giveFile: 'Choose the file of the request.',
  giveText: 'Paste the text of the request.',
  cameraOff: 'The camera is switched off in the settings of this vault.',
  parts: 'Parts of the request',
  partHave: (name: string) => `Part ${name}: there`,
  partSome: (name: string) => `Parts ${name}: some are there`,
  partMissing: (name: string) => `Part ${name}: missing`,
  receiving: 'Receiving…',
  rate: (codes: number, kilobytes: string) => `${several(codes, 'code', 'codes')} and ${kilobytes} kB a second`,
  secondsLeft: (seconds: number) => `about ${seconds} s left`,
  codesReceived: (count: number) => `${several(count, 'code', 'codes')} received`,
  anyCode: 'Keep scanning. Any further code helps; none has to be caught again.',
  partsLead: 'Keep scanning. The parts can come in any order.',
  clearParts: 'Clear the parts',
  sameCode: 'The code in view was already dealt with. Show another one.',
  readAgain: 'Read this one again',
  toSigned: (count: number) => `Signed (${count})`,
  several: 'Several requests in a row',
  severalLead: 'Read one request after the other. They are reviewed and signed together.',
  list: 'Requests that were read',
  reviewAll: (count: number) => (count === 1 ? 'Review 1 request' : `Review ${count} requests`),
  again: (line: number) => `Read before: it is number ${line} of the list.`,
  lastLine: (line: number, outcome: string) => `Number ${line}: ${outcome}`,
  outcomes,
  number: (line: number) => `No. ${line}`,
  excluded: 'left out',
  show: 'Look at it',
  showLine: (line: number) => `Look at it: number ${line}`,
  exclude: 'Leave out',
  excludeLine: (line: number) => `Leave out number ${line}`,
  include: 'Include again',
  includeLine: (line: number) => `Include again: number ${line}`,
  remove: 'Remove',
  removeLine: (line: number) => `Remove number ${line} from the list`,
  sameAs: (line: number, isLeftOut: boolean) =>
    isLeftOut
      ? `It is the same transaction as number ${line}, which is left out.`
      : `It is the same transaction as number ${line}. It is not signed twice.`,
  counts: (ready: number, all: number, left: number) =>
    `${ready} of ${several(all, 'request', 'requests')} can be reviewed${left > 0 ? `; ${left} left out` : ''}`,
  refusedWhole: 'Together these requests cannot be approved; none of them is refused for this alone.',
  removeAll: (count: number) => `Remove all ${count}`,
  removed: (count: number) => `${several(count, 'request was', 'requests were')} removed from the list.`,
  putBack: 'Put back',
  collected: 'A cosignature. It was added to the transaction that it belongs to.',
  origin: (number: number, index: number, count: number) => `Request envelope ${number}, request ${index} of ${count}`,
  requester: (name: string) => `Signed by the requester ${name}`,
  unregisteredKey: 'Signature by a key that is not registered',
  purpose: 'Purpose:',
  requesterKey: 'Key:',
  answer: 'Answer',
  takeAnswer: 'Take this answer',
  collecting: 'Cosignatures are being collected. Scan the next one here.',
  backToSigned: 'Show the signed transaction again',
};
