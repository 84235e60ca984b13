/** SLIP-39: the official vectors, sets of our own, and every share that must be refused. */
import { randomBytes } from 'node:crypto';
import vectors from 'slip39/test/vectors.json' with { type: 'json' };
import { Bip32 } from 'symbol-sdk';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { fewestShares, isPossiblePlan, type SharePlan } from '../../core/contract/share-plan.ts';
import { faceOf } from '../../electron/vault/keys/fingerprint.ts';
import { seedOf } from '../../electron/vault/keys/mnemonic.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { librarySays, shareWords } from '../../electron/vault/slip39/library.ts';
import { enoughSets, makeShares } from '../../electron/vault/slip39/make-shares.ts';
import { readShare, wordsOfShare } from '../../electron/vault/slip39/share.ts';
import { ShareCollection } from '../../electron/vault/slip39/share-collection.ts';
import { joinSecret, splitSecret } from '../../electron/vault/slip39/split.ts';
import '../harness/own-keys.ts';

/** trezor/python-shamir-mnemonic vectors.json, as contained in the package slip39 0.1.9: [description, shares,
 * secret or '', xprv]. */
const official = vectors as unknown as readonly (readonly [string, readonly string[], string, string])[];
const bytes = (text: string) => new TextEncoder().encode(text);
const random = (length: number) => Uint8Array.from(randomBytes(length));
const shareOf = (words: string) => {
  const read = readShare(bytes(words));
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
};
const vector = (number: number) => official[number - 1]?.[1] ?? [];

/** The secret of shares, or the code of the first refusal. */
async function outcome(shares: readonly string[], passphrase = 'TREZOR', second = librarySays): Promise<string> {
  const collection = new ShareCollection();
  for (const words of shares) {
    const read = readShare(bytes(words));
    const added = read.ok ? collection.add(read.value) : read;
    if (!added.ok) return added.reason.code;
  }
  const secret = await collection.secret(bytes(passphrase), second);
  return secret.ok ? secret.value.lend((shown) => toHex(shown).toLowerCase()) : secret.reason.code;
}

describe('official vectors', () => {
  it('are there', () => {
    expect(official).toHaveLength(45);
    expect(official.filter(([, , secret]) => secret !== '')).toHaveLength(15);
  });
  it.each(official.filter(([, , secret]) => secret !== ''))('%s', async (_, shares, secret) => {
    expect(await outcome(shares)).toBe(secret);
    for (const words of shares) expect(wordsOfShare(shareOf(words)).join(' ')).toBe(words);
  });
  it.each([
    [2, 'share-checksum'],
    [3, 'share-malformed'],
    [5, 'shares-missing'],
    [6, 'share-other-set'],
    [7, 'share-other-set'],
    [8, 'share-other-set'],
    [9, 'share-other-set'],
    [10, 'share-malformed'],
    [11, 'share-contradicts'],
    [12, 'share-contradicts'],
    [13, 'shares-damaged'],
    [14, 'shares-missing'],
    [15, 'shares-missing'],
    [16, 'shares-missing'],
    [21, 'share-checksum'],
    [22, 'share-malformed'],
    [24, 'shares-missing'],
    [25, 'share-other-set'],
    [26, 'share-other-set'],
    [27, 'share-other-set'],
    [28, 'share-other-set'],
    [29, 'share-malformed'],
    [30, 'share-contradicts'],
    [31, 'share-contradicts'],
    [32, 'shares-damaged'],
    [33, 'shares-missing'],
    [34, 'shares-missing'],
    [35, 'shares-missing'],
    [39, 'share-length'],
    [40, 'share-length'],
  ])('%s is refused: %s', async (number, code) => expect(await outcome(vector(number))).toBe(code));
  it('another passphrase gives another secret, without a word', async () => {
    expect(await outcome(vector(4), 'trezor')).toMatch(/^[0-9a-f]{32}$/);
    expect(await outcome(vector(4), 'trezor')).not.toBe(official[3]?.[2]);
    expect(await outcome(vector(4), 'passé')).toBe('share-passphrase');
  });
  it('a set of Trezor’s restores the accounts that its master secret has as a seed', async () => {
    const master = SecretBytes.owning(Uint8Array.from(Buffer.from(await outcome(vector(36)), 'hex')));
    const { accounts } = faceOf(seedOf(master, 'seed'));
    const theirs = (Facade: typeof SymbolFacade | typeof NemFacade, network: 'mainnet' | 'testnet') => {
      const root = master.lend((seed) => new Bip32(Facade.BIP32_CURVE_NAME).fromSeed(seed));
      return Facade.bip32NodeToKeyPair(root.derivePath(new Facade(network).bip32Path(0))).publicKey.toString();
    };
    expect(accounts.map(({ publicKey }) => toHex(publicKey))).toEqual([
      theirs(SymbolFacade, 'mainnet'),
      theirs(SymbolFacade, 'testnet'),
      theirs(NemFacade, 'mainnet'),
      theirs(NemFacade, 'testnet'),
    ]);
  });
});

