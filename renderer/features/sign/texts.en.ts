/** Texts of the feature “sign”. `{slot}` is replaced by a value. */

export const texts = {
  passphraseOf: (name: string | null) => (name === null ? 'Passphrase' : `Passphrase of ${name}`),
  titleOfMany: (count: number) => `Put your seal to ${count} requests`,
  needPassphrase: 'First type your passphrase.',
  holdLead: 'Press the seal and hold it for two seconds, with the mouse, a finger, the space bar or Enter.',
  holding: 'Keep holding…',
  typeLead: (word: string) => `This one needs more care. Type “${word}”, then press the seal.`,
  typeLabel: 'The word',
  typeHint: (word: string) => `Type: ${word}`,
  typeFirst: 'The word does not match yet.',
  paymentsMore: (count: number) => `and ${count} more, as you have just reviewed them`,
};
