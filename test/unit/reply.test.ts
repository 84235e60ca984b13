/** Replies hold exactly the keys that online tools expect, and nothing that the request did not. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { composeReply } from '../../core/reply/reply.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { bytesToSign } from '../../core/signature/signature.ts';
import { withSigner } from '../../core/transaction/decode-transaction.ts';
import type { DecodedTransaction } from '../../core/transaction/transaction.ts';
import { nemTx, symbolTx } from '../flows/transfers.ts';

const seed = new Uint8Array(32).fill(7);
const keyOf = (chain: 'symbol' | 'nem') => schemeOf(chain).publicKey(seed);
const signed = (tx: DecodedTransaction, requested = tx.bytes) => ({
  requested,
  tx,
  publicKey: keyOf(tx.chain),
  signature: schemeOf(tx.chain).sign(bytesToSign(tx), seed),
});
const open = symbolTx({ signer: null });
const symbol = withSigner(open, keyOf('symbol'));
const nem = nemTx({ signer: keyOf('nem') });
const codeOf = (given: ReturnType<typeof signed>) => {
  const reply = composeReply(given);
  return reply.ok ? 'ok' : reply.reason.code;
};

describe('a Symbol reply', () => {
  const reply = composeReply(signed(symbol, open.bytes));
  if (!reply.ok) throw new Error(reply.reason.code);
  const [qr, payload] = reply.value.outputs;
  it('is a QR of type 8 with exactly the DTO keys of the desktop wallet', () => {
    const parsed = JSON.parse(qr?.text ?? '');
    expect(qr?.format).toBe('symbol-qr-8');
    expect(Object.keys(parsed)).toEqual(['v', 'type', 'network_id', 'chain_id', 'data']);
    expect([parsed.v, parsed.type, parsed.network_id]).toEqual([3, 8, 152]);
    expect(Object.keys(parsed.data)).toEqual(['payload']);
    const { payload: hex, hash, signerPublicKey, type, networkType, ...rest } = parsed.data.payload;
    expect([hash, signerPublicKey, type, networkType, rest]).toEqual([
      reply.value.hash,
      toHex(keyOf('symbol')),
      16724,
      152,
      {},
    ]);
    expect(hex).toBe(payload?.text);
  });
  it('differs from the request in signature and open signer only', () => {
    const bytes = Buffer.from(payload?.text ?? '', 'hex');
    const differing = [...bytes.keys()].filter((i) => bytes[i] !== open.bytes[i]);
    expect(differing.every((i) => i >= 8 && i < 104)).toBe(true);
  });
});

describe('a NEM reply', () => {
  it('is the NIS announce body, nothing else', () => {
    const reply = composeReply(signed(nem));
    if (!reply.ok) throw new Error(reply.reason.code);
    expect(reply.value.outputs.map(({ format }) => format)).toEqual(['nem-announce']);
    const { data, signature, ...rest } = JSON.parse(reply.value.outputs[0]?.text ?? '');
    expect([data, signature.length, rest]).toEqual([toHex(nem.bytes), 128, {}]);
  });
});

describe('refused', () => {
  it('output-altered: any byte of the request that is not signature or open signer', () => {
    for (const [tx, requested] of [
      [symbol, open.bytes],
      [nem, nem.bytes],
    ] as const) {
      for (let i = 0; i < requested.length; i += 1) {
        const isSignature = tx.chain === 'symbol' && i >= 8 && i < 72;
        const altered = requested.with(i, (requested[i] ?? 0) ^ 1);
        expect(codeOf(signed(tx, altered)), `byte ${i}`).toBe(isSignature ? 'ok' : 'output-altered');
      }
    }
  });
  it('output-altered: another length, another signer than named', () => {
    expect(codeOf(signed(symbol, open.bytes.slice(1)))).toBe('output-altered');
    const named = symbolTx().bytes;
    expect(codeOf(signed(symbol, named))).toBe('output-altered');
  });
  it('signature-invalid: a signature for something else', () => {
    const given = signed(symbol, open.bytes);
    expect(codeOf({ ...given, signature: schemeOf('symbol').sign(new Uint8Array(3), seed) })).toBe('signature-invalid');
    expect(codeOf({ ...given, publicKey: schemeOf('symbol').publicKey(new Uint8Array(32)) })).toBe('signature-invalid');
  });
});
