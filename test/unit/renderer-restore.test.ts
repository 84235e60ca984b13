/** Which wallet a restore accepts, and when. */
import { describe, expect, it } from 'vitest';
import type { WalletReading } from '../../core/contract/recovery-shapes.ts';
import { chosenOf, noChoice } from '../../renderer/features/restore/chosen.ts';

const reading = (root: WalletReading['root'], fingerprint: string, matches: boolean | null = null): WalletReading => ({
  ...{ root, fingerprint, matches },
  accounts: [],
});
const english = reading('bip39-english', 'a');
const seed = reading('seed', 'b');

describe('the wallet that is taken', () => {
  it('the only one, once its addresses were compared', () => {
    expect(chosenOf([english], noChoice)).toEqual({ reading: english, isCompared: false, mayAccept: false });
    expect(chosenOf([english], { picked: null, compared: 'a' })).toMatchObject({ isCompared: true, mayAccept: true });
  });
  it('is none of several until one is picked, or one is the noted one', () => {
    expect(chosenOf([english, seed], noChoice)).toMatchObject({ reading: null, mayAccept: false });
    expect(chosenOf([english, seed], { picked: 'seed', compared: null })).toMatchObject({ mayAccept: false });
    const withNote = [reading('bip39-english', 'a', false), reading('seed', 'b', true)];
    expect(chosenOf(withNote, noChoice)).toMatchObject({ reading: withNote[1], mayAccept: true });
    expect(chosenOf(withNote, { picked: 'bip39-english', compared: 'a' })).toMatchObject({ reading: withNote[1] });
  });
  it('is not the one that was compared when another is shown or picked', () => {
    // The same root with another passphrase is another wallet.
    const other = reading('bip39-english', 'c');
    expect(chosenOf([other], { picked: null, compared: 'a' })).toMatchObject({ isCompared: false, mayAccept: false });
    expect(chosenOf([english, seed], { picked: 'seed', compared: 'a' })).toMatchObject({ mayAccept: false });
  });
  it('is never one that is not the noted one, compared or not', () => {
    const differs = reading('seed', 'b', false);
    expect(chosenOf([differs], { picked: null, compared: 'b' })).toMatchObject({ mayAccept: false });
  });
});
