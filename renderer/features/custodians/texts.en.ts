/** Texts of the feature “custodians”. `{slot}` is replaced by a value. */

export const texts = {
  wordsAgain: 'The words of this vault on this machine',
  name: 'Name',
  openedNow: 'Opened it now',
  hasKeyFile: 'Needed',
  noKeyFile: 'None',
  yes: 'Yes',
  no: 'No',
  change: 'Change who keeps it',
  changeTitle: 'Change who keeps the vault',
  leaves: '– leaves',
  keep: 'Keep after all',
  replace: 'Replace',
  remove: 'Remove',
  add: 'Add a custodian',
  newName: 'Name of the new custodian',
  dropNew: 'Leave out',
  unchanged: 'Nothing is changed yet.',
  nobodyLeft: 'Somebody has to keep the vault.',
  afterTitle: 'After this',
  cannotOpen: (names: string) => `${names} cannot open the vault any more.`,
  willCome: (names: string) => `New: ${names}.`,
  willStay: (names: string) => `Still custodians: ${names}.`,
  newOnes: (count: number) =>
    count === 1
      ? 'The new custodian chooses a passphrase in the next step.'
      : `The ${count} new custodians choose passphrases in the next step.`,
  oldCopies:
    'Copies of old vault files can still be opened by the custodians of then, with their passphrases of then. Destroy such copies. Whoever knows the 24 words or had the keys keeps them: then move what the accounts hold.',
  rulesWait:
    'The rule book may name approval keys of those who leave; new custodians have new keys. Then nothing can be signed until a rule book with the new keys was adopted and its wait is over.',
  toAgree: 'Ask the custodians',
  commit: 'Seal the vault again',
  doneTitle: 'The vault was sealed again',
};
