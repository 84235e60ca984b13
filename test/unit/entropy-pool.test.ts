/** The entropy pool: commitment first, order, wiping, failing closed, and an independent script derives the same
 * words. */
import { spawnSync } from 'node:child_process';
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { addedCredit, type EntropyCertificate, handCredit } from '../../core/entropy/certificate.ts';
import { addedKinds } from '../../core/entropy/sources.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { EntropyPool, withAccounts } from '../../electron/vault/entropy/entropy-pool.ts';
import { type MixedSource, mix } from '../../electron/vault/entropy/mix.ts';
import { deriveKey, pathOf } from '../../electron/vault/keys/derivation.ts';
import { seedOf, wordsOf } from '../../electron/vault/keys/mnemonic.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { granted } from '../flows/vault.ts';
import { camera, coins, dice, keys, makeRandom } from '../harness/entropy-samples.ts';

const fresh = (length: number) => Uint8Array.from(randomBytes(length));
const begin = (from = fresh) => granted(EntropyPool.begin(from));
const plain = (secret: SecretBytes) => secret.lend((bytes) => bytes.slice());
const samples = {
  dice: dice(makeRandom('a'), 50),
  coins: coins(makeRandom('a'), 128),
  keys: keys(makeRandom('a'), 80),
};

describe('the pool', () => {
  it('commits to its share before anything is added, and shows the share that it committed to', () => {
    const pool = begin();
    const { commitment } = pool.report().device;
    pool.add('dice', samples.dice);
    const share = plain(pool.showDeviceShare());
    const expected = createHash('sha256').update('inkan-entropy-v1 device\n').update(share).digest('hex');
    expect(commitment).toBe(expected.toUpperCase());
    expect(pool.report().device.commitment).toBe(commitment);
  });

  it('mixes all sources, and says what each was', () => {
    const pool = begin();
    for (const kind of ['dice', 'coins', 'keys'] as const) expect(pool.add(kind, samples[kind]).ok).toBe(true);
    expect(pool.add('camera', camera(makeRandom('a'), 32)).ok).toBe(true);
    const { entropy, certificate } = granted(pool.make(1_700_000_000_000n));
    expect(plain(entropy)).toHaveLength(32);
    expect(certificate).toMatchObject({
      ...{ version: 1, at: '1700000000000', shareShown: false, refused: [], accounts: [] },
      device: { count: 32, credit: 256 },
      sources: [
        { kind: 'dice', count: 50, credit: 100 },
        { kind: 'coins', count: 128, credit: 87 },
        { kind: 'keys', count: 80, credit: 80 },
        { kind: 'camera', count: 32, credit: 64 },
      ],
    });
    expect(certificate.sources.every(({ tests }) => tests.length > 2 && tests.every(({ passed }) => passed))).toBe(
      true,
    );
  });

  it('works with the machine alone, and says that nothing was added', () => {
    const { entropy, certificate } = granted(begin().make(1n));
    expect(new Set(plain(entropy)).size).toBeGreaterThan(8);
    expect(certificate.sources).toEqual([]);
  });

  it('gives other words at each making, though the dice are the same', () => {
    const made = () => {
      const pool = begin();
      pool.add('dice', samples.dice);
      return toHex(plain(granted(pool.make(1n)).entropy));
    };
    expect(made()).not.toBe(made());
  });

  it('counts of one kind the most, and for doing without the machine only dice and coins', () => {
    const pool = begin();
    const more = Uint8Array.from([...samples.dice, 0x33]);
    for (const data of [samples.dice, more, samples.dice.toReversed()]) pool.add('dice', data);
    expect(pool.report().sources).toHaveLength(3);
    expect([addedCredit(pool.report().sources), handCredit(pool.report().sources)]).toEqual([102, 102]);
    pool.add('keys', samples.keys);
    pool.add('camera', camera(makeRandom('a'), 32));
    expect([addedCredit(pool.report().sources), handCredit(pool.report().sources)]).toEqual([246, 102]);
    pool.add('coins', samples.coins);
    expect([addedCredit(pool.report().sources), handCredit(pool.report().sources)]).toEqual([256, 189]);
  });

  it('uses nothing of a refused source, and records the refusal', () => {
    const random = makeRandom('same device');
    const bytes = random.bytes(4096);
    const replay = () => {
      let at = 0;
      return (length: number) => {
        at += length;
        return bytes.slice(at - length, at);
      };
    };
    const [clean, tried] = [begin(replay()), begin(replay())];
    for (const bad of ['6'.repeat(60), '123', '7'.repeat(60)]) tried.add('dice', new TextEncoder().encode(bad));
    for (const pool of [clean, tried]) pool.add('dice', samples.dice);
    const refusal = tried.add('dice', samples.dice);
    expect(refusal).toMatchObject({ ok: false, reason: { code: 'entropy-repeated' } });
    const [one, two] = [granted(clean.make(1n)), granted(tried.make(1n))];
    expect(plain(two.entropy)).toEqual(plain(one.entropy));
    expect(two.certificate.sources).toEqual(one.certificate.sources);
    expect(two.certificate.refused.map(({ code }) => code)).toEqual([
      ...['entropy-biased', 'entropy-too-little', 'entropy-malformed', 'entropy-repeated'],
    ]);
  });

  it('takes nothing more once the share was shown', () => {
    const pool = begin();
    pool.add('dice', samples.dice);
    pool.showDeviceShare().wipe();
    expect(pool.add('coins', samples.coins)).toMatchObject({ ok: false, reason: { code: 'entropy-closed' } });
    expect(granted(pool.make(1n)).certificate).toMatchObject({ shareShown: true, sources: [{ kind: 'dice' }] });
  });

  it('takes no more sources than it says, each of them new', () => {
    const pool = begin();
    const answers = Array.from({ length: 17 }, (_, i) => pool.add('dice', dice(makeRandom(`many ${i}`), 50)).ok);
    expect(answers).toEqual([...new Array(16).fill(true), false]);
  });

  it('gives the same bytes again until a source is added; other ones count as begun once more', () => {
    const pool = begin();
    pool.add('dice', samples.dice);
    const [first, second] = [granted(pool.make(1n)), granted(pool.make(2n))];
    expect(plain(second.entropy)).toEqual(plain(first.entropy));
    expect(second.certificate.begun).toBe(1);
    pool.add('coins', samples.coins);
    const third = granted(pool.make(3n));
    expect(plain(third.entropy)).not.toEqual(plain(first.entropy));
    expect(third.certificate).toMatchObject({ begun: 2, sources: [{ kind: 'dice' }, { kind: 'coins' }] });
    expect(pool.tried.begun).toBe(2);
  });

  it('wipes everything when the words are stored or dropped', () => {
    const pool = begin();
    pool.add('dice', samples.dice);
    granted(pool.make(1n)).entropy.wipe();
    pool.wipe();
    expect(pool.isWiped).toBe(true);
    expect(() => pool.make(2n)).toThrow('secret was wiped');
    expect(() => pool.showDeviceShare()).toThrow('secret was wiped');
  });

  it('does not keep or change what it was given', () => {
    const given = samples.dice.slice();
    const pool = begin();
    pool.add('dice', given);
    expect(given).toEqual(samples.dice);
    given.fill(0);
    expect(pool.add('dice', samples.dice)).toMatchObject({ reason: { code: 'entropy-repeated' } });
  });

  it('shows nothing secret when it is printed', () => {
    const pool = begin();
    pool.add('dice', samples.dice);
    const printed = JSON.stringify([pool, pool.report(), granted(pool.make(1n)).certificate]);
    expect(printed).not.toContain(new TextDecoder().decode(samples.dice));
    expect(printed).not.toContain(toHex(samples.dice));
  });
});

