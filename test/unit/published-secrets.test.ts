/** Recovery words or a private key in anything that would be published are a stop: every field of every kind, also
 * inside others. */
import { describe, expect, it, test } from 'vitest';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { publishedSecrets } from '../../core/review/published-secrets.ts';
import { reviewTask } from '../../core/review/review.ts';
import type { ReviewFacts } from '../../core/review/review-facts.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { NemInnerContent } from '../../core/transaction/nem/content.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { samples } from '../properties/ways.ts';
import { facts, signTask } from './review-samples.ts';

type Content = SymbolContent | NemInnerContent;
const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const japanese =
  'あいこくしん　あいさつ　あいだ　あおぞら　あかちゃん　あきる　あけがた　あける　あこがれる　あさい　あさひ　あしあと';
const key = 'ABF4CF55A2B3F742D7543D9CC17F50447B969E6E06F5EA9195D428AB12B7318D';

/** Free texts of each kind: a new kind does not compile until it is listed, a new text in one fails below. */
const written: Readonly<Record<Content['kind'], readonly string[]>> = {
  'symbol.transfer': ['message.text', 'message.raw'],
  'symbol.hash-lock': [],
  'symbol.secret-lock': [],
  'symbol.secret-proof': ['proof'],
  'symbol.account-metadata': ['value'],
  'symbol.mosaic-metadata': ['value'],
  'symbol.namespace-metadata': ['value'],
  'symbol.mosaic-definition': [],
  'symbol.mosaic-supply-change': [],
  'symbol.mosaic-supply-revocation': [],
  'symbol.multisig-account-modification': [],
  'symbol.namespace-registration': ['name'],
  'symbol.address-alias': [],
  'symbol.mosaic-alias': [],
  'symbol.account-address-restriction': [],
  'symbol.account-mosaic-restriction': [],
  'symbol.account-operation-restriction': [],
  'symbol.mosaic-address-restriction': [],
  'symbol.mosaic-global-restriction': [],
  'symbol.account-key-link': [],
  'symbol.node-key-link': [],
  'symbol.vrf-key-link': [],
  'symbol.voting-key-link': [],
  'nem.transfer': ['message.text', 'message.raw', 'mosaics.0.namespace', 'mosaics.0.name'],
  'nem.account-key-link': [],
  'nem.multisig-account-modification': [],
  'nem.namespace-registration': ['name', 'parent'],
  'nem.mosaic-definition': [
    ...['mosaic.namespace', 'mosaic.name', 'description'],
    ...['levy.mosaic.namespace', 'levy.mosaic.name'],
  ],
  'nem.mosaic-supply-change': ['mosaic.namespace', 'mosaic.name'],
};
/** Strings and bytes that nobody chooses freely: codes, addresses, keys, hashes. */
const codes = [
  ...[
    'kind',
    'type',
    'action',
    'amountIs',
    'address',
    'sink',
    'recipient',
    'algorithm',
    'direction',
    'mode',
    'property',
  ],
  ...[
    'hash',
    'secret',
    'linkedKey',
    'remoteKey',
    'cosigner',
    'creator',
    'previousType',
    'newType',
    'restricts',
    'blocks',
  ],
];

const contentsOf = (tx: DecodedTransaction): readonly Content[] => {
  if (!('inner' in tx.content)) return [tx.content];
  return Array.isArray(tx.content.inner)
    ? tx.content.inner.map(({ content }) => content as Content)
    : [(tx.content.inner as DecodedTransaction).content as Content];
};
const transactions = samples.flatMap(({ chain, bytes, inner }) => {
  const read = decodeTransaction({ chain, network: null, bytes, inner });
  return read.ok ? [read.value] : [];
});
const contents = transactions.flatMap(contentsOf);

