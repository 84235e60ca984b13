/** NIS JSON of every kind gives the same bytes as symbol-sdk. */
import { describe, expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { readNisEntity } from '../../core/request/nis-entity.ts';
import { type JsonObject, parseStrictJson } from '../../core/request/strict-json.ts';
import { decodeNem } from '../../core/transaction/nem/decode-nem.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { type Entity, entityOf, versionOf } from '../harness/nis-json.ts';
import { nemRecipient, nemSigner } from '../vectors/nem-keys.ts';
import { nemSamples } from '../vectors/nem-kinds.ts';
import { innerOf, multisigOf, nemOf, nemText, ownContents, ownNem, transferContent } from '../vectors/own-nem.ts';

const read = (entity: Entity) => {
  const json = parseStrictJson(JSON.stringify(entity));
  if (!json.ok) throw new Error(`not JSON: ${json.reason.code}`);
  return readNisEntity(json.value as JsonObject);
};
/** The result of the complete path: the entity, then its bytes. */
const codeOf = (entity: Entity) => {
  const request = read(entity);
  if (!request.ok) return request.reason.code;
  const transaction = decodeNem(request.value.bytes, null);
  return transaction.ok ? null : transaction.reason.code;
};

const samples = nemSamples({ timestamp: 300_000_000n, deadline: 300_003_600n, signer: nemSigner });

describe('gives the bytes of', () => {
  test.each(samples.filter(({ kind }) => kind !== 'nem.cosignature'))('$name', ({ bytes }) => {
    const transaction = decodeNem(bytes, null);
    if (!transaction.ok) throw new Error(transaction.reason.code);
    const request = read(entityOf(transaction.value));
    if (!request.ok) throw new Error(`refused: ${request.reason.code} ${JSON.stringify(request.reason.found)}`);
    expect(toHex(request.value.bytes)).toBe(toHex(bytes));
    expect(request.value).toMatchObject({
      what: 'transaction',
      chain: 'nem',
      network: 'testnet',
      format: 'nem-nis-json',
      notes: [],
    });
  });

  test('mainnet', () => {
    const address = 'NAMESPACEWH4MKFMBCVFERDPOOP4FK7MTBXDPZZA';
    const fields = nemOf(transferContent(1n, nemText('a'), [], address), { network: 'mainnet' });
    expect(read(entityOf(fields))).toMatchObject({ ok: true, value: { network: 'mainnet', bytes: encodeNem(fields) } });
  });
});

describe('no message, no levy, no mosaics', () => {
  const transfer = nemOf(transferContent(1n, nemText('')));
  const bytes = encodeNem(transfer);
  test.each([[{ message: {} }], [{ message: { type: 1, payload: '' } }], [{ mosaics: null }]])('%j', (change) => {
    expect(read({ ...entityOf(transfer), ...change })).toMatchObject({ ok: true, value: { bytes } });
  });

  test.each([[{}], [{ minCosignatories: null }], [{ minCosignatories: { relativeChange: 0 } }]])(
    'modification version 1 with %j',
    (change) => {
      expect(read({ ...entityOf(ownNem.modificationV1), ...change })).toMatchObject({
        ok: true,
        value: { bytes: encodeNem(ownNem.modificationV1) },
      });
    },
  );

  const definition = entityOf(ownNem.definitionWithoutLevy);
  const { levy: _, ...withoutLevy } = definition.mosaicDefinition as Entity;
  test.each([[{}], [{ levy: {} }], [{ levy: null }]])('definition with %j', (change) => {
    expect(read({ ...definition, mosaicDefinition: { ...withoutLevy, ...change } })).toMatchObject({
      ok: true,
      value: { bytes: encodeNem(ownNem.definitionWithoutLevy) },
    });
  });
});

/** The object with the value at a path replaced; undefined removes the field. */
function changed(entity: Entity, path: string, value: unknown): Entity {
  const copy = structuredClone(entity);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce<Entity>((inner, key) => inner[key] as Entity, copy);
  place[last] = value;
  return copy;
}

const entities = {
  transfer: entityOf(ownNem.mosaics),
  link: entityOf(ownNem.link),
  modification: entityOf(ownNem.modification),
  namespace: entityOf(ownNem.namespace),
  definition: entityOf(ownNem.definition),
  supply: entityOf(ownNem.supply),
  multisig: entityOf(ownNem.multisig),
};

describe('strict keys', () => {
  const places: readonly (readonly [keyof typeof entities, readonly string[]])[] = [
    ['transfer', ['', 'message', 'mosaics.0', 'mosaics.0.mosaicId']],
    ['link', ['']],
    ['modification', ['', 'modifications.0', 'minCosignatories']],
    ['namespace', ['']],
    [
      'definition',
      [
        '',
        'mosaicDefinition',
        'mosaicDefinition.id',
        'mosaicDefinition.properties.0',
        'mosaicDefinition.levy',
        'mosaicDefinition.levy.mosaicId',
      ],
    ],
    ['supply', ['', 'mosaicId']],
    ['multisig', ['', 'otherTrans', 'otherTrans.message']],
  ];
  const cases = places.flatMap(([name, paths]) => paths.map((path) => [name, path] as const));
  test.each(cases)('%s %s: another field is refused', (name, path) => {
    const at = path === '' ? 'memo' : `${path}.memo`;
    // A transfer without a message has {} there: any field in it makes another shape.
    const code = codeOf(changed(entities[name], at, 1));
    expect(['json-unknown-field', 'json-missing-field']).toContain(code);
    expect(codeOf(entities[name])).toBeNull();
  });

  test.each(Object.entries(entities))('%s: without any one of its fields it is refused', (_, entity) => {
    for (const field of Object.keys(entity)) {
      if (field === 'mosaics' || field === 'minCosignatories') continue;
      const expected = field === 'type' || field === 'version' ? 'json-bad-value' : 'json-missing-field';
      expect(codeOf(changed(entity, field, undefined))).toBe(expected);
    }
  });

  test.each(Object.entries(entities))('%s: a field of another type is refused, never thrown', (_, entity) => {
    // The empty list, the empty message and a short name are ordinary values.
    const right = ['mosaics []', 'modifications []', 'message {}', 'parent "x"', 'newPart "x"'];
    for (const field of Object.keys(entity))
      for (const value of [true, -1, 'x', [], [1], {}, { a: 1 }]) {
        const name = `${field} ${JSON.stringify(value)}`;
        expect([name, codeOf(changed(entity, field, value)) === null]).toEqual([name, right.includes(name)]);
      }
  });
});

describe('refused', () => {
  test.each<readonly [string, Entity, string]>([
    [
      'a cosignature',
      { ...entities.link, type: 4098, otherHash: { data: 'AB' }, otherAccount: nemRecipient },
      'inner-missing',
    ],
    ['a multisig inside', changed(entities.multisig, 'otherTrans', entities.multisig), 'inner-not-allowed'],
    ['a cosignature inside', changed(entities.multisig, 'otherTrans.type', 4098), 'inner-not-allowed'],
    ['cosignatures beside', { ...entities.multisig, signatures: [{}] }, 'cosignatures-beside'],
    ['signatures that are no list', { ...entities.multisig, signatures: {} }, 'json-bad-value'],
    [
      'another network inside',
      changed(entities.multisig, 'otherTrans', {
        ...entityOf(innerOf(ownContents.link, { network: 'mainnet' })),
      }),
      'network-mismatch',
    ],
    ['an unknown type', { ...entities.link, type: 1 }, 'unknown-type'],
    ['an unknown version', { ...entities.link, version: versionOf('testnet', 2) }, 'unknown-version'],
    ['an unknown network', { ...entities.link, version: (0x60 << 24) | 1 }, 'unknown-network'],
    ['reserved bits of the version', { ...entities.link, version: versionOf('testnet', 0x101) }, 'reserved-not-zero'],
    ['an unsigned version', { ...entities.link, version: 0x98000001 }, 'json-bad-value'],
    ['mosaics in version 1', { ...entities.transfer, version: versionOf('testnet', 1) }, 'json-bad-value'],
    ['a change in version 1', { ...entities.modification, version: versionOf('testnet', 1) }, 'json-bad-value'],
    [
      'letters that a byte would cut to others',
      changed(entities.namespace, 'newPart', '\uff53hop'),
      'namespace-name-invalid',
    ],
    ['a lone surrogate', changed(entities.definition, 'mosaicDefinition.description', '\ud800'), 'json-bad-value'],
    [
      'a property twice',
      changed(entities.definition, 'mosaicDefinition.properties.0.name', 'divisibility'),
      'property-invalid',
    ],
    ['half a sink', changed(entities.namespace, 'rentalFeeSink', nemRecipient.slice(0, 20)), 'bad-address'],
  ])('%s', (_, entity, code) => expect(codeOf(entity)).toBe(code));

  test('what is inside is not read again and again', () => {
    const deep = Array.from({ length: 5 }).reduce<Entity>(
      (inner) => ({ ...entities.multisig, otherTrans: inner }),
      entities.link,
    );
    expect(codeOf(deep)).toBe('inner-not-allowed');
    expect(read(entityOf(multisigOf(innerOf(ownContents.link)))).ok).toBe(true);
  });
});
