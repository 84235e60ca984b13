/** The source of a new vault's words: dice, the certificate, and all refusals. */
import { hkdfSync } from 'node:crypto';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { coins, dice, makeRandom } from '../harness/entropy-samples.ts';
import { codeOf, granted, openTestVault, type TestVault } from './vault.ts';
import { alone, enrolAll, openedBy, phrase, unlock } from './vaults.ts';

const rolls = () => dice(makeRandom('flow'), 99);
const flips = () => coins(makeRandom('flow'), 128);

async function enrolled(tools: Parameters<typeof openTestVault>[1] = {}): Promise<TestVault> {
  const testVault = openTestVault(undefined, tools);
  await enrolAll(testVault, alone, 1);
  return testVault;
}

async function finish(testVault: TestVault) {
  const made = granted(await testVault.window.creation.makeWords({}));
  const answers = made.ask.map((position) => made.words[position - 1] ?? '');
  return { words: made.words, facts: granted(await testVault.window.creation.confirmWords({ answers })) };
}

/** An independent implementation of the documentation. */
function wordsFrom(share: Uint8Array, sources: readonly (readonly [kind: string, data: Uint8Array])[]): string {
  const parts = [['device', share] as const, ...sources].flatMap(([kind, data]) => [
    Buffer.from(kind),
    Buffer.from(data),
  ]);
  const input = Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
  const entropy = hkdfSync('sha512', input, 'inkan-entropy-v1', 'inkan-entropy-v1 words', 32);
  return entropyToMnemonic(new Uint8Array(entropy), wordlist);
}

describe('a dice ceremony', () => {
  it('ends at words that others recompute, and at a certificate that is kept in the vault', async () => {
    const testVault = await enrolled();
    const begun = granted(await testVault.window.entropy.beginEntropy({}));
    expect(begun).toMatchObject({
      sources: [],
      refused: [],
      begun: 1,
      shareShown: false,
      device: { count: 32, credit: 256 },
    });
    expect(granted(await testVault.window.entropy.addEntropy({ kind: 'dice', data: rolls() }))).toMatchObject({
      count: 99,
      credit: 198,
    });
    granted(await testVault.window.entropy.addEntropy({ kind: 'coins', data: flips() }));
    const { share } = granted(await testVault.window.entropy.showDeviceShare({}));
    expect(
      codeOf(await testVault.window.entropy.addEntropy({ kind: 'dice', data: dice(makeRandom('late'), 50) })),
    ).toBe('entropy-closed');
    const { words, facts } = await finish(testVault);
    expect(words.join(' ')).toBe(
      wordsFrom(share, [
        ['dice', rolls()],
        ['coins', flips()],
      ]),
    );
    const certificate = granted(await testVault.window.entropy.certificate({}));
    expect(certificate.device).toEqual(begun.device);
    expect(certificate.sources.map(({ kind, count }) => [kind, count])).toEqual([
      ['dice', 99],
      ['coins', 128],
    ]);
    expect(certificate.shareShown).toBe(true);
    expect(certificate.at).toBe(String(testVault.clock.ms));
    const addresses = facts.accounts.map(({ address }) => address);
    expect(certificate.accounts.map(({ address }) => address)).toEqual(addresses);

    const again = await unlock(testVault.disk, phrase);
    openedBy(again.answer);
    expect(granted(await again.testVault.window.entropy.certificate({}))).toEqual(certificate);
    const made = testVault.disk.log.find(({ event }) => event.kind === 'vault-made')?.event;
    expect(made).toMatchObject({ sources: ['os', 'dice', 'coins'] });
  });

  it('leaves nothing secret in the certificate or the log', async () => {
    const testVault = await enrolled();
    granted(await testVault.window.entropy.beginEntropy({}));
    granted(await testVault.window.entropy.addEntropy({ kind: 'dice', data: rolls() }));
    const share = Buffer.from(granted(await testVault.window.entropy.showDeviceShare({})).share).toString('hex');
    const { words } = await finish(testVault);
    const said = JSON.stringify([
      granted(await testVault.window.entropy.certificate({})),
      testVault.disk.log,
    ]).toLowerCase();
    for (const secret of [share, Buffer.from(rolls()).toString('ascii'), words.slice(0, 2).join(' ')])
      expect(said).not.toContain(secret.toLowerCase());
  });
});

describe('the machine alone', () => {
  it('makes words, and the certificate says so', async () => {
    const testVault = await enrolled();
    await finish(testVault);
    expect(granted(await testVault.window.entropy.certificate({}))).toMatchObject({ sources: [], shareShown: false });
  });
  it('is not enough to make other words quietly after those with dice', async () => {
    const testVault = await enrolled();
    granted(await testVault.window.entropy.beginEntropy({}));
    granted(await testVault.window.entropy.addEntropy({ kind: 'dice', data: rolls() }));
    const first = granted(await testVault.window.creation.makeWords({}));
    expect(granted(await testVault.window.creation.makeWords({})).words).toEqual(first.words);
    granted(await testVault.window.entropy.beginEntropy({}));
    const { words } = await finish(testVault);
    expect(words).not.toEqual(first.words);
    expect(granted(await testVault.window.entropy.certificate({})).sources).toEqual([]);
  });
});

