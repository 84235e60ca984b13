/**
 * batch.1000.<chain>: a thousand payments in five batches of 200, read, reviewed, judged, tabled, signed by both
 * implementations and verified, beside bare symbol-sdk doing deserialize + hash + sign + verify of one.
 * batch.1000.<chain>.whole: the same through the vault's session, which assesses each batch again at its approval and
 * verifies each reply once more.
 * batch.growth: the cost of a line of a review of 10,000 payments (a hundred aggregates) beside one of a hundred.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NemFacade } from 'symbol-sdk/nem';
import { SymbolFacade } from 'symbol-sdk/symbol';
import { toHex } from '../../core/base/hex.ts';
import { assessBatch, type Batch } from '../../core/batch/batch.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import type { Registry } from '../../core/registry/registry.ts';
import { countLines, paymentLines } from '../../core/review/payment-lines.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import { signTwice } from '../../electron/vault/signer/sign-twice.ts';
import { signBatch } from '../../electron/vault/signing/sign-batch.ts';
import { noRequesters, proposedOf } from '../../electron/vault/state/opened-texts.ts';
import { emptySigningSession, factsAt, openBatch } from '../../electron/vault/state/signing-session.ts';
import type { Bench } from './bench-list.ts';
import { fullRegistry } from './full-registry.ts';
import { type Contest, type Measured, median, perSecond, processorMs } from './measure.ts';
import { account, bareNem, bareSymbol, signingKeys, vault } from './practice.ts';

const perBatch = 200;
const batches = 5;
const deadline = 150_000_000_000n;
const nemTime = 353_000_000;
const nowMs: Readonly<Record<Chain, bigint>> = {
  symbol: unixMsOf('symbol', 'testnet', deadline) - 3_600_000n,
  nem: unixMsOf('nem', 'testnet', BigInt(nemTime)) + 60_000n,
};
const xym = 0x72c0212e67a08bcen;

/** Any 32 bytes are a key for the purpose of an address. */
function recipientAt(chain: Chain, at: number): string {
  const key = new Uint8Array(32).fill(9);
  new DataView(key.buffer).setUint32(0, at);
  return addressOfPublicKey(chain, 'testnet', key).text;
}

function symbolPayment(at: number): Uint8Array {
  const transaction = new SymbolFacade('testnet').transactionFactory.create({
    type: 'transfer_transaction_v1',
    ...{ signerPublicKey: account('symbol').found.publicKey, fee: 20_000n, deadline },
    recipientAddress: recipientAt('symbol', at),
    mosaics: [{ mosaicId: xym, amount: 1_000_000n + BigInt(at) }],
    message: Uint8Array.of(0, ...new TextEncoder().encode(`Withdrawal 2026-${at}`)),
  });
  return Uint8Array.from(transaction.serialize());
}

function nemPayment(at: number): Uint8Array {
  const facade = new NemFacade('testnet');
  const transaction = facade.transactionFactory.create({
    type: 'transfer_transaction_v1',
    ...{ signerPublicKey: account('nem').found.publicKey, fee: 100_000n },
    ...{ timestamp: nemTime, deadline: nemTime + 7200 },
    recipientAddress: recipientAt('nem', at),
    amount: 1_000_000n + BigInt(at),
  });
  return Uint8Array.from(facade.extractSigningPayload(transaction));
}

const sides = {
  symbol: { payment: symbolPayment, bare: bareSymbol },
  nem: { payment: nemPayment, bare: bareNem },
} as const;

/** The texts of five batches, one after the other and over again. */
function batchesOf(chain: Chain): () => readonly string[] {
  const all = Array.from({ length: batches }, (_, batch) =>
    Array.from({ length: perBatch }, (_, at) => toHex(sides[chain].payment(batch * perBatch + at))),
  );
  let next = 0;
  return () => {
    next += 1;
    return all[next % batches] ?? [];
  };
}

async function signEach({ items }: Batch): Promise<void> {
  const keys = await signingKeys();
  for (const { task } of items) {
    if (task.do !== 'sign') throw new Error(task.do);
    const { found, publicKey } = account(task.tx.chain);
    const key = keys.keyOf(found, publicKey);
    const signature = key.ok ? await signTwice({ as: 'signer', tx: task.tx }, key.value) : key;
    if (!signature.ok) throw new Error(signature.reason.code);
  }
}

const proposed = (texts: readonly string[]) => texts.map((text) => ({ text, choices: {} }));

