/** Texts of the feature “registry”. `{slot}` is replaced by a value. */

/** `1 word` or `n words`. */
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
export const texts = {
  title: 'Registry',
  lead: 'Entries that are used to check transactions. Nothing is added automatically.',
  contacts: 'Address book',
  mosaics: 'Known mosaics',
  multisigs: 'Multisig accounts',
  none: 'Nothing is written here.',
  howToAdd:
    'To add an entry, scan a code with entries or with a contact. It is reviewed like a transaction, and sealed by you.',
  sample: 'What such a code holds',
  sampleLead:
    'Text in JSON. Write it on an online machine, show it as a QR code, or carry it as a text file. This example is read as it is.',
  divisibility: (places: number) => several(places, 'decimal place', 'decimal places'),
  quorum: (need: number, of: number) => `${need} of ${of} to approve`,
  removal: (need: number, of: number) => `${need} of ${of} to remove a cosigner`,
  cosigners: 'Cosigners',
  from: 'Origin',
  approved: 'Approved',
  publicKey: 'Public key',
};
