/** Facts of a chain for tests of the desk: parties of the task tests with balances, multisig accounts, mosaics, and
 * what Inkan and symbol-sdk read of a composed text. */
import { models as nemModels } from 'symbol-sdk/nem';
import { models as symbolModels } from 'symbol-sdk/symbol';
import { composeIntent } from '../../companion/compose/compose-intent.ts';
import type { Composed, ComposeFacts } from '../../companion/compose/facts.ts';
import { registryOf } from '../../companion/compose/look-up.ts';
import type { AccountFacts, MosaicFacts, MultisigFacts } from '../../companion/contract/chain-facts.ts';
import type { Intent, Wanted, WantedPayment } from '../../companion/contract/intent.ts';
import { type AssessmentResult, assess } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { Choices } from '../../core/task/task.ts';
import { nowMs } from '../flows/transfers.ts';
import {
  alice,
  bob,
  carol,
  nemAlice,
  nemBob,
  nemStranger,
  nemTreasury,
  other,
  type Party,
  party,
  stranger,
  treasury,
} from './task-parties.ts';

export const xym = '72C0212E67A08BCE';
export const gold = '0123456789ABCDEF';
export const nemCarol = party('nem', 3);
export const nemOther = party('nem', 6);
export const hourMs = 3_600_000n;
/** 1,000 of the currency. */
const rich = 1_000_000_000n;

export const multisigFacts = (
  cosigners: readonly Party[],
  minApproval: number,
  minRemoval = minApproval,
  storedMin?: number,
): MultisigFacts => ({
  ...{ minApproval, minRemoval, cosigners: cosigners.map(({ address }) => address), cosignerOf: [] },
  ...(storedMin === undefined ? {} : { storedMin }),
});

export function accountFacts(who: Party, change: Partial<AccountFacts> = {}): AccountFacts {
  const { chain, address, publicKey } = who.facts;
  const mosaics = chain === 'symbol' ? [xym, gold] : ['nem:xem', 'acme:gold'];
  const holdings = mosaics.map((mosaic) => ({ mosaic, atomic: rich }));
  return { address, publicKey, holdings, multisig: null, ...change };
}

export const mosaicFacts = (change: Partial<MosaicFacts> = {}): MosaicFacts => ({
  ...{ id: gold, name: null, divisibility: 2, supply: 1_000_000_00n, transferable: true, restrictable: false },
  ...{ revokable: false, endHeight: null, levy: null, ...change },
});

const everybody = [
  alice,
  bob,
  carol,
  treasury,
  stranger,
  other,
  nemAlice,
  nemBob,
  nemCarol,
  nemTreasury,
  nemStranger,
  nemOther,
];

export function factsWith(change: Partial<ComposeFacts> = {}, accounts: readonly AccountFacts[] = []): ComposeFacts {
  const all = [...everybody.map((one) => accountFacts(one)), ...accounts];
  const mosaics = [mosaicFacts(), mosaicFacts({ id: 'acme:gold', name: 'acme:gold' })];
  return {
    ...{ networkTimeMs: nowMs, height: 1000n, fees: { minFeeMultiplier: 100, medianFeeMultiplier: 90 } },
    accounts: new Map(all.map((one) => [one.address, one])),
    mosaics: new Map(mosaics.map((one) => [one.id, one])),
    ...{ aliases: new Map(), pending: null, keys: new Map(), nonce: 7 },
    ...change,
  };
}

/** Treasury is 2 of alice, bob and carol on both chains. */
export const treasuries = [
  accountFacts(treasury, { multisig: multisigFacts([alice, bob, carol], 2) }),
  accountFacts(nemTreasury, { multisig: multisigFacts([nemAlice, nemBob, nemCarol], 2) }),
];

export function intentOf(wanted: Wanted, by: Party, change: Partial<Intent> = {}): Intent {
  const { chain, network, address } = by.facts;
  return {
    ...{ chain, network, account: address, signer: address, way: 'complete', wanted },
    lifetimeMs: 2n * hourMs,
    ...change,
  };
}

export const paid = (to: Party | string, amount: string, message = '', mosaic?: string): WantedPayment => {
  const address = typeof to === 'string' ? to : to.address;
  const currency = address.length === 40 ? 'nem:xem' : xym;
  return { to: address, mosaics: [{ mosaic: mosaic ?? currency, amount }], message };
};
export const pay = (...payments: readonly WantedPayment[]): Wanted => ({ want: 'pay', payments });

export function composed(intent: Intent, facts: ComposeFacts = factsWith()): Composed {
  const made = composeIntent(intent, facts);
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value;
}

export function reasonsOf(intent: Intent, facts: ComposeFacts = factsWith()): readonly (readonly [string, object])[] {
  const made = composeIntent(intent, facts);
  return made.ok ? [] : made.reason.map(({ code, found }) => [code, found] as const);
}

/** What Inkan says of the text, with these parties' accounts and the chain's multisig accounts in its register. */
export function assessed(
  text: string,
  own: readonly Party[],
  facts: ComposeFacts = factsWith(),
  choices: Choices = {},
): AssessmentResult {
  const accounts = own.map((one) => one.facts);
  const [first] = accounts;
  if (first === undefined) throw new Error('nobody');
  const registry = registryOf(first, facts);
  const settings = policyDefaults('practice');
  return assess(text, { accounts, registry, signedBonded: [], nowMs: facts.networkTimeMs, settings }, choices);
}

export function documentOf(...args: Parameters<typeof assessed>): ReviewDocument {
  const result = assessed(...args);
  if (result.action !== 'sign') throw new Error(JSON.stringify(result, (_, v) => (typeof v === 'bigint' ? `${v}` : v)));
  return result.assessment.document;
}

/** As symbol-sdk reads the bytes; they must be all that it read. */
export function sdkJson(chain: 'symbol' | 'nem', bytes: Uint8Array): Record<string, unknown> {
  const read =
    chain === 'symbol'
      ? symbolModels.TransactionFactory.deserialize(bytes)
      : nemModels.NonVerifiableTransactionFactory.deserialize(bytes);
  if (toHex(read.serialize()) !== toHex(bytes)) throw new Error('symbol-sdk writes other bytes');
  return read.toJson() as Record<string, unknown>;
}