describe('sets of our own', () => {
  const plans: readonly [string, SharePlan, readonly (readonly [number, number])[]][] = [
    ['1 of 1', { groupThreshold: 1, groups: [{ threshold: 1, count: 1 }] }, [[0, 0]]],
    [
      '2 of 3',
      { groupThreshold: 1, groups: [{ threshold: 2, count: 3 }] },
      [
        [0, 2],
        [0, 0],
      ],
    ],
    [
      '5 of 16',
      { groupThreshold: 1, groups: [{ threshold: 5, count: 16 }] },
      [
        [0, 15],
        [0, 1],
        [0, 7],
        [0, 3],
        [0, 11],
      ],
    ],
    [
      '2 of groups 1 of 1, 2 of 3 and 3 of 5',
      {
        groupThreshold: 2,
        groups: [
          { threshold: 1, count: 1 },
          { threshold: 2, count: 3 },
          { threshold: 3, count: 5 },
        ],
      },
      [
        [2, 4],
        [1, 0],
        [2, 0],
        [2, 2],
        [1, 2],
      ],
    ],
  ];
  it.each(plans.flatMap((plan) => [16, 20, 24, 28, 32].map((length) => [...plan, length] as const)))(
    '%s of %#',
    async (_, plan, chosen, length) => {
      const secret = SecretBytes.owning(random(length));
      const made = await makeShares(secret, bytes('pass'), plan, random);
      if (!made.ok) throw new Error(made.reason.code);
      const { shares } = made.value;
      expect(shares).toHaveLength(plan.groups.reduce((sum, { count }) => sum + count, 0));
      expect(new Set(shares.map(({ words }) => words.length))).toEqual(
        new Set([{ 16: 20, 20: 23, 24: 27, 28: 30, 32: 33 }[length]]),
      );
      const words = chosen.map(
        ([group, member]) => shares.find((one) => one.group === group && one.member === member)?.words.join(' ') ?? '',
      );
      const expected = secret.lend((shown) => toHex(shown).toLowerCase());
      expect(await outcome(words, 'pass')).toBe(expected);
      expect(await outcome(words.slice(1), 'pass')).toBe('shares-missing');
      // Combined by the package alone.
      expect(secret.lend((shown) => librarySays(words, bytes('pass'), shown))).toBe('same');
    },
  );
  it('are made with the randomness that was handed in, and with nothing else', async () => {
    const fixed = () => {
      let next = 1;
      return (length: number) =>
        Uint8Array.from({ length }, () => {
          next = (next * 75 + 74) % 65_537;
          return next & 255;
        });
    };
    const secret = SecretBytes.copyOf(new Uint8Array(16).fill(7));
    const plan = plans[3]?.[1] as SharePlan;
    const [one, two] = [
      await makeShares(secret, bytes(''), plan, fixed()),
      await makeShares(secret, bytes(''), plan, fixed()),
    ];
    expect(one).toEqual(two);
    expect(await makeShares(secret, bytes(''), plan, random)).not.toEqual(one);
  });
  it.each([
    ['no group', { groupThreshold: 1, groups: [] }],
    ['more groups than there are', { groupThreshold: 2, groups: [{ threshold: 1, count: 1 }] }],
    ['no threshold', { groupThreshold: 0, groups: [{ threshold: 1, count: 1 }] }],
    ['more members than there are', { groupThreshold: 1, groups: [{ threshold: 3, count: 2 }] }],
    ['1 of 2', { groupThreshold: 1, groups: [{ threshold: 1, count: 2 }] }],
    ['17 shares', { groupThreshold: 1, groups: [{ threshold: 2, count: 17 }] }],
    ['17 groups', { groupThreshold: 1, groups: Array.from({ length: 17 }, () => ({ threshold: 1, count: 1 })) }],
    ['1 of 4', { groupThreshold: 1, groups: [{ threshold: 1, count: 4 }] }],
    ['5 of 3', { groupThreshold: 1, groups: [{ threshold: 5, count: 3 }] }],
  ])('an impossible plan is refused: %s', async (_, plan) => {
    expect(isPossiblePlan(plan)).toBe(false);
    const made = await makeShares(SecretBytes.copyOf(new Uint8Array(16)), bytes(''), plan, random);
    expect(made).toMatchObject({ ok: false, reason: { code: 'shares-plan' } });
  });
  it('the fewest shares that bring the secret back are those of the smallest groups', () => {
    const group = (threshold: number, count = 5) => ({ threshold, count });
    expect(fewestShares({ groupThreshold: 1, groups: [group(2, 3)] })).toBe(2);
    expect(fewestShares({ groupThreshold: 1, groups: [group(3), group(1, 1)] })).toBe(1);
    expect(fewestShares({ groupThreshold: 2, groups: [group(5), group(1, 1), group(3)] })).toBe(4);
    expect(fewestShares({ groupThreshold: 2, groups: [group(10, 16), group(2)] })).toBe(12);
  });
  it('and a passphrase that other wallets could not take', async () => {
    const plan = { groupThreshold: 1, groups: [{ threshold: 1, count: 1 }] };
    const made = await makeShares(SecretBytes.copyOf(new Uint8Array(16)), bytes('é'), plan, random);
    expect(made).toMatchObject({ ok: false, reason: { code: 'share-passphrase' } });
  });
  it('every share is tried before it is shown', () => {
    for (const [, plan] of plans) {
      const used = new Set(enoughSets(plan).flat().map(String));
      expect(used.size).toBe(plan.groups.reduce((sum, { count }) => sum + count, 0));
    }
  });
});

