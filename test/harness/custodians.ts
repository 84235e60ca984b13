// Custodians for tests, with their passphrases.

export interface Custodian {
  readonly name: string;
  readonly passphrase: string;
}
export const passphrase = 'correct horse battery staple';

/** A vault with a single custodian. The name is the one that the screen offers. */
export const alone: readonly Custodian[] = [{ name: 'Owner', passphrase }];
export const three: readonly Custodian[] = [
  { name: 'Aoi', passphrase },
  { name: 'Ken', passphrase: 'eleven wooden spoons' },
  { name: 'Mina', passphrase: '春の小川は さらさら行くよ' },
];
