/** Whatever valid payments the desk composes, the bytes have exactly these: in order, no payee lost, sums to the unit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxMicroXem } from '../../core/chain/networks.ts';
import { decimalOf } from '../../core/payment-list/list-values.ts';
import { addressAt } from '../../core/task/own-accounts.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { isSoak } from '../sample.ts';
import { accountFacts, composed, factsWith, gold, intentOf, pay, treasuries, xym } from '../unit/desk-samples.ts';
import {
  alice,
  bob,
  carol,
  nemAlice,
  nemBob,
  nemStranger,
  nemTreasury,
  stranger,
  treasury,
} from '../unit/task-parties.ts';

interface Paid {
  readonly from: string;
  readonly to: string;
  readonly mosaic: string;
  readonly atomic: bigint;
  readonly message: string;
}
const messageText = (message: { readonly kind: string; readonly text?: string }) => message.text ?? '';

/** As core/transaction decodes the composed bytes. */
function paidIn(chain: 'symbol' | 'nem', bytes: Uint8Array): readonly Paid[] {
  const read = decodeTransaction({ chain, network: 'testnet', bytes });
  if (!read.ok) throw new Error(read.reason.code);
  const tx = read.value;
  if (tx.chain === 'nem') {
    const inner = tx.content.kind === 'nem.multisig' ? tx.content.inner : tx;
    const { content } = inner;
    if (content.kind !== 'nem.transfer') throw new Error(content.kind);
    const all = {
      from: addressAt(tx, inner.signer),
      to: content.recipient.address,
      message: messageText(content.message),
    };
    if (content.amountIs === 'xem') return [{ ...all, mosaic: 'nem:xem', atomic: content.amount }];
    return content.mosaics.map(({ namespace, name, rawQuantity }) => ({
      ...{ ...all, mosaic: `${namespace}:${name}`, atomic: rawQuantity },
    }));
  }
  const parts = 'inner' in tx.content ? tx.content.inner : [{ signer: tx.signer, content: tx.content }];
  return parts.flatMap(({ signer, content }) => {
    if (content.kind !== 'symbol.transfer' || content.recipient.type !== 'address' || signer === null)
      throw new Error(content.kind);
    const all = { from: addressAt(tx, signer), to: content.recipient.address, message: messageText(content.message) };
    return content.mosaics.map(({ id, amount }) => ({
      ...{ ...all, mosaic: id.toString(16).toUpperCase().padStart(16, '0'), atomic: amount },
    }));
  });
}

const rules = {
  symbol: { payees: [bob, carol, stranger], mosaics: [xym, gold], accounts: [alice, treasury], signer: alice },
  nem: {
    payees: [nemBob, nemStranger],
    mosaics: ['nem:xem', 'acme:gold'],
    accounts: [nemAlice, nemTreasury],
    signer: nemAlice,
  },
} as const;

describe.each(['symbol', 'nem'] as const)('on %s', (chain) => {
  const { payees, mosaics, accounts, signer } = rules[chain];
  const holdings = mosaics.map((mosaic) => ({ mosaic, atomic: 10n ** 18n }));
  const rich = [
    ...accounts.map((one) => accountFacts(one, { holdings })),
    ...treasuries.map((one) => ({ ...one, holdings })),
  ];
  const facts = factsWith({}, rich);
  const payment = fc.record({
    to: fc.constantFrom(...payees.map(({ address }) => address)),
    mosaic: fc.constantFrom(...mosaics),
    atomic: fc.oneof(fc.constantFrom(1n, 2n), fc.bigInt({ min: 1n, max: maxMicroXem })),
    message: fc.oneof(fc.constant(''), fc.string({ maxLength: 40, unit: 'grapheme' })),
  });
  it('the bytes have the payments of the intent', () => {
    fc.assert(
      fc.property(
        fc.array(payment, { minLength: 1, maxLength: 130 }),
        fc.constantFrom(...accounts),
        fc.constantFrom('bonded', 'complete'),
        (list, account, way) => {
          fc.pre(list.every(({ message }) => !message.startsWith('hex:')));
          const wanted = pay(
            ...list.map(({ to, mosaic, atomic, message }) => {
              const divisibility = mosaic === gold || mosaic === 'acme:gold' ? 2 : 6;
              return { to, message, mosaics: [{ mosaic, amount: decimalOf(atomic, divisibility) }] };
            }),
          );
          const { texts } = composed(intentOf(wanted, account, { signer: signer.address, way }), facts);
          const found = texts.flatMap(({ bytes }) => paidIn(chain, bytes));
          expect(found).toEqual(list.map((one) => ({ from: account.address, ...one })));
          const sum = (all: readonly { readonly atomic: bigint }[]) =>
            all.reduce((total, one) => total + one.atomic, 0n);
          expect(sum(found)).toBe(sum(list));
        },
      ),
      { numRuns: isSoak ? 300 : 15 },
    );
  });
});
