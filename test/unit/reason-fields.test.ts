/**
 * Every JSON parser names the field that it refuses, anywhere, by its path and never by its value. Tested by adding an
 * unknown field to each object of each format, and by spoiling each field.
 */
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { readCompact } from '../../core/reply/read-compact.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { readImport } from '../../electron/vault/import/read-import.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { isFactKey } from '../../renderer/i18n/fact-keys.ts';
import { addressesOf, cosignature, key, nemHex, nemQr, symbolHex, symbolQr } from './request-samples.ts';
import '../harness/own-keys.ts';

type Tree = null | number | string | boolean | readonly Tree[] | { readonly [name: string]: Tree };

const [symbol, second] = addressesOf('symbol');
const [nem] = addressesOf('nem');
const head = { type: 257, version: -1744830463, timeStamp: 1, signer: key, fee: 50_000, deadline: 3600 };
const transfer = { ...head, recipient: nem, amount: 1, message: { type: 1, payload: '00' } };
const mosaicId = { namespaceId: 'a', name: 'b' };
const entities: Record<string, Tree> = {
  transfer: { ...transfer, version: -1744830462, mosaics: [{ mosaicId, quantity: 1 }] },
  modification: {
    ...{ ...head, type: 4097, version: -1744830462, minCosignatories: { relativeChange: 1 } },
    modifications: [{ modificationType: 1, cosignatoryAccount: key }],
  },
  supply: { ...head, type: 16386, mosaicId, supplyType: 1, delta: 1 },
  multisig: { ...head, type: 4100, otherTrans: transfer, signatures: [] },
};
const parsed = (text: string): Tree => JSON.parse(text);
const requests: Record<string, Tree> = {
  ...entities,
  pair: {
    meta: { data: null },
    transaction: { ...head, type: 4100, otherTrans: transfer, signature: 'AB'.repeat(64) },
  },
  'symbol QR 1': parsed(symbolQr(1, { name: 'Bob', publicKey: key })),
  'symbol QR 3': parsed(symbolQr(3, { payload: symbolHex })),
  'symbol QR 4': parsed(symbolQr(4, { payload: symbolHex })),
  'symbol QR 7': parsed(symbolQr(7, { name: 'Bob', address: symbol })),
  'symbol QR 9': parsed(symbolQr(9, { payload: cosignature })),
  cosignature,
  payload: { payload: symbolHex },
  data: { data: nemHex },
  'NEM QR 1': parsed(nemQr(1, { name: 'Bob', addr: nem })),
  'NEM QR 2': parsed(nemQr(2, { addr: nem, amount: 1, msg: 'a', name: 'b' })),
  'NEM QR 4': parsed(nemQr(4, { addr: nem, mosaics: [{ name: 'nem:xem', qty: 1 }] })),
  cosign: { inkan: 1, cosign: { chain: 'nem', network: 'testnet', transaction: nemHex } },
  entries: {
    inkan: 1,
    entries: {
      chain: 'symbol',
      network: 'testnet',
      contacts: [{ address: symbol, name: 'Bob' }],
      mosaics: [{ id: '0123456789ABCDEF', name: 'points', divisibility: 2 }],
      multisigs: [{ address: symbol, name: 'T', minApproval: 1, minRemoval: 1, cosigners: [second] }],
      remove: { contacts: [] },
    },
  },
};
const compact: Tree = {
  inkan: 1,
  signatures: { network: 'testnet', by: [{ chain: 'symbol', signer: key, of: ['GisaKxorGisrKysrKysrKysr'] }] },
};
const imports: Record<string, Tree> = {
  'NEM QR 3': parsed(nemQr(3, { name: 'a', priv_key: '00'.repeat(64), salt: '00'.repeat(32) })),
  'symbol QR 2': parsed(symbolQr(2, { privateKey: key })),
};

const isTree = (value: Tree): value is { readonly [name: string]: Tree } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The tree with `change` applied to each of its objects in turn. */
function changes(tree: Tree, change: (object: { readonly [name: string]: Tree }) => readonly Tree[]): readonly Tree[] {
  if (Array.isArray(tree)) {
    const list = tree as readonly Tree[];
    return list.flatMap((item, at) => changes(item, change).map((changed) => list.with(at, changed)));
  }
  if (!isTree(tree)) return [];
  const inside = Object.entries(tree).flatMap(([name, value]) =>
    changes(value, change).map((changed) => ({ ...tree, [name]: changed })),
  );
  return [...change(tree), ...inside];
}

