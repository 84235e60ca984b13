import { PrivateKey, utils } from 'symbol-sdk';
import { NemFacade, models as nem } from 'symbol-sdk/nem';
import { SymbolFacade, SymbolTransactionFactory, models as symbol } from 'symbol-sdk/symbol';
import { describe, expect, it } from 'vitest';
import { nemTransferRequest, symbolTransferRequest } from '../harness/requests.ts';
import { verifyReply } from '../harness/verify-reply.ts';

const key = new PrivateKey('11'.repeat(32));

function symbolReply(): { text: string; request: Uint8Array } {
  const request = symbolTransferRequest();
  const facade = new SymbolFacade('testnet');
  const transaction = SymbolTransactionFactory.deserialize(Uint8Array.from(request.bytes));
  const account = facade.createAccount(key);
  transaction.signerPublicKey = new symbol.PublicKey(account.publicKey.bytes);
  transaction.signature = new symbol.Signature(account.signTransaction(transaction).bytes);
  const payload = utils.uint8ToHex(transaction.serialize());
  const hash = facade.hashTransaction(transaction).toString();
  const dto = { payload, hash, signerPublicKey: account.publicKey.toString(), type: 16724, networkType: 152 };
  return {
    text: JSON.stringify({ v: 3, type: 8, network_id: 152, chain_id: '', data: { payload: dto } }),
    request: request.bytes,
  };
}

function nemReply(): { text: string; request: Uint8Array } {
  const account = new NemFacade('testnet').createAccount(key);
  const request = nemTransferRequest(account.publicKey.toString());
  const transaction = nem.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(request.bytes));
  const signature = account.signTransaction(transaction as never).toString();
  return { text: JSON.stringify({ data: utils.uint8ToHex(request.bytes), signature }), request: request.bytes };
}

describe('the verifier that the e2e tests and the demo rely on', () => {
  it('accepts a Symbol reply signed elsewhere and refuses it with one signature byte changed', async () => {
    const { text, request } = symbolReply();
    expect((await verifyReply(text, request)).chain).toBe('symbol');
    const at = text.indexOf('"payload":"') + '"payload":"'.length + 20;
    const altered = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
    await expect(verifyReply(altered, request)).rejects.toThrow();
  });

  it('accepts a NEM reply signed elsewhere and refuses it with one signature byte changed', async () => {
    const { text, request } = nemReply();
    expect((await verifyReply(text, request)).chain).toBe('nem');
    const at = text.indexOf('"signature":"') + '"signature":"'.length + 9;
    const altered = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1);
    await expect(verifyReply(altered, request)).rejects.toThrow();
  });

  it('refuses a reply to another request', async () => {
    const { text } = symbolReply();
    await expect(verifyReply(text, symbolTransferRequest('another message').bytes)).rejects.toThrow();
  });
});
