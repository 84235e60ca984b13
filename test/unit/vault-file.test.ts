/** The vault file: every changed byte is refused, and no header can make guessing cheap. */
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { emptyBooks } from '../../core/books/books.ts';
import { defaultSettings } from '../../core/contract/shapes.ts';
import { areBearable, argon2id, type Stretch, tuneParameters } from '../../electron/vault/key-stretching.ts';
import { SecretBytes } from '../../electron/vault/secret-bytes.ts';
import { freshMaterial, openVaultFile, readHeader, sealVault } from '../../electron/vault/vault-file.ts';

const least = { memoryKiB: 262_144, passes: 3, lanes: 4 };
const entropy = new Uint8Array(32).fill(0xa5);
const secret = (text: string) => SecretBytes.owning(new TextEncoder().encode(text));
const passphrase = 'correct horse battery';
/** Instead of Argon2 where hundreds of files are opened: depends on every parameter, as Argon2 does. */
const quick: Stretch = async (word, salt, { memoryKiB, passes, lanes }) =>
  sha256(Uint8Array.from([...word, 0, ...salt, ...new Uint8Array(Uint32Array.of(memoryKiB, passes, lanes).buffer)]));
let counter = 0;
const random = (length: number) => Uint8Array.from({ length }, () => (counter = (counter * 5 + 17) % 251));
const contents = () => ({
  entropy: SecretBytes.copyOf(entropy),
  settings: { ...defaultSettings, allowSave: true },
  labels: [],
  books: emptyBooks,
});
const seal = (stretch: Stretch) => sealVault(contents(), secret(passphrase), freshMaterial(least, random), stretch);
const outcome = async (file: Uint8Array, word = passphrase, stretch = quick) => {
  const opened = await openVaultFile(file, secret(word), stretch);
  return opened.ok ? 'opened' : opened.reason.code;
};

describe('with Argon2id at 256 MiB', () => {
  it('opens with the passphrase only, and gives back what was sealed', async () => {
    const file = await seal(argon2id);
    const opened = await openVaultFile(file, secret(passphrase), argon2id);
    if (!opened.ok) throw new Error(opened.reason.code);
    expect(opened.value.entropy.lend((bytes) => [...bytes])).toEqual([...entropy]);
    expect(opened.value.settings.allowSave).toBe(true);
    expect(await outcome(file, 'correct horse batterz', argon2id)).toBe('passphrase-wrong');
    expect(await outcome(file.with(30, (file[30] ?? 0) ^ 1), passphrase, argon2id)).toBe('passphrase-wrong');
  }, 60_000);
  it('is tuned to at least the floor', async () => {
    const tuned = await tuneParameters(argon2id, () => performance.now());
    expect(areBearable(tuned)).toBe(true);
    expect(tuned.memoryKiB).toBeGreaterThanOrEqual(262_144);
  }, 60_000);
});

describe('a vault file from before there were ways to switch off', () => {
  it('opens, with every way in on and the new ways out off', async () => {
    const { allowPictures, allowVideo, allowPrint, waysIn, ...before } = defaultSettings;
    const old = { ...contents(), settings: before as typeof defaultSettings };
    const file = await sealVault(old, secret(passphrase), freshMaterial(least, random), quick);
    const opened = await openVaultFile(file, secret(passphrase), quick);
    if (!opened.ok) throw new Error(opened.reason.code);
    expect(opened.value.settings).toEqual({ ...before, allowPictures, allowVideo, allowPrint, waysIn });
    expect([allowPictures, allowVideo, allowPrint]).toEqual([false, false, false]);
    expect(Object.values(waysIn)).toEqual([true, true, true, true, true, true]);
  });
});

describe('tuning', () => {
  it.each([
    [10, 64],
    [300, 10],
    [1500, 3],
    [90_000, 3],
  ])('three passes in %d ms give %d passes', async (took, passes) => {
    let now = 0;
    const stretch: Stretch = async () => {
      now += took;
      return new Uint8Array(32);
    };
    expect(await tuneParameters(stretch, () => now)).toEqual({ ...least, passes });
  });
});

describe('a changed file', () => {
  it('is refused for every flipped bit of the header', async () => {
    const file = await seal(quick);
    expect(await outcome(file)).toBe('opened');
    for (let bit = 0; bit < 80 * 8; bit += 1) {
      const at = bit >> 3;
      const code = await outcome(file.with(at, (file[at] ?? 0) ^ (1 << (bit & 7))));
      const expected =
        at < 8 || at === 10 || at === 11
          ? ['vault-malformed']
          : at === 8
            ? ['vault-version']
            : ['vault-parameters', 'passphrase-wrong'];
      expect(expected, `bit ${bit}`).toContain(code);
    }
  });
  it('is refused for every flipped byte of the ciphertext and for every shorter or longer one', async () => {
    const file = await seal(quick);
    for (let at = 80; at < file.length; at += 1)
      expect(await outcome(file.with(at, (file[at] ?? 0) ^ 0x80))).toBe('passphrase-wrong');
    for (const length of [0, 1, 79, 80, 127]) expect(await outcome(file.slice(0, length))).toBe('vault-malformed');
    expect(await outcome(file.slice(0, -1))).toBe('passphrase-wrong');
    expect(await outcome(Uint8Array.from([...file, 0]))).toBe('passphrase-wrong');
    expect(await outcome(new Uint8Array(1_048_577))).toBe('vault-malformed');
  });
  it('shows nothing of the entropy, and no two seals are alike', async () => {
    const [one, two] = [await seal(quick), await seal(quick)];
    expect(Buffer.from(one).includes(Buffer.from(entropy.slice(0, 4)))).toBe(false);
    expect(Buffer.from(one.slice(24)).equals(Buffer.from(two.slice(24)))).toBe(false);
  });
});

describe('parameters in the header', () => {
  const withParameter = async (at: number, value: number) => {
    const file = await seal(quick);
    new DataView(file.buffer).setUint32(at, value, true);
    return file;
  };
  it.each([
    ['memory under the floor', 12, 262_143],
    ['memory of Argon2 defaults', 12, 65_536],
    ['memory over the ceiling', 12, 2_097_153],
    ['two passes', 16, 2],
    ['no pass', 16, 0],
    ['too many passes', 16, 65],
    ['no lane', 20, 0],
    ['too many lanes', 20, 17],
  ])('%s is refused before any work', async (_, at, value) => {
    const never: Stretch = async () => {
      throw new Error('worked');
    };
    const file = await withParameter(at, value);
    expect(readHeader(file)).toMatchObject({ ok: false, reason: { code: 'vault-parameters' } });
    expect(await outcome(file, passphrase, never)).toBe('vault-parameters');
  });
  it('is bound: bearable but other parameters do not open', async () =>
    expect(await outcome(await withParameter(16, 4))).toBe('passphrase-wrong'));
  it('cannot be sealed under the floor', async () => {
    const weak = freshMaterial({ ...least, memoryKiB: 65_536 }, random);
    await expect(sealVault(contents(), secret(passphrase), weak, quick)).rejects.toThrow();
  });
});