describe('going back', () => {
  const report = async (testVault: TestVault) => granted(await testVault.window.entropy.entropyReport({}));
  const withDice = async () => {
    const testVault = await enrolled();
    granted(await testVault.window.entropy.beginEntropy({}));
    granted(await testVault.window.entropy.addEntropy({ kind: 'dice', data: rolls() }));
    return { testVault, first: granted(await testVault.window.creation.makeWords({})) };
  };

  it('keeps the dice and the share, so that the same words follow; others are asked, and the log has it', async () => {
    const { testVault, first } = await withDice();
    expect(await report(testVault)).toMatchObject({ wordsMade: true, begun: 1, sources: [{ kind: 'dice' }] });
    const asked = new Set([first.ask.join()]);
    for (let times = 0; times < 3; times += 1) {
      const again = granted(await testVault.window.creation.makeWords({}));
      expect(again.words).toEqual(first.words);
      asked.add(again.ask.join());
    }
    expect(asked.size).toBeGreaterThan(1);
    const shown = testVault.disk.log.filter(({ event }) => event.kind === 'words-shown');
    expect(shown).toHaveLength(3);
    await finish(testVault);
    const made = testVault.disk.log.find(({ event }) => event.kind === 'vault-made')?.event;
    expect(made).toMatchObject({ vault: shown[0]?.event.kind === 'words-shown' ? shown[0].event.vault : '' });
  });

  it('and adding to them makes other words, counted as another beginning; the earlier ones confirm nothing', async () => {
    const { testVault, first } = await withDice();
    granted(await testVault.window.entropy.addEntropy({ kind: 'coins', data: flips() }));
    expect(await report(testVault)).toMatchObject({ wordsMade: false, begun: 2 });
    const answers = first.ask.map((position) => first.words[position - 1] ?? '');
    expect(codeOf(await testVault.window.creation.confirmWords({ answers }))).toBe('words-differ');
    const { words } = await finish(testVault);
    expect(words).not.toEqual(first.words);
    expect(granted(await testVault.window.entropy.certificate({}))).toMatchObject({ begun: 2 });
  });

  it('to show the share changes no word, and the certificate says that it was shown', async () => {
    const { testVault, first } = await withDice();
    granted(await testVault.window.entropy.showDeviceShare({}));
    expect(await report(testVault)).toMatchObject({ wordsMade: false, begun: 1 });
    const { words } = await finish(testVault);
    expect(words).toEqual(first.words);
    expect(testVault.disk.log.filter(({ event }) => event.kind === 'words-shown')).toHaveLength(1);
    expect(granted(await testVault.window.entropy.certificate({}))).toMatchObject({ begun: 1, shareShown: true });
  });

  it('to other custodians drops passphrases, randomness and words, and tells so; to the same ones drops nothing', async () => {
    const { testVault, first } = await withDice();
    const { creation } = testVault.window;
    const same = granted(await creation.chooseCustodians({ quorum: 1, names: alone.map(({ name }) => name) }));
    expect(same.seats.map(({ enrolled: isIn }) => isIn)).toEqual([true]);
    expect(granted(await creation.custodians({}))).toEqual(same);
    const others = granted(await creation.chooseCustodians({ quorum: 2, names: ['Ken', 'Rui'] }));
    expect(others.seats.map(({ enrolled: isIn }) => isIn)).toEqual([false, false]);
    expect([same.reseated, others.reseated]).toEqual([false, true]);
    expect(codeOf(await testVault.window.entropy.entropyReport({}))).toBe('entropy-not-begun');
    const again = granted(await creation.makeWords({}));
    expect(again.words).not.toEqual(first.words);
    const answers = again.ask.map((position) => again.words[position - 1] ?? '');
    expect(codeOf(await creation.confirmWords({ answers }))).toBe('custodians-missing');
    expect(codeOf(await creation.chooseCustodians({ quorum: 3, names: ['Ken'] }))).toBe('quorum-impossible');
  });

  it('to names that read alike when they are joined is to other custodians', async () => {
    const testVault = openTestVault();
    const { creation } = testVault.window;
    granted(await creation.beginVault({ quorum: 1, names: ['A,B', 'C'] }));
    const { seats } = granted(await creation.chooseCustodians({ quorum: 1, names: ['A', 'B,C'] }));
    expect(seats.map(({ name }) => name)).toEqual(['A', 'B,C']);
  });

  it('out of it drops everything: the next creation has no share, dice or words of this one', async () => {
    const { testVault, first } = await withDice();
    const { creation, entropy } = testVault.window;
    granted(await creation.cancelVault({}));
    expect(testVault.disk.drafting).toEqual([true, false]);
    for (const call of [creation.makeWords({}), entropy.entropyReport({}), creation.custodians({})])
      expect(codeOf(await call)).toBe('nothing-begun');
    await enrolAll(testVault, alone, 1);
    expect(codeOf(await entropy.entropyReport({}))).toBe('entropy-not-begun');
    const { words } = await finish(testVault);
    expect(words).not.toEqual(first.words);
    expect(granted(await entropy.certificate({})).sources).toEqual([]);
  });
});

