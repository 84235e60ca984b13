/**
 * reply.compact.<n>.bytes: size of n signed Symbol transfers (different recipients, one message) as one compact reply,
 * compared with their payloads in one text; both deflated, which favours the payloads, because other tools send them
 * one by one.
 */
import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { deflate } from '../../core/qr/deflate.ts';
import { compactOutput } from '../../core/reply/compact.ts';
import { composeReply, type Reply } from '../../core/reply/reply.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { messageToSign } from '../../core/signature/signature.ts';
import { decodeTransaction } from '../../core/transaction/decode-transaction.ts';
import { keyOf, openPracticeVault } from '../../electron/vault/state/open-vault.ts';
import { sdkTransfer } from '../vectors/sdk-multisig.ts';
import type { Bench } from './bench-list.ts';
import type { Measured } from './measure.ts';
import '../harness/own-keys.ts';

const sizeOf = (text: string): number => deflate(new TextEncoder().encode(text)).length;

/** Signed by the first practice account. */
function replies(count: number): readonly Reply[] {
  const vault = openPracticeVault();
  const [account] = vault.accounts;
  const publicKey = fromHex(account?.publicKey ?? '');
  if (account === undefined || publicKey === null) throw new Error('no practice account');
  const scheme = schemeOf('symbol');
  return Array.from({ length: count }, (_, i) => {
    const recipient = addressOfPublicKey('symbol', 'testnet', scheme.publicKey(new Uint8Array(32).fill(i + 1))).text;
    const requested = sdkTransfer(publicKey, recipient, 1_000_000n + BigInt(i) * 7_919n, 150_000_000_000n + BigInt(i));
    const read = decodeTransaction({ chain: 'symbol', network: 'testnet', bytes: requested });
    if (!read.ok) throw new Error(read.reason.code);
    const tx = read.value;
    const task = { do: 'sign', account, composed: null, tx, signerFilledIn: false, attach: [] } as const;
    const signature = keyOf(vault, account).lend((seed) => scheme.sign(messageToSign(tx), seed));
    const reply = composeReply({ do: 'sign', task, requested, publicKey, signature, attached: [], groups: [] });
    if (!reply.ok) throw new Error(reply.reason.code);
    return reply.value;
  });
}

function figure(count: number): Measured {
  const all = replies(count);
  const entries = all.flatMap(({ compact }) => (compact === null ? [] : [compact]));
  const payloads = all.map(({ items }) => items[0]?.outputs.find(({ format }) => format === 'symbol-payload')?.text);
  const value = sizeOf(compactOutput('testnet', entries).text);
  const baseline = sizeOf(payloads.join('\n'));
  return { name: nameOf(count), value, unit: 'bytes', baseline, baselineName: 'payloads', ratio: value / baseline };
}

const counts = [1, 20, 100];
const nameOf = (count: number): string => `reply.compact.${count}.bytes`;

export const replyBench: Bench = {
  names: counts.map(nameOf),
  run: async function* run() {
    yield* counts.map(figure);
  },
};