function once(chain: Chain): Contest['own'] {
  const next = batchesOf(chain);
  const facts = factsAt(emptySigningSession, vault, nowMs[chain]);
  return async () => {
    const assessed = assessBatch(proposed(next()), facts);
    if (assessed.action !== 'sign') throw new Error(JSON.stringify(assessed).slice(0, 300));
    const lines = countLines(paymentLines(assessed.batch.items.map(({ document }) => document)));
    if (lines.lines !== perBatch) throw new Error(`${lines.lines} lines`);
    await signEach(assessed.batch);
  };
}

function whole(chain: Chain): Contest['own'] {
  const next = batchesOf(chain);
  const moment = { nowMs: nowMs[chain], randomBytes: (length: number) => new Uint8Array(length) };
  return async () => {
    await signingKeys();
    const { signing } = openBatch(emptySigningSession, vault, proposedOf(next(), noRequesters, nowMs[chain]), moment);
    if (signing.review === null) throw new Error('not signable');
    const done = await signBatch(signing.review.batch, { vault, signing, nowMs: nowMs[chain] });
    if (!done.ok) throw new Error(done.reason.code);
  };
}

function contestOf(chain: Chain, name: string, own: () => Contest['own']): Bench {
  return {
    names: [name],
    run: async function* run() {
      const baseline = sides[chain].bare(sides[chain].payment(0));
      const amount = { own: perBatch, baseline: 1, unit: 'payments' };
      yield await perSecond({ name, own: own(), baseline, baselineName: 'symbol-sdk alone', amount });
    },
  };
}

const perAggregate = 100;

/** Texts of aggregates of a hundred payments each, to different recipients. By our own codec: the SDK takes minutes. */
export function aggregates(count: number): readonly string[] {
  const { publicKey } = account('symbol');
  const paymentAt = (at: number) =>
    makeEmbedded('testnet', {
      signer: publicKey,
      content: {
        kind: 'symbol.transfer',
        recipient: { type: 'address', address: recipientAt('symbol', at) },
        mosaics: [{ id: xym, amount: 1_000_000n + BigInt(at) }],
        message: { kind: 'none', raw: new Uint8Array(0) },
      },
    });
  return Array.from({ length: count }, (_, batch) => {
    const inner = Array.from({ length: perAggregate }, (_, at) => paymentAt(batch * perAggregate + at));
    const content = aggregateContent('symbol.aggregate-complete', inner);
    const head = { chain: 'symbol', network: 'testnet', version: 3, signer: publicKey, signature: null } as const;
    return toHex(encodeSymbol({ ...head, fee: 60_000n, deadline: deadline - BigInt(batch), content }));
  });
}

/** Milliseconds of the processor for a line: assessed, tabled, and the table counted. */
function costOf(texts: readonly string[], registry: Registry): number {
  const facts = { ...factsAt(emptySigningSession, vault, nowMs.symbol), registry };
  const start = processorMs();
  const assessed = assessBatch(proposed(texts), facts);
  if (assessed.action !== 'sign') throw new Error(JSON.stringify(assessed).slice(0, 300));
  const { lines } = countLines(paymentLines(assessed.batch.items.map(({ document }) => document)));
  return (processorMs() - start) / lines;
}

const large = 100;
const growthRounds = 5;

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('no collector to call');
  collect();
}

const growth: Bench = {
  names: ['batch.growth'],
  run: async function* run() {
    await signingKeys();
    const registry = fullRegistry(false);
    const [many, few] = [aggregates(large), aggregates(1)];
    const [our, their]: [number[], number[]] = [[], []];
    for (let round = -1; round < growthRounds; round += 1) {
      // Neither side pays for what the other one left behind.
      collectGarbage();
      const small = Array.from({ length: large }, () => costOf(few, registry));
      collectGarbage();
      const cost = costOf(many, registry);
      if (round < 0) continue;
      our.push(cost * 1000);
      // The mean: a median would leave out the collector, whose work is part of both.
      their.push((small.reduce((sum, each) => sum + each, 0) / small.length) * 1000);
    }
    const [value, baseline] = [median(our), median(their)];
    const measured: Measured = {
      name: 'batch.growth',
      value,
      unit: 'µs per line',
      baseline,
      baselineName: 'of 100 lines',
      ratio: value / baseline,
    };
    yield measured;
  },
};

const chains = ['symbol', 'nem'] as const;

export const batchBenches = (): readonly Bench[] => [
  ...chains.map((chain) => contestOf(chain, `batch.1000.${chain}`, () => once(chain))),
  ...chains.map((chain) => contestOf(chain, `batch.1000.${chain}.whole`, () => whole(chain))),
  growth,
];
