/** Every kind of transaction as a current request for the practice accounts; the end-to-end tests show each of them. */
import { nemSamples } from '../vectors/nem-kinds.ts';
import { symbolSamples } from '../vectors/symbol-kinds.ts';
import { practiceKeys } from './practice-keys.ts';

export interface KindRequest {
  readonly kind: string;
  readonly name: string;
  /** The text of the QR that an online tool shows. */
  readonly text: string;
}

const symbolEpochMs = 1_667_250_467_000;
const nemEpochMs = 1_427_587_585_000;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
const key = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

export function kindRequests(): readonly KindRequest[] {
  const now = Date.now();
  const deadline = BigInt(now - symbolEpochMs + 2 * 3_600_000);
  const timestamp = BigInt(Math.floor((now - nemEpochMs) / 1000) - 60);
  const symbol = symbolSamples({ deadline, signer: key(practiceKeys.symbol) }).map(({ kind, name, bytes }) => {
    return { kind, name, text: hex(bytes) };
  });
  const nem = nemSamples({ timestamp, deadline: timestamp + 7200n, signer: key(practiceKeys.nem) }).map(
    ({ kind, name, bytes, inner }) => ({ kind, name, text: nemText(bytes, inner) }),
  );
  return [...symbol, ...nem];
}

function nemText(bytes: Uint8Array, inner: Uint8Array | undefined): string {
  if (inner === undefined) return JSON.stringify({ data: hex(bytes) });
  const cosign = { chain: 'nem', network: 'testnet', transaction: hex(bytes), inner: hex(inner) };
  return JSON.stringify({ inkan: 1, cosign });
}
