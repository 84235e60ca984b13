/** Every NEM kind: its cards row by row, what leaves and what changes, and its warnings. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { reviewDocument } from '../../core/review/schema.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { NemContent, NemFields } from '../../core/transaction/nem/content.ts';
import { nemSamples } from '../vectors/nem-kinds.ts';
import {
  innerOf,
  multisigOf,
  addressOf as nemAddress,
  nemOf,
  ownContents,
  ownNem,
  withBytes,
} from '../vectors/own-nem.ts';
import {
  accountOf,
  codes,
  cosignNem,
  facts,
  keys,
  lines,
  type More,
  payments,
  provenance,
  registerOf,
  rowsOf,
  short,
  sign,
} from './review-samples.ts';

const review = (content: NemContent, more: More = {}, change: Partial<NemFields> = {}) =>
  sign(withBytes(nemOf(content, change)), more);
const hex = (key: Uint8Array) =>
  [...key]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
const controlChangesOf = (document: ReturnType<typeof review>) =>
  document.controlChanges.map(({ account, code }) => `${short(account)} ${code}`);

describe('every NEM sample', () => {
  const samples = nemSamples({ timestamp: 300_000_000n, deadline: 300_003_600n, signer: keys.nemOwn });
  it.each(Object.entries(ownNem))('%s is what the contract carries', (_, fields) => {
    const document = sign(withBytes(fields));
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(document.hash).toMatch(/^[0-9A-F]{64}$/);
  });
  it('has the fee that NIS asks, or a warning', () => {
    expect(samples.length).toBeGreaterThan(15);
    const found = samples.flatMap(({ name, bytes, inner = null }) => {
      const decoded = decodeTransaction({ chain: 'nem', network: null, bytes, inner });
      const all = decoded.ok ? codes(sign(decoded.value)) : ['not decoded'];
      return all
        .filter((code) => code.includes('fee-') && !code.includes('fee-paid'))
        .map((code) => `${name}: ${code}`);
    });
    // 64 bytes of message cost three units more than these pay.
    const short = 'transfer v2 of XEM';
    expect(found).toEqual([`${short}: caution fee-low`, `${short} in a multisig: caution fee-low`]);
  });
});

describe('a transfer', () => {
  const known = (divisibility: number): More => ({
    registry: {
      ...emptyRegistry,
      mosaics: [{ chain: 'nem', network: 'testnet', id: 'dim:coin', name: 'DIM', divisibility, provenance }],
    },
  });
  it('has one warning less for a mosaic that the registry knows; a levy stays possible', () => {
    const document = review(ownContents.mosaics, known(3), { version: 2 });
    expect(lines(document)[0]).toBe('our nemOwn out transfer 4/3 dim:coin');
    expect(codes(document)).not.toContain('caution mosaic-unknown');
    expect(codes(document)).toContain('caution mosaic-levy-possible');
  });
  it('says that the decimals come from the registry, with the raw number beside', () => {
    const document = review(ownContents.mosaics, known(3), { version: 2 });
    expect(codes(document)).toContain('note divisibility-from-books');
    expect(rowsOf(document, 'transfer')).toContain('atomic-units: 4');
    const unknown = review(ownContents.mosaics, {}, { version: 2 });
    expect(codes(unknown)).not.toContain('note divisibility-from-books');
    expect(rowsOf(unknown, 'transfer').filter((each) => each.startsWith('atomic-units'))).toEqual([]);
  });
  describe('of a mosaic by its name on the chain', () => {
    const caution = 'caution mosaic-like-currency';
    const moved = (namespace: string, name: string) => {
      const [one] = ownContents.mosaics.mosaics;
      const mosaics = [{ ...one, namespace, name }];
      return codes(review({ ...ownContents.mosaics, mosaics } as NemContent, {}, { version: 2 }));
    };
    it.each(['nern:xem', 'n0m:xem', 'nem2:xern', 'xem:coin', 'my.x_y_m:gold'])('has a caution: %s', (full) =>
      expect(moved(...(full.split(':') as [string, string]))).toContain(caution),
    );
    it.each(['nem:xem', 'dim:coin', 'box:emma', 'max.em:coin'])('has none: %s', (full) =>
      expect(moved(...(full.split(':') as [string, string]))).not.toContain(caution),
    );
    it('that a levy is paid in', () => {
      const levyIn = (namespace: string, name: string) =>
        codes(
          review({
            ...ownContents.definition,
            levy: { ...ownContents.definition.levy, mosaic: { namespace, name } },
          } as NemContent),
        );
      expect(levyIn('nern', 'xem')).toContain(caution);
      expect(levyIn('nem', 'xem')).not.toContain(caution);
    });
  });
  it('of a levy, too; unknown ones are said', () => {
    const levy = { ...ownContents.definition.levy, mosaic: { namespace: 'dim', name: 'coin' }, fee: 7n };
    const content = { ...ownContents.definition, levy } as NemContent;
    expect(codes(review(content, known(3)))).toContain('note divisibility-from-books');
    expect(rowsOf(review(content, known(3)), 'content')).toContain('atomic-units: 7');
    expect(codes(review(content))).toContain('caution mosaic-unknown');
  });
  it('has no unit from the registry of the other network', () => {
    const elsewhere = known(3).registry?.mosaics.map((entry) => ({ ...entry, network: 'mainnet' as const })) ?? [];
    const document = review(
      ownContents.mosaics,
      { registry: { ...emptyRegistry, mosaics: elsewhere } },
      { version: 2 },
    );
    expect(lines(document)[0]).toBe('our nemOwn out transfer 4/? dim:coin');
  });
});

describe('a key link', () => {
  const rows = [`linked-key: ${hex(keys.carol)}`, 'linked-address: carol'];
  it('shows the key with its address', () => {
    const document = review(ownContents.link);
    expect(rowsOf(document, 'content')).toEqual(['account: nemOwn', 'action: link', ...rows]);
    expect(document.headline.code).toBe('key-link');
    expect(controlChangesOf(document)).toEqual(['nemOwn delegates-harvesting']);
    expect(codes(document)).toEqual(['caution key-linked']);
  });
  it('ends', () => {
    const document = review({ ...ownContents.link, action: 'unlink' });
    expect(document.headline.code).toBe('key-unlink');
    expect(controlChangesOf(document)).toEqual(['nemOwn ends-harvesting']);
    expect(codes(document)).toEqual([]);
  });
});

describe('a multisig modification', () => {
  const adding = {
    ...ownContents.modification,
    modifications: ownContents.modification.modifications.filter(({ action }) => action === 'add'),
  };
  const enough = { fee: 500_000n, version: 2 };
  it('shows keys with their addresses, and what comes out', () => {
    const document = review(adding, {}, enough);
    expect(rowsOf(document, 'multisig')).toEqual([
      'account: nemOwn',
      'quorum-before: unknown',
      'quorum-after: 2 of 2',
      'loss-tolerance: 1',
      'cosigner-added: carol',
      `public-key: ${hex(keys.carol)}`,
      'cosigner-added: dave',
      `public-key: ${hex(keys.dave)}`,
      'min-approval-delta: +2',
    ]);
    expect(controlChangesOf(document)).toEqual([
      'nemOwn becomes-multisig',
      'nemOwn gains-cosigner',
      'nemOwn gains-cosigner',
    ]);
  });
  it('stops: the account cannot act alone any more', () => {
    const document = review(adding, {}, enough);
    expect(document.headline.code).toBe('multisig-becomes');
    expect(codes(document)).toEqual([
      'stop cannot-act-alone',
      // The others remove the cosigner who lost the key: NIS does not ask for the signature of the removed one.
      'caution multisig-all-must-sign',
      'note multisig-before-unknown',
    ]);
  });
  it('to a single cosigner hangs on one key', () => {
    const one = { ...adding, modifications: adding.modifications.slice(1), minApprovalDelta: 1 };
    expect(codes(review(one, {}, enough))).toContain('stop multisig-no-loss-tolerance');
  });
  it('inside a multisig transaction is one of an account that is a multisig account already', () => {
    const document = sign(withBytes(multisigOf(innerOf(adding, enough))));
    expect(document.headline.code).toBe('multisig-changes');
    expect(document.envelope?.code).toBe('multisig');
    expect(controlChangesOf(document)).toContain('multisig multisig-changes');
    expect(rowsOf(document, 'multisig', 1)).toEqual(
      expect.arrayContaining(['quorum-before: unknown', 'quorum-after: unknown', 'loss-tolerance: unknown']),
    );
    expect(codes(document).filter((code) => code.includes('alone') || code.includes('all-must'))).toEqual([]);
    expect(codes(document)).toContain('stop account-control-change');
  });
  it('says to an account of ours that it becomes a cosigner', () => {
    const own = { ...adding, modifications: [{ action: 'add', cosigner: keys.nemOwn } as const] };
    const document = sign(withBytes(multisigOf(innerOf(own, enough))));
    expect(controlChangesOf(document)).toContain('nemOwn becomes-cosigner');
  });
  it('of version 1 needs all', () => {
    const document = review({ ...adding, minApprovalDelta: null }, {}, { fee: 500_000n });
    expect(rowsOf(document, 'multisig')).toContain('quorum-after: 2 of 2');
    expect(rowsOf(document, 'multisig')).toContain('min-approval-delta: none');
  });
  it('is compared with the registry: who stays, and what contradicts it', () => {
    const one = { ...adding, modifications: adding.modifications.slice(1), minApprovalDelta: 0 };
    const registry = registerOf('nemOwn', ['bob', 'carol', 'multisig'], 2, 'nem');
    const document = review(one, { registry }, enough);
    expect(rowsOf(document, 'multisig')).toEqual(
      expect.arrayContaining(['quorum-before: 2 of 3', 'quorum-after: 2 of 4', 'loss-tolerance: 2', 'cosigner: bob']),
    );
    expect(codes(document)).not.toContain('stop multisig-register-differs');
    expect(codes(review(adding, { registry }, enough))).toContain('stop multisig-register-differs');
  });
});

describe('a namespace', () => {
  it('shows its full name, what it costs and who gets that', () => {
    const document = review(ownContents.namespace);
    expect(rowsOf(document, 'content')).toEqual([
      'account: nemOwn',
      'namespace: my-company.shop',
      'namespace-type: child',
      'name: shop',
      'namespace-parent: my-company',
      'rental-fee: 10000000/6 XEM',
      `sink: ${ownContents.namespace.sink}`,
    ]);
    expect(lines(document)).toEqual(['our nemOwn out rental 10000000/6 XEM', 'our nemOwn out fee 150000/6 XEM']);
    expect(controlChangesOf(document)).toEqual(['nemOwn nem-namespace-rented']);
    expect(codes(document)).toEqual([]);
  });
  it('of its own is a root', () => {
    const rows = rowsOf(review({ ...ownContents.namespace, parent: null }), 'content');
    expect(review(ownContents.namespace).headline).toMatchObject({
      code: 'namespace-child',
      slots: { name: [{ text: 'shop' }], parent: [{ text: 'my-company' }] },
    });
    expect(rows).toEqual(expect.arrayContaining(['namespace: shop', 'namespace-type: root', 'namespace-parent: none']));
  });
});

describe('a mosaic definition', () => {
  const levy = ['levy-type: levy-absolute', 'levy-fee: 500000/6 XEM', 'levy-mosaic: nem:xem', 'levy-recipient: dave'];
  it('shows every property, the levy, what it costs', () => {
    expect(rowsOf(review(ownContents.definition), 'content')).toEqual([
      'account: nemOwn',
      `creator: ${hex(ownContents.definition.creator)}`,
      'mosaic: my-company:coupon',
      'description: One cup コーヒー',
      'divisibility: 2',
      'initial-supply: 9000',
      'supply-mutable: yes',
      'transferable: no',
      ...levy,
      'creation-fee: 10000000/6 XEM',
      `sink: ${ownContents.definition.sink}`,
    ]);
  });
  it('counts no initial supply as a gain: it may take the place of another one', () =>
    expect(lines(review(ownContents.definition))).toEqual([
      'our nemOwn out rental 10000000/6 XEM',
      'our nemOwn out fee 150000/6 XEM',
    ]));
  it('says of the power what the mosaic is like', () =>
    expect(
      review(ownContents.definition).controlChanges[0]?.facts.map(({ label, value }) => `${label}: ${short(value)}`),
    ).toEqual([
      'mosaic: my-company:coupon',
      'divisibility: 2',
      'initial-supply: 9000',
      'supply-mutable: yes',
      'transferable: no',
      ...levy,
    ]));
  it('warns of a levy', () => {
    expect(codes(review(ownContents.definition))).toEqual(['caution nem-mosaic-may-exist', 'caution mosaic-levy']);
    const without = review({ ...ownContents.definition, levy: null });
    expect(rowsOf(without, 'content')).toContain('levy-type: none');
    expect(codes(without)).toEqual(['caution nem-mosaic-may-exist']);
  });
  it('shows a levy in parts of ten thousand, and one in the mosaic itself', () => {
    const of = (change: object) => {
      const content = { ...ownContents.definition, levy: { ...ownContents.definition.levy, ...change } };
      return rowsOf(review(content as NemContent), 'content');
    };
    expect(of({ type: 'percentile', fee: 100n })).toContain('levy-fee: 100:10000');
    expect(of({ mosaic: ownContents.definition.mosaic, fee: 7n })).toContain('levy-fee: 7/2 my-company:coupon');
    expect(of({ mosaic: { namespace: 'dim', name: 'coin' }, fee: 7n })).toContain('levy-fee: 7/? dim:coin');
  });
  it('has a description from outside', () => {
    const document = review({ ...ownContents.definition, levy: null, description: 'free\u202Egold' });
    expect(rowsOf(document, 'content')).toContain('description: free\\u{202E}gold');
    expect(codes(document)).toEqual(['caution nem-mosaic-may-exist', 'caution text-control-characters']);
  });
});

describe('a supply change', () => {
  it.each([
    ['increase', 'in', 'supply-increase'],
    ['decrease', 'out', 'supply-decrease'],
  ] as const)('%s: whole units', (action, direction, headline) => {
    const document = review({ ...ownContents.supply, action });
    expect(rowsOf(document, 'content')).toEqual([
      'account: nemOwn',
      `supply-action: ${action}`,
      'supply-delta: 345678/0 my-company:coupon',
      'mosaic: my-company:coupon',
    ]);
    expect(lines(document)).toContain(`our nemOwn ${direction} supply 345678/0 my-company:coupon`);
    expect(document.headline.code).toBe(headline);
    expect(codes(document)).toEqual([]);
  });
});

describe('a multisig transaction', () => {
  const inner = innerOf(ownContents.transfer, { fee: 200_000n });
  const document = sign(withBytes(multisigOf(inner)));
  it('shows the inner one whole: its account, its fee, its times', () => {
    expect(document.cards.map(({ code, part }) => `${code} ${part?.index ?? '-'}`)).toEqual([
      'envelope -',
      'transfer 1',
      'message 1',
      'terms 1',
      'terms -',
      'details -',
    ]);
    expect(document.cards[1]?.part).toMatchObject({ total: 1, kind: 'nem.transfer' });
    expect(rowsOf(document, 'envelope').slice(0, 3)).toEqual([
      'type: nem.multisig',
      'initiator: nemOwn',
      'multisig-account: multisig',
    ]);
    expect(rowsOf(document, 'terms', 1)).toEqual(expect.arrayContaining(['fee: 200000/6 XEM', 'version: 1']));
  });
  it('takes every fee from the multisig account', () =>
    expect(lines(document)).toEqual(['multisig out transfer 21372089/6 XEM', 'multisig out fee 350000/6 XEM']));
  it('warns for an account that the registry does not know', () => {
    expect(codes(document)).toContain('caution multisig-account-unknown');
    const registry = registerOf('multisig', ['nemOwn', 'bob'], 2, 'nem');
    const known = codes(sign(withBytes(multisigOf(inner)), { registry }));
    expect(known).toEqual(['note fee-paid-by-multisig', 'note cosigners-missing']);
  });
  it('says in one sentence for whom', () => {
    expect(document.envelope?.code).toBe('multisig');
    expect(document.envelope?.slots).toMatchObject({ account: [{ text: nemAddress(keys.multisig) }] });
  });
  it('says first what is paid, and to whom', () => {
    expect(document.headline.code).toBe('transfer');
    expect(payments(document)).toEqual(['1: multisig pays carol 21372089/6 XEM']);
  });
  it('moves an account that is not ours by our signature', () =>
    expect(document.effects.map(({ owner, actedFor }) => [owner, actedFor])).toEqual([
      [null, true],
      [null, true],
    ]));
  it('says nothing of cosigners that nobody here can know of', () => {
    expect(codes(document)).not.toContain('note cosigners-missing');
  });
  it('judges the inner fee too', () => {
    const low = innerOf(ownContents.transfer, { fee: 1n });
    expect(codes(sign(withBytes(multisigOf(low))))).toContain('caution fee-low');
  });
});

describe('a cosignature', () => {
  const inner = innerOf(ownContents.transfer);
  const registry = registerOf('multisig', ['nemOwn', 'bob'], 2, 'nem');
  it('shows what it agrees to', () => {
    const document = cosignNem(inner, { registry });
    expect(v.parse(reviewDocument, document)).toEqual(document);
    expect(document.headline.code).toBe('transfer');
    expect(document.envelope?.code).toBe('cosign-multisig');
    expect(document.effects.map(({ actedFor }) => actedFor)).toEqual([true, true]);
    expect(document.initiator && short(document.initiator)).toBe('multisig');
    expect(document.signer.owner).toBe('nemOwn');
    expect(rowsOf(document, 'transfer', 1)[0]).toBe('from: multisig');
    expect(rowsOf(document, 'envelope').slice(0, 3)).toEqual([
      'type: nem.cosignature',
      'cosigner: nemOwn',
      'multisig-account: multisig',
    ]);
    expect(lines(document)).toEqual(['multisig out transfer 21372089/6 XEM', 'multisig out fee 300000/6 XEM']);
  });
  it('of a known account is the second of two', () =>
    expect(codes(cosignNem(inner, { registry }))).toEqual([
      'stop takes-from-ours',
      'caution proposer-fee-open',
      'note fee-paid-by-multisig',
      'note last-cosignature',
      'note composed-by-inkan',
    ]));
  it('of three says nothing about who is missing: others may have signed elsewhere', () => {
    const three = registerOf('multisig', ['nemOwn', 'bob', 'carol'], 3, 'nem');
    expect(codes(cosignNem(inner, { registry: three }))).not.toContain('note last-cosignature');
  });
  it('stops where the registry does not know the account, or knows that nobody of ours cosigns', () => {
    const unknown = codes(cosignNem(inner));
    expect(unknown).toContain('stop multisig-account-unknown');
    expect(unknown).not.toContain('stop nothing-of-ours');
    const others = codes(cosignNem(inner, { registry: registerOf('multisig', ['bob', 'carol'], 2, 'nem') }));
    expect(others).toContain('stop nothing-of-ours');
    expect(others).not.toContain('stop multisig-account-unknown');
  });
  it('stops when ours pays', () => {
    const accounts = [...facts.accounts, accountOf('multisig', 'nem')];
    expect(codes(cosignNem(inner, { accounts }))).toContain('stop takes-from-ours');
  });
  it('ends with the inner one', () => {
    const early = innerOf(ownContents.transfer, { deadline: 300_001_000n });
    expect(`deadline: ${cosignNem(early).deadlineMs}`).toBe(rowsOf(cosignNem(early), 'terms', 1)[0]);
  });
});
