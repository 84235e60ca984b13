/** The official model vectors, serialised from descriptors by catbuffer's own generator. */
import { describe, expect, test } from 'vitest';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { fromUtf8 } from '../../core/base/utf8.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { decodeNem } from '../../core/transaction/nem/decode-nem.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { nemHeaderBytes } from '../../core/transaction/nem/header.ts';
import { checkMeaning } from '../../core/transaction/nem/meaning.ts';
import { kebabOfSchema, officialVectors } from '../vectors/official-vectors.ts';
import { nemMessage, transferContent } from '../vectors/own-nem.ts';
import { hexBytes } from '../vectors/own-transfers.ts';

type Fields = Readonly<Record<string, unknown>>;
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce((inner: unknown, key) => (inner as Record<string | number, unknown>)[key], value);
const textOf = (hex: unknown): string => fromUtf8(hexBytes(String(hex))) ?? '';
/** Message texts are hex or, in one vector, text. */
const bytesOf = (value: unknown): Uint8Array =>
  /^[0-9A-F]*$/.test(String(value)) ? hexBytes(String(value)) : new TextEncoder().encode(String(value));
const idOf = (id: unknown) => ({ namespace: textOf(at(id, 'namespace_id', 'name')), name: textOf(at(id, 'name')) });

function transferOf(d: Fields) {
  const message = d.message as Fields | undefined;
  const raw = message === undefined ? new Uint8Array(0) : bytesOf(message.message);
  const mosaics = ((d.mosaics ?? []) as readonly unknown[]).map((one) => ({
    ...idOf(at(one, 'mosaic', 'mosaic_id')),
    quantity: BigInt(at(one, 'mosaic', 'amount') as number),
  }));
  const kind = message?.message_type === 'encrypted' ? 'encrypted' : 'plain';
  return transferContent(BigInt(d.amount as number), nemMessage(raw, kind), mosaics, String(d.recipient_address));
}

function definitionOf(d: Fields) {
  const [divisibility, initialSupply, supplyMutable, transferable] = [0, 1, 2, 3].map((i) =>
    textOf(at(d, 'mosaic_definition', 'properties', i, 'property_', 'value')),
  );
  const levy = at(d, 'mosaic_definition', 'levy');
  return {
    kind: 'nem.mosaic-definition',
    creator: hexBytes(String(at(d, 'mosaic_definition', 'owner_public_key'))),
    mosaic: idOf(at(d, 'mosaic_definition', 'id')),
    description: textOf(at(d, 'mosaic_definition', 'description')),
    divisibility: Number(divisibility),
    initialSupply: BigInt(initialSupply ?? ''),
    supplyMutable: supplyMutable === 'true',
    transferable: transferable === 'true',
    levy: levy
      ? {
          type: at(levy, 'transfer_fee_type'),
          recipient: at(levy, 'recipient_address'),
          mosaic: idOf(at(levy, 'mosaic_id')),
          fee: BigInt(at(levy, 'fee') as number),
        }
      : null,
    sink: d.rental_fee_sink,
    creationFee: BigInt(d.rental_fee as number),
  };
}

/** A descriptor as our fields. Modifications without their order, because the generator sorted them. */
function contentOf(d: Fields): object {
  switch (String(d.type).replace(/_v\d$/, '')) {
    case 'transfer_transaction':
      return transferOf(d);
    case 'account_key_link_transaction':
      return { action: d.link_action, remoteKey: hexBytes(String(d.remote_public_key)) };
    case 'multisig_account_modification_transaction':
      return {
        minApprovalDelta: d.min_approval_delta ?? null,
        modifications: expect.arrayContaining(
          (d.modifications as readonly unknown[]).map((one) => ({
            action: String(at(one, 'modification', 'modification_type')).replace('_cosignatory', ''),
            cosigner: hexBytes(String(at(one, 'modification', 'cosignatory_public_key'))),
          })),
        ),
      };
    case 'namespace_registration_transaction':
      return {
        sink: d.rental_fee_sink,
        rentalFee: BigInt(d.rental_fee as number),
        name: textOf(d.name),
        parent: d.parent_name === null ? null : textOf(d.parent_name),
      };
    case 'mosaic_definition_transaction':
      return definitionOf(d);
    case 'mosaic_supply_change_transaction':
      return { mosaic: idOf(d.mosaic_id), action: d.action, delta: BigInt(d.delta as number) };
    case 'multisig_transaction':
      return {
        inner: expect.objectContaining({ content: expect.objectContaining(contentOf(d.inner_transaction as Fields)) }),
      };
    default:
      throw new Error(`descriptor of ${String(d.type)}`);
  }
}

