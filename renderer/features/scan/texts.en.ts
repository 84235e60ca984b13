/** Texts of the feature “scan”. `{slot}` is replaced by a value. */

/** `1 word` or `n words`. */
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
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
  collecting: 'Cosignatures are being collected. Scan the next one here.',
  backToSigned: 'Show the signed transaction again',
};