const extra = 'ExtraField';
const secret = 'C0FFEE'.repeat(10).padEnd(64, '7');
const withExtra = (tree: Tree) => changes(tree, (object) => [{ ...object, [extra]: secret }]);
const reasonOf = (read: Result<unknown, Reason>): Reason | null => (read.ok ? null : read.reason);

function expectNamed(reason: Reason | null, name: string): void {
  const shown = JSON.stringify(reason);
  // A part without meaning (`meta`), or a field that determines the kind, may cause another refusal.
  expect(shown).toContain(name);
  expect(shown).not.toContain(secret.slice(0, 8));
  for (const [fact, value] of Object.entries(reason?.found ?? {})) {
    expect(isFactKey(fact), fact).toBe(true);
    expect(value.length).toBeLessThanOrEqual(64);
  }
}

describe('an unknown field anywhere', () => {
  const cases = Object.entries(requests).flatMap(([form, tree]) =>
    withExtra(tree).map((changed, at): [string, string] => [`${form}, object ${at + 1}`, JSON.stringify(changed)]),
  );
  it('of many forms', () => expect(cases.length).toBeGreaterThan(40));
  it.each(cases)('%s', (form, text) => {
    const reason = reasonOf(readRequest(text));
    // What nodes report about a confirmed transaction.
    if (form.startsWith('pair') && reason?.code === 'already-signed') return;
    expect(reason?.code).toBe('json-unknown-field');
    expectNamed(reason, extra);
  });
  it.each(withExtra(compact).map((changed) => [JSON.stringify(changed)]))('of a compact reply %#', (text) =>
    expectNamed(reasonOf(readCompact(text)), extra),
  );
  const imported = Object.entries(imports).flatMap(([form, tree]) =>
    withExtra(tree).map((changed): [string, string] => [form, JSON.stringify(changed)]),
  );
  it.each(imported)('of an import, %s %#', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const place = { chain: 'symbol', network: 'testnet', range: { from: 0, count: 1 } } as const;
    expectNamed(reasonOf(readImport({ ...place, secret: bytes, password: bytes })), extra);
  });
});

describe('a missing field, or one of the wrong kind', () => {
  /** Their presence or value determines the format, or they are optional. */
  const telling = ['inkan', 'v', 'network_id', 'chain_id', 'type', 'version', 'timeStamp', 'meta', 'transaction'];
  const free = [
    'data',
    'payload',
    'parentHash',
    'cosign',
    'entries',
    'msg',
    'name',
    'amount',
    'signature',
    'signatures',
  ];
  const lists = ['contacts', 'mosaics', 'multisigs', 'remove', 'message', 'qty', 'chain', 'network'];
  const names = (object: { readonly [name: string]: Tree }) =>
    Object.keys(object).filter((name) => ![...telling, ...free, ...lists].includes(name));
  const cases = Object.entries(requests).flatMap(([form, tree]) =>
    changes(tree, (object) =>
      names(object).map((name) =>
        Object.fromEntries(Object.entries(object).map(([key, value]) => [key, key === name ? { [secret]: 1 } : value])),
      ),
    ).map((changed): [string, string] => [form, JSON.stringify(changed)]),
  );
  it.each(cases)('%s: %s', (_, text) => {
    const reason = reasonOf(readRequest(text));
    const spoiled = /"([A-Za-z_]+)":\{"C0FFEE/.exec(text)?.[1] ?? '?';
    expectNamed(reason, spoiled);
  });
});

describe('a name that may be a secret', () => {
  it.each([secret, 'abandon '.repeat(9), 'x'.repeat(40), 'a\u202eb', ''])('is told by its length: %j', (name) => {
    const reason = reasonOf(readRequest(JSON.stringify({ data: nemHex, [name]: 1 })));
    expect(reason).toEqual({ code: 'json-unknown-field', found: { field: `(${[...name].length})` } });
  });
  it('of recovery words is said to be one', () => {
    const reason = reasonOf(readRequest(JSON.stringify({ data: nemHex, ['abandon '.repeat(12)]: 1 })));
    expect(reason).toEqual({ code: 'carries-private-key', found: {} });
  });
});

describe('the window shows what is named', () => {
  it('every fact that these reasons hold has a name in both languages', () => {
    for (const name of ['field', 'entry', 'name', 'line', 'column', 'sign', 'twice', 'changes'] as const) {
      expect(isFactKey(name)).toBe(true);
      for (const language of languageCodes) expect(catalogs[language].factNames[name]).not.toBe('');
    }
  });
});