describe('shares one after another', () => {
  const [first = '', second = ''] = vector(4);
  it('say at once how far the set is', () => {
    const collection = new ShareCollection();
    expect(collection.standing()).toBeNull();
    const [a = '', b = '', c = ''] = vector(18);
    const add = (words: string) => collection.add(shareOf(words));
    const standings = [a, b, c].map(add).map((added) => (added.ok ? added.value : added.reason.code));
    expect(standings.map((one) => typeof one === 'object' && one.complete)).toEqual([false, false, true]);
    expect(standings[2]).toMatchObject({ groupThreshold: 2, groupCount: 4 });
    expect(add(a)).toMatchObject({ reason: { code: 'share-repeated' } });
    const unneeded = vector(17).filter((words) => ![a, b, c].includes(words))[0] ?? '';
    expect(add(unneeded)).toMatchObject({ reason: { code: 'share-not-needed' } });
  });
  it('a share more than a whole group needs is not taken', () => {
    const collection = new ShareCollection();
    const share = shareOf(first);
    collection.add(share);
    collection.add(shareOf(second));
    expect(collection.add({ ...shareOf(first), memberIndex: 15 })).toMatchObject({
      reason: { code: 'share-not-needed' },
    });
  });
  it('are wiped when refused, and all at the end', () => {
    const collection = new ShareCollection();
    const [kept, refused] = [shareOf(first), shareOf(first)];
    collection.add(kept);
    collection.add(refused);
    expect([kept.value.isWiped, refused.value.isWiped]).toEqual([false, true]);
    collection.wipe();
    expect(kept.value.isWiped).toBe(true);
  });
  it('are not believed when the two programs differ', async () =>
    expect(await outcome([first, second], 'TREZOR', () => 'different')).toBe('shares-disagree'));
  it('the other program does not tell what it stumbled over', () => {
    expect(librarySays(['no words'], bytes(''), new Uint8Array(16))).toBe('different');
    expect(librarySays([first, second], bytes('TREZOR'), new Uint8Array(16))).toBe('different');
  });
});

describe('a share that was mistyped', () => {
  const words = (vector(1)[0] ?? '').split(' ');
  const read = (list: readonly string[]) => {
    const share = readShare(bytes(list.join(' ')));
    return share.ok ? 'ok' : share.reason;
  };
  it('is told by position', () => {
    expect(read(words.map((word, at) => (at === 4 || at === 9 ? 'inkan' : word)))).toEqual({
      code: 'share-words-unknown',
      found: { positions: '5, 10' },
    });
    expect(read(words.slice(2))).toEqual({ code: 'share-length', found: { count: '18' } });
    expect(read(words.map((word) => word.toUpperCase()))).toBe('ok');
  });
  it('is found with any one, two or three words wrong (RS1024)', () => {
    for (let turn = 0; turn < 200; turn += 1) {
      const wrong = [...words];
      const [a = 0, b = 0, c = 0, ...to] = randomBytes(9);
      for (const [i, at] of [a, b, c].slice(0, (turn % 3) + 1).entries()) {
        const word = shareWords[((to[2 * i] ?? 0) * 256 + (to[2 * i + 1] ?? 0)) % 1024] ?? '';
        wrong[at % 20] = word;
      }
      if (wrong.join() !== words.join()) expect(read(wrong)).toEqual({ code: 'share-checksum', found: {} });
    }
  });
  it('that asks for minutes of work is refused', () => {
    const slow = wordsOfShare({ ...shareOf(words.join(' ')), exponent: 11 });
    expect(read(slow)).toEqual({ code: 'share-too-slow', found: { limit: '10' } });
  });
});

describe('the sharing beneath', () => {
  it('tells a wrong share by the digest', async () => {
    const secret = random(32);
    const values = await splitSecret(secret, 3, 5, random);
    const points = values.map((y, x) => ({ x, y }));
    expect(await joinSecret([points[4], points[0], points[2]].flatMap((point) => point ?? []))).toEqual(secret);
    const spoilt = [
      points[4],
      points[0],
      { x: 2, y: (values[2] ?? secret).map((byte, i) => (i === 0 ? byte ^ 1 : byte)) },
    ];
    expect(await joinSecret(spoilt.flatMap((point) => point ?? []))).toBeNull();
    await expect(splitSecret(secret, 3, 2, random)).rejects.toThrow();
  });
  it('leaves nothing on lists and texts that other code would meet', () => {
    const met: string[] = [];
    for (const key in []) met.push(key);
    for (const key in Object('')) met.push(key);
    expect(met).toEqual([]);
    expect(shareWords).toHaveLength(1024);
    expect([...shareWords].sort()).toEqual(shareWords);
  });
});
