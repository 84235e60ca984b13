/** Who controls an account, who harvests with it, what is written about it, and new tokens. */

import { toUtf8 } from '../../base/utf8.ts';
import { nemRentalFees, nemSinks } from '../../chain/nem-sinks.ts';
import { codeValue, hexText, hexValue, integerValue, quorumValue, row, textValue } from '../../review/values.ts';
import type { NemLevy } from '../../transaction/nem/content.ts';
import type { AccountMetadataContent, MultisigAccountModificationContent } from '../../transaction/symbol/content.ts';
import { exercise, type Made, type TrainingFacts } from '../exercise.ts';
import { coins, named, order, ours, paymentRows } from '../orders.ts';
import {
  attacker,
  contacts,
  firstColleague,
  ownAccount,
  ownNode,
  type Party,
  secondColleague,
  supplier,
  supplierName,
} from '../parties.ts';
import { aggregate, nemFields, nemText, ownKey, symbolFields, symbolText, symbolTransfer, to } from '../requests.ts';

const becomesMultisig = (cosigners: readonly string[], need: number): MultisigAccountModificationContent => ({
  kind: 'symbol.multisig-account-modification',
  minRemovalDelta: need,
  minApprovalDelta: need,
  additions: cosigners.map(to),
  deletions: [],
});

/** Two of three for our second account: our first and two colleagues. */
function multisigSetUp(facts: TrainingFacts, need: number): Made {
  const colleagues = [firstColleague('symbol').address, secondColleague('symbol').address];
  const content = becomesMultisig([ownAccount(facts, 'symbol').address, ...colleagues], need);
  return {
    order: order('control', 'symbol', [
      row('account', ours(facts, 'symbol', 1)),
      row('cosigner-added', ours(facts, 'symbol')),
      ...colleagues.map((address) => row('cosigner-added', named(address))),
      row('quorum-after', quorumValue(2, 3)),
    ]),
    text: symbolText(
      symbolFields(facts, aggregate('symbol.aggregate-complete', [{ by: ownKey(facts, 'symbol', 1), content }])),
    ),
  };
}

const keyLink = (facts: TrainingFacts, node: Party): Made => ({
  order: order('harvesting', 'symbol', [
    row('account', ours(facts, 'symbol')),
    row('linked-key', hexValue(ownNode('symbol').publicKey)),
  ]),
  text: symbolText(symbolFields(facts, { kind: 'symbol.account-key-link', linkedKey: node.publicKey, action: 'link' })),
});

const description = 'Company registry 2026';
const metadataKey = 0xc0_ff_ee_00n;

const coupon = { namespace: 'training-shop', name: 'coupon' } as const;

export const control = [
  exercise({
    id: 'multisig-set-up',
    answer: 'sign',
    signs: { warnings: ['cannot-act-alone'] },
    make: (facts) => multisigSetUp(facts, 2),
  }),
  exercise({
    id: 'weak-quorum',
    answer: 'refuse',
    signs: { warnings: ['cannot-act-alone', 'multisig-one-is-enough'], differs: ['quorum-after'] },
    make: (facts) => multisigSetUp(facts, 1),
  }),
  exercise({
    id: 'hidden-ownership-change',
    answer: 'refuse',
    signs: { warnings: ['cannot-act-alone', 'multisig-no-loss-tolerance'] },
    known: () => contacts('symbol'),
    make: (facts) => {
      const by = ownKey(facts, 'symbol');
      const pay = symbolTransfer(to(supplier('symbol').address), 30_000_000n, 'Invoice 2026-121');
      return {
        order: order(
          'payment',
          'symbol',
          paymentRows({
            from: ours(facts, 'symbol'),
            to: named(supplier('symbol').address, supplierName),
            amount: coins('symbol', 30_000_000n),
            message: 'Invoice 2026-121',
          }),
        ),
        text: symbolText(
          symbolFields(
            facts,
            aggregate('symbol.aggregate-complete', [
              { by, content: pay },
              { by, content: becomesMultisig([attacker('symbol').address], 1) },
            ]),
          ),
        ),
      };
    },
  }),
  exercise({
    id: 'harvesting-link',
    answer: 'sign',
    make: (facts) => keyLink(facts, ownNode('symbol')),
  }),
  exercise({
    id: 'harvesting-stranger',
    answer: 'refuse',
    signs: { warnings: ['key-linked'], differs: ['linked-key'] },
    make: (facts) => keyLink(facts, attacker('symbol')),
  }),
  exercise({
    id: 'nem-importance',
    answer: 'refuse',
    signs: { warnings: ['key-linked'], differs: ['linked-key'] },
    make: (facts) => ({
      order: order('harvesting', 'nem', [
        row('account', ours(facts, 'nem')),
        row('linked-key', hexValue(ownNode('nem').publicKey)),
      ]),
      text: nemText(
        nemFields(facts, { kind: 'nem.account-key-link', action: 'link', remoteKey: attacker('nem').publicKey }),
      ),
    }),
  }),
  exercise({
    id: 'account-data',
    answer: 'sign',
    make: (facts) => {
      const value = toUtf8(description) ?? new Uint8Array(0);
      const { address } = ownAccount(facts, 'symbol');
      const content: AccountMetadataContent = {
        ...{ kind: 'symbol.account-metadata' as const, target: to(address), key: metadataKey },
        ...{ sizeDelta: value.length, value },
      };
      return {
        order: order('data', 'symbol', [
          row('target', ours(facts, 'symbol')),
          row('metadata-key', textValue(hexText(metadataKey))),
          row('metadata-text', textValue(description)),
        ]),
        text: symbolText(
          symbolFields(facts, aggregate('symbol.aggregate-complete', [{ by: ownKey(facts, 'symbol'), content }])),
        ),
      };
    },
  }),
  exercise({
    id: 'token-levy',
    answer: 'refuse',
    signs: { warnings: ['mosaic-levy'], differs: ['levy-type'] },
    make: (facts) => {
      const levy: NemLevy = {
        ...{ type: 'absolute', recipient: attacker('nem').address },
        ...{ mosaic: { namespace: 'nem', name: 'xem' }, fee: 500_000n },
      };
      return {
        order: order('token', 'nem', [
          row('account', ours(facts, 'nem')),
          row('mosaic', textValue(`${coupon.namespace}:${coupon.name}`)),
          row('initial-supply', integerValue(9000)),
          row('levy-type', codeValue('none')),
        ]),
        text: nemText(
          nemFields(facts, {
            ...{ kind: 'nem.mosaic-definition', creator: ownKey(facts, 'nem'), mosaic: coupon },
            ...{ description: 'One cup', divisibility: 0, initialSupply: 9000n, supplyMutable: false },
            ...{ transferable: true, levy, sink: nemSinks.testnet.mosaic, creationFee: nemRentalFees.mosaic },
          }),
        ),
      };
    },
  }),
] as const;
