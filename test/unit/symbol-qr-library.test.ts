/**
 * Interoperability with symbol-qr-library (deprecated, but used by wallets): its codes are read here, ours are read by
 * its rules. The rules are those of its src/QRCodeGenerator.ts and src/schemas/*.ts: `type` must be present and match
 * the schema, then only these paths are read, and their values go to symbol-sdk unchecked.
 */

import { PublicKey, Signature, utils } from 'symbol-sdk';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { beforeAll, describe, expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { type FastDecoder, openFastDecoder } from '../../core/optics/fast-decoder.ts';
import { readSecond } from '../../core/optics/second-decoder.ts';
import { exportAccount } from '../../core/reply/account-export.ts';
import { composeReply } from '../../core/reply/reply.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { bytesOf, drawnCode } from '../harness/drawn-code.ts';
import {
  aggregateOf,
  cosignedTask,
  initiated,
  keyOf,
  missing,
  openKinds,
  sampleOf,
  signedTask,
  symbolOf,
} from './reply-samples.ts';

const facade = new SymbolFacade('testnet');
const testnet = 152;
const seed = facade.network.generationHashSeed.toString();
const library = (type: number, data: object) =>
  JSON.stringify({ v: 3, type, network_id: testnet, chain_id: seed, data });
const { bytes: transfer } = sampleOf('symbol.transfer', openKinds);
const publicKey = toHex(keyOf('symbol'));
const address = facade.network.publicKeyToAddress(new PublicKey(keyOf('symbol'))).toString();

let fast: FastDecoder;
beforeAll(async () => {
  fast = await openFastDecoder();
});

const requests: readonly (readonly [name: string, text: string, what: string])[] = [
  ['1, a contact', library(1, { name: 'Treasury 出納', publicKey }), 'entries'],
  ['3, a transaction', library(3, { payload: toHex(transfer) }), 'transaction'],
  ['4, a cosignature', library(4, { payload: toHex(initiated(aggregateOf('complete')).bytes) }), 'cosign'],
  ['7, an address', library(7, { name: 'Treasury', address }), 'entries'],
];

describe('its codes', () => {
  test.each(requests)('of type %s', (_, text, what) => {
    // It draws the JSON in byte mode; its first releases always in version 40 (QRCode.build: setTypeNumber(40)).
    for (const version of [undefined, 40]) {
      const code = { errorCorrectionLevel: 'M' as const, ...(version === undefined ? {} : { version }) };
      const luma = drawnCode(bytesOf(new TextEncoder().encode(text)), { code, scale: 3 });
      for (const scan of [fast.read(luma).scan, readSecond(luma)]) {
        const read = new TextDecoder('utf-8', { fatal: true }).decode(scan?.bytes ?? new Uint8Array(0));
        expect(read).toBe(text);
        expect(readRequest(read)).toMatchObject({ ok: true, value: { what } });
      }
    }
  });
});

/** What the library passes on, by its own rules. */
function parsedByLibrary(json: string, type: number): { readonly [key: string]: unknown } {
  if (json.length === 0) throw new Error('JSON argument cannot be empty.');
  const object = JSON.parse(json);
  if (!object.type || object.type !== type) throw new Error('Invalid type field value');
  return { ...object.data, network: object.network_id, generationHash: object.chain_id };
}

describe('our codes, by its rules', () => {
  const textOf = (task: Parameters<typeof composeReply>[0], format: string): string => {
    const reply = composeReply(task);
    if (!reply.ok) throw new Error(reply.reason.code);
    const outputs = reply.value.items.flatMap((item) => item.outputs);
    return outputs.find((output) => output.format === format)?.text ?? '';
  };
  const place = { network: testnet, generationHash: seed };

  test('type 8: the payload is a SignedTransaction that symbol-sdk verifies', () => {
    const parsed = parsedByLibrary(textOf(signedTask(symbolOf({ bytes: transfer })), 'symbol-qr-8'), 8);
    expect(parsed).toMatchObject(place);
    const dto = parsed.payload as Record<string, string>;
    expect(Object.keys(dto).toSorted()).toEqual(['hash', 'networkType', 'payload', 'signerPublicKey', 'type']);
    const tx = SymbolTransactionFactory.deserialize(utils.hexToUint8(dto.payload ?? ''));
    expect(facade.verifyTransaction(tx, tx.signature)).toBe(true);
    expect(facade.hashTransaction(tx).toString()).toBe(dto.hash);
  });

  test('type 4: the payload is an aggregate that symbol-sdk reads back to the byte', () => {
    const task = signedTask(aggregateOf('complete'), { groups: missing });
    const parsed = parsedByLibrary(textOf(task, 'symbol-qr-4'), 4);
    expect(parsed).toMatchObject(place);
    const tx = SymbolTransactionFactory.deserialize(utils.hexToUint8(String(parsed.payload)));
    expect(utils.uint8ToHex(tx.serialize())).toBe(parsed.payload);
  });

  test('type 9: the cosignature holds for its parent', () => {
    const parsed = parsedByLibrary(textOf(cosignedTask(initiated(aggregateOf('bonded'))), 'symbol-qr-9'), 9);
    expect(parsed).toMatchObject(place);
    const dto = parsed.payload as Record<string, string>;
    const verifier = new SymbolFacade.Verifier(new PublicKey(dto.signerPublicKey ?? ''));
    const signature = new Signature(dto.signature ?? '');
    expect(verifier.verify(utils.hexToUint8(dto.parentHash ?? ''), signature)).toBe(true);
    expect(dto.version).toEqual({ lower: 0, higher: 0 });
  });

  test('types 1 and 7: name, key and address', () => {
    const account = { chain: 'symbol', network: 'testnet', index: 0, address, publicKey, label: 'Cold 1' } as const;
    const exported = exportAccount(account);
    const [contact, place7] = exported.ok ? exported.value : [];
    expect(parsedByLibrary(contact?.text ?? '', 1)).toEqual({ name: 'Cold 1', publicKey, ...place });
    expect(parsedByLibrary(place7?.text ?? '', 7)).toEqual({ name: 'Cold 1', address, ...place });
  });

  test('a code of another type is refused by those rules', () => {
    expect(() => parsedByLibrary(library(3, { payload: '' }), 8)).toThrow('Invalid type');
  });
});