describe('a broken source of randomness', () => {
  const counter = () => {
    let at = 0;
    return (length: number) => Uint8Array.from({ length }, () => at++ & 255);
  };
  it.each<[string, () => (length: number) => Uint8Array]>([
    ['gives zeros', () => (length) => new Uint8Array(length)],
    ['gives one byte', () => (length) => new Uint8Array(length).fill(0x5a)],
    ['counts', counter],
    ['gives the same at each call', () => () => makeRandom('again').bytes(32)],
    ['gives too little', () => () => fresh(16)],
    [
      'throws',
      () => () => {
        throw new Error('no entropy');
      },
    ],
    [
      'fails after a while',
      () => {
        let calls = 0;
        return (length) => (calls++ < 120 ? fresh(length) : new Uint8Array(length));
      },
    ],
  ])('that %s refuses everything', (_, make) => {
    expect(EntropyPool.begin(make())).toMatchObject({ ok: false, reason: { code: 'entropy-device-failed' } });
  });
});

describe('the mixing', () => {
  const source = (kind: MixedSource['kind'], data: Uint8Array) => ({ kind, data: SecretBytes.copyOf(data) });
  const mixed = (share: Uint8Array, sources: readonly MixedSource[]) => {
    const entropy = mix(SecretBytes.copyOf(share), sources);
    return entropy === null ? null : toHex(plain(entropy));
  };
  const share = new Uint8Array(32).map((_, i) => i);
  it('is HKDF over what the documentation says', () => {
    const parts = [Buffer.from('device'), Buffer.from(share), Buffer.from('dice'), Buffer.from(samples.dice)];
    const lengths = parts.map(({ length }) => Buffer.of(0, 0, 0, length));
    const input = Buffer.concat(parts.flatMap((part, i) => [lengths[i] ?? part, part]));
    const expected = hkdfSync('sha512', input, 'inkan-entropy-v1', 'inkan-entropy-v1 words', 32);
    expect(mixed(share, [source('dice', samples.dice)])).toBe(Buffer.from(expected).toString('hex').toUpperCase());
  });
  it('differs with the order, the kind, each bit and each boundary', () => {
    const data = fc.uint8Array({ minLength: 1, maxLength: 40 });
    const kind = fc.constantFrom(...addedKinds);
    fc.assert(
      fc.property(kind, kind, data, data, fc.nat(), (one, two, a, b, at) => {
        const all = mixed(share, [source(one, a), source(two, b)]);
        const flipped = a.map((byte, i) => (i === at % a.length ? byte ^ 1 : byte));
        const joined = Uint8Array.from([...a, ...b]);
        const others = [[source(one, flipped), source(two, b)], [source(one, a)], [source(one, joined)], []];
        for (const other of others) expect(mixed(share, other)).not.toBe(all);
        const isPair = one === two && toHex(a) === toHex(b);
        if (!isPair) expect(mixed(share, [source(two, b), source(one, a)])).not.toBe(all);
        expect(
          mixed(
            share.map((byte) => byte ^ 1),
            [source(one, a), source(two, b)],
          ),
        ).not.toBe(all);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the commitments', () => {
  it('cannot be tried out without the share: the same dice commit differently each time', () => {
    const commit = () => granted(begin().add('dice', samples.dice)).commitment;
    expect(commit()).not.toBe(commit());
  });
  it('are an HMAC that anybody with the share can check', () => {
    const pool = begin();
    const { commitment } = granted(pool.add('dice', samples.dice));
    const key = hkdfSync(
      'sha512',
      plain(pool.showDeviceShare()),
      'inkan-entropy-v1',
      'inkan-entropy-v1 commitments',
      32,
    );
    const mac = createHmac('sha256', Buffer.from(key)).update('dice\0').update(samples.dice).digest('hex');
    expect(commitment).toBe(mac.toUpperCase());
  });
});

describe('a third party', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'inkan-entropy-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const words = put('english.txt', wordlist.join('\n'));
  const script = path.join(import.meta.dirname, '../../docs/recompute-entropy.mjs');
  const run = (notes: string, certificate: EntropyCertificate, less: '--words' | '--certificate' | null = null) => {
    const file = put('certificate.json', JSON.stringify(certificate));
    const options = [['--words', words] as const, ['--certificate', file] as const];
    const args = [script, ...options.filter(([name]) => name !== less).flat()];
    return spawnSync(process.execPath, args, { input: notes, encoding: 'utf8' });
  };
  function ceremony() {
    const pool = begin();
    for (const kind of ['dice', 'coins'] as const) pool.add(kind, samples[kind]);
    const share = toHex(plain(pool.showDeviceShare()));
    const made = granted(pool.make(1n));
    const seed = seedOf(made.entropy);
    const key = deriveKey('symbol', pathOf('symbol', 'mainnet', 0), seed);
    const publicKey = toHex(key.lend((bytes) => schemeOf('symbol').publicKey(bytes)));
    const account = { chain: 'symbol', network: 'mainnet', address: 'N', publicKey } as const;
    const said = (text: Uint8Array) => [...new TextDecoder().decode(text)].join(' ');
    const notes = `device ${share.match(/.{8}/g)?.join(' ')}\ndice ${said(samples.dice)}\ncoins ${said(samples.coins)}\n`;
    return { ...made, certificate: withAccounts(made.certificate, [account]), notes, publicKey };
  }
  it('recomputes words and key from the share and the notes, with Node alone', () => {
    const { entropy, certificate, notes, publicKey } = ceremony();
    const { stdout, status, stderr } = run(notes, certificate);
    expect(stderr).toBe('');
    expect(stdout).toContain(`entropy ${toHex(plain(entropy))}\n`);
    expect(stdout).toContain(`words ${wordsOf(entropy).join(' ')}\n`);
    expect(stdout).toContain(`symbol mainnet public key ${publicKey}\n`);
    expect(stdout).toContain('certificate: sources agree\ncertificate: key agrees\n');
    expect(status).toBe(0);
  });
  it('finds out when a roll was left out, or another share was used', () => {
    const { certificate, notes } = ceremony();
    for (const lie of [
      notes.replace(/dice . /, 'dice '),
      notes.replace(/device ./, (s) => (s.endsWith('0') ? 'device 1' : 'device 0')),
    ]) {
      const { stdout, status } = run(lie, certificate);
      expect(stdout).toContain('certificate: sources DIFFER\ncertificate: key DIFFERS\n');
      expect(status).toBe(1);
    }
  });
  it('finds out when the words were not made from what the certificate says', () => {
    const { certificate, notes } = ceremony();
    const other = ceremony().publicKey;
    const forged = { ...certificate, accounts: certificate.accounts.map((one) => ({ ...one, publicKey: other })) };
    const { stdout, status } = run(notes, forged);
    expect(stdout).toContain('certificate: sources agree\ncertificate: key DIFFERS\n');
    expect(status).toBe(1);
  });
  it('calls nothing right that it did not compare', () => {
    const { certificate, notes } = ceremony();
    const zeros = { ...certificate, accounts: certificate.accounts.map((a) => ({ ...a, publicKey: '0'.repeat(64) })) };
    const without = run(notes, zeros, '--words');
    expect(without.stdout).toContain('certificate: sources agree\ncertificate: key NOT compared');
    const unnamed = run(notes, { ...certificate, accounts: [] });
    expect(unnamed.stdout).toContain('certificate: sources agree\ncertificate: key NOT compared');
    const alone = run(notes, certificate, '--certificate');
    expect(alone.stdout).toContain('certificate: NOT compared');
    expect([without.status, unnamed.status, alone.status]).toEqual([2, 2, 2]);
  });
});
