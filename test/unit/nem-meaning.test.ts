/** Transactions that decode but must never be signed: core/transaction/nem/meaning.ts. */
import { describe, expect, test } from 'vitest';
import type { NemFields } from '../../core/transaction/nem/content.ts';
import { decodeNem } from '../../core/transaction/nem/decode-nem.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { checkMeaning } from '../../core/transaction/nem/meaning.ts';
import { nemMultisigKey, nemSigner } from '../vectors/nem-keys.ts';
import {
  cosignatureContent,
  innerOf,
  multisigOf,
  nemOf,
  ownContents,
  ownNem,
  suppliedWith,
} from '../vectors/own-nem.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

/** It decodes: these rules are not about bytes. */
function codesOf(fields: NemFields): readonly string[] {
  const read = decodeNem(encodeNem(fields), suppliedWith(fields));
  if (!read.ok) throw new Error(`refused: ${read.reason.code}`);
  return checkMeaning(read.value).map(({ code }) => code);
}

const { link, modification, namespace, definition, transfer } = ownContents;
const v2 = { version: 2 };
/** y = 2 is on no curve; 1 is the neutral element. */
const offCurve = hexBytes(`02${'00'.repeat(31)}`);
const neutral = hexBytes(`01${'00'.repeat(31)}`);
const adding = (...cosigners: readonly Uint8Array[]) =>
  nemOf(
    { ...modification, modifications: cosigners.map((cosigner) => ({ action: 'add', cosigner })), minApprovalDelta: 1 },
    v2,
  );
const levyIn = (name: string) => ({
  type: 'absolute' as const,
  recipient: definition.levy?.recipient ?? '',
  mosaic: { namespace: definition.mosaic.namespace, name },
  fee: 1n,
});

describe('nothing against', () => {
  test.each(Object.entries(ownNem))('%s', (_, fields) => {
    expect(codesOf(fields)).toEqual([]);
  });

  test('a levy in the own mosaic when that may be transferred, or in another', () => {
    const own = { ...definition, levy: levyIn(definition.mosaic.name) };
    expect(codesOf(nemOf({ ...own, transferable: true }))).toEqual([]);
    expect(codesOf(nemOf({ ...definition, levy: levyIn('another'), transferable: false }))).toEqual([]);
  });

  test('the widest change of the minimum', () => {
    for (const minApprovalDelta of [-32, 32])
      expect(codesOf(nemOf({ ...modification, modifications: [], minApprovalDelta }, v2))).toEqual([]);
  });
});

describe('against', () => {
  const deleting = modification.modifications.filter(({ action }) => action === 'delete');
  const refused: readonly (readonly [string, NemFields, readonly string[]])[] = [
    ['a remote key of the account itself', nemOf({ ...link, remoteKey: nemSigner }), ['key-invalid']],
    ['a remote key that is no point', nemOf({ ...link, remoteKey: offCurve }), ['key-invalid']],
    ['a cosigner that is the account itself', adding(nemSigner), ['key-invalid']],
    ['a cosigner that is no point', adding(offCurve), ['key-invalid']],
    ['a cosigner whose key anybody can sign for', adding(neutral), ['key-invalid']],
    [
      'a change of the minimum over 32',
      nemOf({ ...modification, modifications: [], minApprovalDelta: 33 }, v2),
      ['value-out-of-range'],
    ],
    [
      'a change of the minimum by all there is',
      nemOf({ ...modification, modifications: [], minApprovalDelta: -(2 ** 31) }, v2),
      ['value-out-of-range'],
    ],
    [
      'a modification of nothing',
      nemOf({ ...modification, modifications: [], minApprovalDelta: 0 }, v2),
      ['list-empty'],
    ],
    ['a reserved root', nemOf({ ...namespace, name: 'nem', parent: null }), ['namespace-name-invalid']],
    ['a reserved part', nemOf({ ...namespace, name: 'com', parent: 'my-company' }), ['namespace-name-invalid']],
    ['a reserved parent', nemOf({ ...namespace, name: 'shop', parent: 'org' }), ['namespace-name-invalid']],
    [
      'a levy in the own mosaic that cannot be transferred',
      nemOf({ ...definition, levy: levyIn(definition.mosaic.name), transferable: false }),
      ['property-invalid'],
    ],
    ['a multisig by itself', multisigOf(innerOf(transfer), { signer: nemMultisigKey }), ['multisig-not-cosigner']],
    [
      'a cosignature by the multisig account',
      nemOf(cosignatureContent(innerOf(transfer)), { signer: nemMultisigKey }),
      ['multisig-not-cosigner'],
    ],
    [
      'what stands inside',
      multisigOf(innerOf({ ...namespace, name: 'nem', parent: null }), { signer: nemMultisigKey }),
      ['multisig-not-cosigner', 'namespace-name-invalid'],
    ],
    ['an inner account as its own cosigner', multisigOf(innerOf(adding(nemMultisigKey).content, v2)), ['key-invalid']],
  ];
  test.each(refused)('%s', (_, fields, codes) => expect(codesOf(fields)).toEqual(codes));

  test('two deletions', () => {
    const [first] = deleting;
    const second = { action: 'delete', cosigner: nemMultisigKey } as const;
    if (first === undefined) throw new Error('a deletion');
    const fields = (...modifications: (typeof deleting)[number][]) => nemOf({ ...modification, modifications }, v2);
    // NIS decides which of the two comes first; one of the orders decodes.
    const readable = [fields(first, second), fields(second, first)].filter((one) => decodeNem(encodeNem(one), null).ok);
    expect(readable.map(codesOf)).toEqual([['value-out-of-range']]);
    expect(codesOf(fields(first))).toEqual([]);
  });
});