describe('the camera', () => {
  it('is allowed only where entropy is collected', async () => {
    const testVault = await enrolled();
    const { creation, entropy } = testVault.window;
    const { drafting } = testVault.disk;
    expect(drafting).toEqual([]);
    granted(await entropy.beginEntropy({}));
    expect(drafting).toEqual([true]);
    granted(await creation.custodians({}));
    expect(drafting).toEqual([true, false]);
    granted(await entropy.entropyReport({}));
    granted(await creation.makeWords({}));
    expect(drafting).toEqual([true, false, true, false]);
    granted(await entropy.entropyReport({}));
    granted(await entropy.showDeviceShare({}));
    // Nothing can be added to a share that was shown.
    expect(drafting.at(-1)).toBe(false);
    granted(await entropy.entropyReport({}));
    expect(drafting).toEqual([true, false, true, false, true, false]);
  });
});

describe('what is refused', () => {
  it('is said with its reason, recorded, and not used', async () => {
    const testVault = await enrolled();
    granted(await testVault.window.entropy.beginEntropy({}));
    const add = async (text: string) =>
      codeOf(await testVault.window.entropy.addEntropy({ kind: 'dice', data: new TextEncoder().encode(text) }));
    expect(await add('4'.repeat(60))).toBe('entropy-biased');
    expect(await add('1234')).toBe('entropy-too-little');
    expect(await add('0'.repeat(60))).toBe('entropy-malformed');
    granted(await testVault.window.entropy.addEntropy({ kind: 'dice', data: rolls() }));
    expect(codeOf(await testVault.window.entropy.addEntropy({ kind: 'dice', data: rolls() }))).toBe('entropy-repeated');
    const report = granted(await testVault.window.entropy.entropyReport({}));
    expect(report.sources).toHaveLength(1);
    expect(report.refused).toHaveLength(4);
  });
  it('stays on record when the share is drawn anew, and when the making is begun anew', async () => {
    const testVault = await enrolled();
    const six = () => new TextEncoder().encode('6'.repeat(60));
    granted(await testVault.window.entropy.beginEntropy({}));
    expect(codeOf(await testVault.window.entropy.addEntropy({ kind: 'dice', data: six() }))).toBe('entropy-biased');
    const refused = [{ kind: 'dice', code: 'entropy-biased' }];
    expect(granted(await testVault.window.entropy.beginEntropy({}))).toMatchObject({ begun: 2, refused });
    granted(await testVault.window.creation.makeWords({}));
    expect(granted(await testVault.window.entropy.beginEntropy({}))).toMatchObject({ begun: 3, refused });
    await enrolAll(testVault, alone, 1);
    await finish(testVault);
    expect(granted(await testVault.window.entropy.certificate({}))).toMatchObject({ begun: 4, refused });
  });
  it('stays on record when the creation is left: words cannot be drawn until somebody likes them', async () => {
    const testVault = await enrolled();
    granted(await testVault.window.entropy.beginEntropy({}));
    granted(await testVault.window.creation.makeWords({}));
    granted(await testVault.window.creation.cancelVault({}));
    await enrolAll(testVault, alone, 1);
    await finish(testVault);
    expect(granted(await testVault.window.entropy.certificate({}))).toMatchObject({ begun: 2 });
  });
  it('is everything, when the machine’s randomness is broken', async () => {
    let broken = false;
    const randomBytes = (length: number) =>
      broken ? new Uint8Array(length) : Uint8Array.from({ length }, () => Math.floor(Math.random() * 256));
    const testVault = await enrolled({ randomBytes });
    broken = true;
    expect(codeOf(await testVault.window.entropy.beginEntropy({}))).toBe('entropy-device-failed');
    expect(codeOf(await testVault.window.creation.makeWords({}))).toBe('entropy-device-failed');
  });
  it('is whatever has nothing to belong to', async () => {
    const testVault = openTestVault();
    expect(codeOf(await testVault.window.entropy.beginEntropy({}))).toBe('nothing-begun');
    expect(codeOf(await testVault.window.entropy.showDeviceShare({}))).toBe('nothing-begun');
    expect(codeOf(await testVault.window.entropy.certificate({}))).toBe('vault-locked');
    const draft = await enrolled();
    expect(codeOf(await draft.window.entropy.showDeviceShare({}))).toBe('entropy-not-begun');
    expect(codeOf(await draft.window.entropy.addEntropy({ kind: 'dice', data: rolls() }))).toBe('entropy-not-begun');
    await finish(draft);
    expect(codeOf(await draft.window.entropy.showDeviceShare({}))).toBe('nothing-begun');
    const practice = openTestVault();
    granted(await practice.window.creation.openPractice({}));
    expect(codeOf(await practice.window.entropy.certificate({}))).toBe('certificate-missing');
  });
});
