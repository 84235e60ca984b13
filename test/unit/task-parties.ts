/** Parties of the task tests: ours, others, a multisig account; and their transactions, made and signed by
 * symbol-sdk. */
import { PrivateKey, PublicKey, Signature } from 'symbol-sdk';
import { type models, SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { emptyRegistry, type MultisigEntry, type Registry } from '../../core/registry/registry.ts';
import type { CosignRequest, SignRequest } from '../../core/request/sign-request.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { Asked, TaskFacts } from '../../core/task/asking.ts';
import type { AccountFacts, Choices, Task } from '../../core/task/task.ts';
import { type TaskRequest, taskOf } from '../../core/task/task-of.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import type { SymbolTransaction } from '../../core/transaction/transaction.ts';
import { inAnHour, nowMs } from '../flows/transfers.ts';

export interface Party {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly address: string;
  readonly facts: AccountFacts;
}

export function party(chain: Chain, fill: number, label = `party ${fill}`): Party {
  const seed = new Uint8Array(32).fill(fill);
  const publicKey = schemeOf(chain).publicKey(seed);
  const address = addressOfPublicKey(chain, 'testnet', publicKey).text;
  return {
    ...{ seed, publicKey, address },
    facts: { chain, network: 'testnet', address, publicKey: toHex(publicKey), label },
  };
}

export const [alice, bob, carol, treasury, stranger, other] = [1, 2, 3, 4, 5, 6].map((fill) =>
  party('symbol', fill),
) as [Party, Party, Party, Party, Party, Party];
export const [nemAlice, nemBob, nemTreasury, nemStranger] = [1, 2, 4, 5].map((fill) => party('nem', fill)) as [
  Party,
  Party,
  Party,
  Party,
];
export const own = [alice, bob, nemAlice, nemBob].map(({ facts }) => facts);

export function multisig(
  account: Party,
  cosigners: readonly Party[],
  minApproval: number,
  minRemoval = minApproval,
): MultisigEntry {
  const { chain, network, address } = account.facts;
  const provenance = { format: 'inkan-entries', approvedMs: '0' };
  const addresses = cosigners.map((cosigner) => cosigner.address).sort();
  return { chain, network, address, name: 'treasury', minApproval, minRemoval, cosigners: addresses, provenance };
}

export const booksOf = (...multisigs: readonly MultisigEntry[]): Registry => ({ ...emptyRegistry, multisigs });

export const factsOf = (facts: Partial<TaskFacts> = {}): TaskFacts => ({
  ...{ accounts: own, registry: emptyRegistry, nowMs },
  ...facts,
});

export const toSign = (chain: Chain, bytes: Uint8Array): SignRequest => ({
  ...{ what: 'transaction', chain, network: null, bytes, format: 'symbol-hex', notes: [] },
});
export const toCosign = (chain: Chain, bytes: Uint8Array, inner: Uint8Array | null = null): CosignRequest => ({
  ...{ what: 'cosign', chain, network: null, bytes, inner, proposal: null, format: 'inkan-cosign', notes: [] },
});

/** The task, the question with its options' ids, or the refusal's code. */
export function outcome(
  request: TaskRequest,
  facts: Partial<TaskFacts> = {},
  choices: Choices = {},
): Task | string | readonly string[] {
  const step = taskOf(request, factsOf(facts), choices);
  if (!step.ok) return step.reason.code;
  return 'asked' in step.value ? [step.value.asked, ...step.value.options.map(({ id }) => id)] : step.value;
}

export function taskFrom<Do extends Task['do']>(
  what: Do,
  ...args: Parameters<typeof outcome>
): Extract<Task, { do: Do }> {
  const found = outcome(...args);
  if (typeof found === 'string' || !('do' in found) || found.do !== what) throw new Error(`not ${what}: ${found}`);
  return found as Extract<Task, { do: Do }>;
}

export function askedFrom(...[request, facts, choices]: Parameters<typeof outcome>): Asked {
  const step = taskOf(request, factsOf(facts), choices ?? {});
  if (!step.ok || !('asked' in step.value)) throw new Error('nothing was asked');
  return step.value;
}

export const facade = new SymbolFacade('testnet');
export const xym = 0x72c0212e67a08bcen;

const hexOf = ({ publicKey }: Party): string => new PublicKey(publicKey).toString();

/** Fields of an embedded transaction; a transfer by default. */
export const embedded = (from: Party, fields: Readonly<Record<string, unknown>> = {}): models.EmbeddedTransaction =>
  facade.transactionFactory.createEmbedded({
    type: 'transfer_transaction_v1',
    signerPublicKey: hexOf(from),
    ...(!('type' in fields)
      ? { recipientAddress: stranger.address, mosaics: [{ mosaicId: xym, amount: 1_000_000n }] }
      : {}),
    ...fields,
  });

export const modification = (
  account: Party,
  { add = [], remove = [], approval = 0, removal = 0 } = {} as {
    add?: readonly Party[];
    remove?: readonly Party[];
    approval?: number;
    removal?: number;
  },
): models.EmbeddedTransaction =>
  embedded(account, {
    type: 'multisig_account_modification_transaction_v1',
    minRemovalDelta: removal,
    minApprovalDelta: approval,
    addressAdditions: add.map(({ address }) => address),
    addressDeletions: remove.map(({ address }) => address),
  });

export interface AggregateFields {
  readonly kind?: 'complete' | 'bonded';
  readonly inner?: readonly models.EmbeddedTransaction[];
  readonly deadline?: bigint;
  readonly fee?: bigint;
  readonly signed?: boolean;
  readonly cosigners?: readonly Party[];
}

/** An aggregate v3 by `initiator`, signed and cosigned on request. */
export function sdkAggregate(
  initiator: Party | null,
  fields: AggregateFields = {},
): models.AggregateCompleteTransactionV3 {
  const { kind = 'complete', inner = [], deadline = inAnHour, fee = 60_000n, signed = false, cosigners = [] } = fields;
  const transactions = [...inner];
  const aggregate = facade.transactionFactory.create({
    type: `aggregate_${kind}_transaction_v3`,
    ...(initiator === null ? {} : { signerPublicKey: hexOf(initiator) }),
    ...{ fee, deadline, transactions },
    transactionsHash: SymbolFacade.hashEmbeddedTransactions(transactions),
  }) as models.AggregateCompleteTransactionV3;
  if (signed && initiator !== null) {
    const signature = accountOf(initiator).signTransaction(aggregate);
    SymbolTransactionFactory.attachSignature(aggregate, signature);
    for (const cosigner of cosigners) aggregate.cosignatures.push(accountOf(cosigner).cosignTransaction(aggregate));
  }
  return aggregate;
}

export const bytesOf = (tx: { serialize(): Uint8Array }): Uint8Array => Uint8Array.from(tx.serialize());
export const accountOf = ({ seed }: Party) => facade.createAccount(new PrivateKey(seed));

/** Cosignature of an aggregate, as made by another cosigner's tool. */
export const cosignatureOf = (cosigner: Party, aggregate: models.AggregateCompleteTransactionV3): Uint8Array =>
  Uint8Array.from(accountOf(cosigner).cosignTransaction(aggregate).signature.bytes);
export const sdkSignature = (bytes: Uint8Array): Signature => new Signature(bytes);

export function decoded(bytes: Uint8Array): SymbolTransaction {
  const read = decodeTransaction({ chain: 'symbol', network: null, bytes, signed: 'either' });
  if (!read.ok || read.value.chain !== 'symbol') throw new Error(`does not decode: ${JSON.stringify(read)}`);
  return read.value;
}