const uint32 = (bytes: Uint8Array, offset: number) => new DataView(bytes.buffer).getUint32(offset, true);

/** The vectors are in the verifiable form: removes the signature and, for a multisig, the cosignatures at the end. */
function nonVerifiable(whole: Uint8Array, schema: string): Uint8Array {
  const bytes = joinBytes(whole.slice(0, 48), whole.slice(116));
  return schema.startsWith('MultisigTransaction') ? bytes.slice(0, 64 + uint32(bytes, 60)) : bytes;
}

/** A definition's owner is at 68; inside a multisig everything is 64 bytes later. */
function ownedBySigner(bytes: Uint8Array, schema: string): Uint8Array {
  const start = schema.startsWith('Multisig') ? 64 : 0;
  const changed = bytes.slice();
  changed.set(bytes.slice(start + 16, start + 48), start + nemHeaderBytes + 8);
  return changed;
}

function decoded(bytes: Uint8Array): NemTransaction {
  const read = decodeNem(bytes, null);
  if (!read.ok) throw new Error(`refused: ${read.reason.code} ${JSON.stringify(read.reason.found)}`);
  expect(toHex(encodeNem(read.value))).toBe(toHex(bytes));
  return read.value;
}
const codeOf = (bytes: Uint8Array) => {
  const read = decodeNem(bytes, null);
  return read.ok ? null : read.reason.code;
};

const vectors = officialVectors('nem', 'model-transactions');

/**
 * Official vectors that are refused, and why: NIS treats an empty message as none and would verify other bytes
 * (TransferTransaction.java); a cosignature alone does not show what it cosigns.
 */
function refusalOf(name: string): string | null {
  if (/transfer_(?:single|aggregate)_2$/.test(name)) return 'message-zero-length';
  return name.startsWith('Cosignature') ? 'inner-missing' : null;
}

describe('official model vectors', () => {
  test('there are 54 of them, 3 refused', () => {
    expect(vectors).toHaveLength(54);
    expect(vectors.filter(({ test_name }) => refusalOf(test_name) !== null)).toHaveLength(3);
  });

  test.each(vectors)('$test_name', ({ schema_name, test_name, payload, descriptor }) => {
    const whole = hexBytes(payload);
    expect(codeOf(whole)).toBe('signature-present');
    const bytes = nonVerifiable(whole, schema_name);
    const refusal = refusalOf(test_name);
    if (refusal !== null) {
      expect(codeOf(bytes)).toBe(refusal);
      return;
    }
    const transaction = decoded(bytes);
    expect(transaction).toMatchObject({
      chain: 'nem',
      network: 'testnet',
      version: Number(schema_name.at(-1)),
      timestamp: 1_910_972_016n,
      fee: 18_370_164_183_782_063_840n,
      deadline: BigInt(uint32(bytes, 56)),
      content: contentOf(descriptor),
    });
    expect(transaction.content.kind).toBe(`nem.${kebabOfSchema(schema_name)}`);
    expect(toHex(transaction.signer)).toBe(descriptor.signer_public_key);
    // In all of them the multisig account would cosign for itself: they decode but must not be signed.
    const codes = checkMeaning(transaction).map(({ code }) => code);
    expect(codes.includes('multisig-not-cosigner')).toBe(schema_name.startsWith('MultisigTransaction'));
    // In all definitions the creator differs from the signer, which NIS refuses.
    const isDefinition = test_name.startsWith('MosaicDefinition');
    expect(codes.includes('creator-mismatch')).toBe(isDefinition);
    if (!isDefinition) return;
    const own = decoded(ownedBySigner(bytes, schema_name));
    expect(checkMeaning(own).map(({ code }) => code)).not.toContain('creator-mismatch');
  });
});