/** Paths of all strings and bytes. For a list only its first item. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string' || value instanceof Uint8Array) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(Array.isArray(value) ? value.slice(0, 1) : value).flatMap(([name, inner]) =>
    leavesOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

function withField(value: unknown, path: readonly string[], text: string): unknown {
  const [name, ...rest] = path;
  if (name === undefined) {
    return value instanceof Uint8Array ? new TextEncoder().encode(text) : text;
  }
  if (typeof value !== 'object' || value === null || !(name in value)) throw new Error(`no ${name}`);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  (copy as Record<string, unknown>)[name] = withField((value as Record<string, unknown>)[name], rest, text);
  return copy;
}

const looks = (content: Content, more: Partial<ReviewFacts> = {}, actorAddress = '') =>
  publishedSecrets(content, null, { actorAddress, facts: { ...facts, ...more } }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
const isWith = (path: string) => (content: Content) => leavesOf(content).includes(path);

describe('the table of what people write', () => {
  it('holds every text and every field of bytes that is no code, key or hash', () => {
    for (const content of contents) {
      const free = leavesOf(content).filter((path) => !codes.includes(path.split('.').at(-1) ?? ''));
      expect([...written[content.kind]], content.kind).toEqual(expect.arrayContaining([...free]));
    }
  });
  it('holds nothing that no sample has', () => {
    for (const [kind, paths] of Object.entries(written))
      for (const path of paths)
        expect(
          contents.some((content) => content.kind === kind && isWith(path)(content)),
          `${kind} ${path}`,
        ).toBe(true);
  });
});

describe.each(Object.entries(written).flatMap(([kind, paths]) => paths.map((path) => [kind, path] as const)))(
  '%s %s',
  (kind, path) => {
    const content = contents.find((each) => each.kind === kind && isWith(path)(each)) as Content;
    const held = (text: string) => looks(withField(content, path.split('.'), text) as Content);
    it('with recovery words is a stop', () => {
      expect(held(words)).toEqual(['stop publishes-recovery-words']);
      expect(held(japanese)).toEqual(['stop publishes-recovery-words']);
    });
    // A proof is usually 32 random bytes.
    if (path !== 'proof')
      it('with a private key is a stop', () => expect(held(key)).toEqual(['stop publishes-private-key']));
    it('with an ordinary text is none', () => expect(held('invoice 2026-11')).toEqual([]));
  },
);

describe('bytes', () => {
  const [transfer] = contents.filter((content) => content.kind === 'symbol.transfer');
  const [nemTransfer] = contents.filter((content) => content.kind === 'nem.transfer');
  const keyBytes = fromHex(key) ?? new Uint8Array(0);
  const message = (content: Content | undefined, kind: string, raw: Uint8Array) =>
    looks({ ...content, message: { kind, raw } } as Content);
  const join = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  const text = (value: string) => new TextEncoder().encode(value);
  test.each([
    ['32 bytes', message(transfer, 'hex', keyBytes)],
    ['00 and 32 bytes', message(transfer, 'undecodable', join([0], keyBytes))],
    ['00, 00 and 32 bytes', message(transfer, 'undecodable', join([0, 0], keyBytes))],
    ['NEM: FE and 32 bytes', message(nemTransfer, 'hex', join([0xfe], keyBytes))],
    ['NEM: FE and 33 bytes', message(nemTransfer, 'hex', join([0xfe, 0], keyBytes))],
    ['NEM: FE and digits', message(nemTransfer, 'hex', join([0xfe], text(key)))],
    ['Symbol: digits without a mark', message(transfer, 'hex', text(key))],
  ])('%s look like a key', (_, found) => expect(found).toEqual(['stop publishes-private-key']));
  test.each([
    ['NEM: FE and words', message(nemTransfer, 'hex', join([0xfe], text(words)))],
    ['Symbol: words without a mark', message(transfer, 'hex', text(words))],
    ['words said to be encrypted', message(transfer, 'encrypted', join([1], text(words)))],
  ])('%s look like words', (_, found) => expect(found).toEqual(['stop publishes-recovery-words']));
  test.each([
    ['31 bytes', message(transfer, 'hex', keyBytes.slice(1))],
    ['encrypted bytes', message(transfer, 'encrypted', join([1], keyBytes))],
    ['encrypted bytes written in hex', message(transfer, 'encrypted', join([1], text(key)))],
    ['a text of 32 letters', message(transfer, 'hex', text('x'.repeat(32)))],
    ['an apostille', message(nemTransfer, 'hex', join([0xfe, 0x4e, 0x54, 0x59, 0x03], keyBytes))],
  ])('%s do not', (_, found) => expect(found).toEqual([]));
});

describe('digits among other text, and data of 32 bytes', () => {
  const [transfer] = contents.filter((content) => content.kind === 'symbol.transfer');
  const [metadata] = contents.filter((content) => content.kind === 'symbol.account-metadata');
  const withText = (text: string) =>
    ({ ...transfer, message: { kind: 'plain', raw: new TextEncoder().encode(text), text } }) as Content;
  const seed = fromHex(key) ?? new Uint8Array(0);
  const withBytes = { ...metadata, value: seed } as Content;
  const caution = ['caution may-publish-private-key'];
  const stop = ['stop publishes-private-key'];
  const hashes = Array.from({ length: 6 }, (_, at) => key.replace('A', String(at)));
  const ordinary = [`refund of tx ${key}`, `sha256:${key}`, `txs ${hashes[0]} and ${key}`, `https://x.y/${key}?a=1`];

  it.each(ordinary)('%s is a caution', (text) => expect(looks(withText(text))).toEqual(caution));
  it('32 bytes as a metadata value are a caution', () => expect(looks(withBytes)).toEqual(caution));
  it('eight dates are nothing', () => {
    const dates = Array.from({ length: 8 }, (_, at) => `2026-11-0${at + 1}`).join(' ');
    expect(looks(withText(dates))).toEqual([]);
    expect(looks(withText(dates.replaceAll('-', '')))).toEqual([]);
  });
  it.each([key, `0x${key}`, `"${key}"`, `${key}.`, (key.match(/.{8}/g) ?? []).join(' ')])(
    '%s alone is a stop',
    (text) => expect(looks(withText(text))).toEqual(stop),
  );
  it('recovery words beside a hash are a stop', () =>
    expect(looks(withText(`${words} for tx ${key}`))).toEqual(['stop publishes-recovery-words', ...caution]));
  it('more of them than are tried are a stop', () =>
    expect(looks(withText(`txs ${hashes.join(' and ')}`))).toEqual(stop));

  const provenance = { format: 'inkan-entries', approvedMs: '0' } as const;
  // NEM wallets write the 32 bytes in reverse.
  const opened = [
    ['symbol', schemeOf('symbol').publicKey(seed)],
    ['nem', schemeOf('nem').publicKey(seed)],
    ['nem', schemeOf('nem').publicKey(seed.toReversed())],
  ] as const;
  describe.each(opened)('that open an account of %s', (chain, publicKey) => {
    for (const network of ['mainnet', 'testnet'] as const) {
      const address = addressOfPublicKey(chain, network, publicKey).text;
      const other = addressOfPublicKey(chain, network, new Uint8Array(32)).text;
      const place = { chain, network } as const;
      const line = { ...place, name: 'Bob', provenance };
      const quorum = { minApproval: 1, minRemoval: 1 };
      it.each<[string, Partial<ReviewFacts>, string]>([
        ['of ours', { accounts: [{ ...place, address, publicKey: toHex(publicKey), label: 'a' }] }, ''],
        ['of the books', { registry: { ...emptyRegistry, contacts: [{ ...line, address, publicKey: null }] } }, ''],
        [
          'of the register',
          { registry: { ...emptyRegistry, multisigs: [{ ...line, ...quorum, address, cosigners: [other] }] } },
          '',
        ],
        [
          'that cosigns',
          { registry: { ...emptyRegistry, multisigs: [{ ...line, ...quorum, address: other, cosigners: [address] }] } },
          '',
        ],
        ['of who acts', {}, address],
      ])(`${network}: %s is a stop`, (_, more, actor) => {
        for (const text of ordinary) expect(looks(withText(text), more, actor)).toEqual(stop);
        expect(looks(withBytes, more, actor)).toEqual(stop);
        const [warning] = publishedSecrets(withBytes, null, { actorAddress: actor, facts: { ...facts, ...more } });
        expect(warning?.facts.account).toMatchObject({ text: address });
      });
    }
  });
});

describe('inside others', () => {
  const spoilt = (tx: DecodedTransaction): DecodedTransaction => {
    const put = (content: Content): Content =>
      content.kind === 'symbol.transfer' || content.kind === 'nem.transfer'
        ? ({ ...content, message: { kind: 'plain', raw: new TextEncoder().encode(words), text: words } } as Content)
        : content;
    if (!('inner' in tx.content)) return { ...tx, content: put(tx.content) } as DecodedTransaction;
    const inner = Array.isArray(tx.content.inner)
      ? tx.content.inner.map((each) => ({ ...each, content: put(each.content as Content) }))
      : {
          ...(tx.content.inner as DecodedTransaction),
          content: put((tx.content.inner as DecodedTransaction).content as Content),
        };
    return { ...tx, content: { ...tx.content, inner } } as DecodedTransaction;
  };
  const holding = transactions.filter((tx) => contentsOf(tx).some(({ kind }) => /\.transfer$/.test(kind)));
  it.each(holding.map((tx) => [tx.content.kind, contentsOf(tx).length, tx] as const))('%s of %i', (_, count, tx) => {
    const found = reviewTask(signTask(spoilt(tx)), facts).warnings.filter(
      ({ code }) => code === 'publishes-recovery-words',
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { severity, facts: said } of found) {
      expect(severity).toBe('stop');
      if (count > 1) expect(said.inside).toMatchObject({ type: 'integer' });
    }
  });
  it('is tried in transfers, aggregates, proposals and cosignatures', () =>
    expect(new Set(holding.map(({ content }) => content.kind))).toEqual(
      new Set([
        ...['symbol.transfer', 'symbol.aggregate-complete', 'symbol.aggregate-bonded'],
        ...['nem.transfer', 'nem.multisig', 'nem.cosignature'],
      ]),
    ));
});
