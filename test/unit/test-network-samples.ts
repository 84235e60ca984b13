/** Signed transactions for the tests of the test network, made by symbol-sdk, and questions to its nodes. */
import { PrivateKey } from 'symbol-sdk';
import { NemFacade, type models as nem, TransactionFactory } from 'symbol-sdk/nem';
import { SymbolFacade, type models as symbol } from 'symbol-sdk/symbol';
import { epochsMs } from '../../core/chain/networks.ts';

export type Json = Record<string, unknown>;

export async function ask(url: string, path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const response = await fetch(`${url}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : {
          headers: { 'Content-Type': 'application/json' },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Json };
}

const key = (fill: number) => new PrivateKey(new Uint8Array(32).fill(fill));
export const xymId = 0x72c0212e67a08bcen;
export const hourMs = 3_600_000n;

const symbolFacade = new SymbolFacade('testnet');
export const symbolAccount = (fill: number) => symbolFacade.createAccount(key(fill));
export type SymbolAccount = ReturnType<typeof symbolAccount>;
export const addressOf = (account: { readonly address: { toString(): string } }): string => account.address.toString();
export const keyOf = (account: { readonly publicKey: { toString(): string } }): string => account.publicKey.toString();
export const symbolDeadline = (nowMs: bigint, ms: bigint = hourMs): bigint => nowMs - epochsMs.symbol.testnet + ms;

export interface Signed {
  readonly payload: string;
  readonly hash: string;
}
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

/** `fee` in atomic units; otherwise a hundred for each byte. */
export function signSymbol(account: SymbolAccount, descriptor: Json, deadline: bigint, fee?: bigint): Signed {
  const transaction = symbolFacade.transactionFactory.create({
    signerPublicKey: keyOf(account),
    deadline,
    ...descriptor,
  });
  transaction.fee.value = fee ?? BigInt(transaction.size * 100 + 104 * 100 * 5);
  transaction.signature.bytes.set(account.signTransaction(transaction).bytes);
  return { payload: hexOf(transaction.serialize()), hash: symbolFacade.hashTransaction(transaction).toString() };
}

export const transferTo = (to: string, amount: bigint, mosaicId: bigint = xymId, message = ''): Json => ({
  type: 'transfer_transaction_v1',
  recipientAddress: to,
  mosaics: [{ mosaicId, amount }],
  message: new TextEncoder().encode(message),
});

export const embedded = (signer: SymbolAccount, descriptor: Json): symbol.EmbeddedTransaction =>
  symbolFacade.transactionFactory.createEmbedded({ signerPublicKey: keyOf(signer), ...descriptor });

export const aggregateOf = (
  kind: 'complete' | 'bonded',
  transactions: readonly symbol.EmbeddedTransaction[],
  version = 3,
) => ({
  type: `aggregate_${kind}_transaction_v${version}`,
  transactionsHash: SymbolFacade.hashEmbeddedTransactions([...transactions]),
  transactions,
});

export function cosigned({ payload, hash }: Signed, accounts: readonly SymbolAccount[]): string {
  const added = accounts.map((account) => {
    const { signature } = cosignature(account, hash);
    return `${'0'.repeat(16)}${keyOf(account)}${signature}`;
  });
  const bytes = Buffer.from(payload + added.join(''), 'hex');
  bytes.writeUInt32LE(bytes.length, 0);
  return hexOf(bytes);
}

export function cosignature(account: SymbolAccount, hash: string) {
  const signature = hexOf(account.keyPair.sign(Uint8Array.from(Buffer.from(hash, 'hex'))).bytes);
  return { version: '0', signerPublicKey: keyOf(account), signature, parentHash: hash };
}

export const lockFor = (hash: string, change: Json = {}): Json => ({
  type: 'hash_lock_transaction_v1',
  mosaic: { mosaicId: xymId, amount: 10_000_000n },
  duration: 1000n,
  hash,
  ...change,
});

export const put = (url: string, path: string, body: unknown) => ask(url, path, body, 'PUT');
export const announce = (url: string, { payload }: { readonly payload: string }, group = '') =>
  put(url, `/transactions${group}`, { payload });
/** "confirmed", "failed: Failure_…", or null: never heard of. */
export async function statusOf(url: string, hash: string): Promise<string | null> {
  const { status, body } = await ask(url, `/transactionStatus/${hash}`);
  if (status === 404) return null;
  return body.group === 'failed' ? `failed: ${body.code}` : String(body.group);
}

const nemFacade = new NemFacade('testnet');
export const nemAccount = (fill: number) => nemFacade.createAccount(key(fill));
export type NemAccount = ReturnType<typeof nemAccount>;
export const nemTime = (nowMs: bigint): number => Number((nowMs - epochsMs.nem.testnet) / 1000n);

export interface NemSigned {
  readonly data: string;
  readonly signature: string;
  readonly hash: string;
  readonly transaction: nem.Transaction;
}

export function makeNem(signer: NemAccount, descriptor: Json, nowMs: bigint, change: Json = {}): nem.Transaction {
  const timestamp = nemTime(nowMs);
  return nemFacade.transactionFactory.create({
    ...{ signerPublicKey: keyOf(signer), timestamp, deadline: timestamp + 3600, fee: 500_000n },
    ...descriptor,
    ...change,
  });
}

export function signNem(signer: NemAccount, transaction: nem.Transaction): NemSigned {
  const signature = signer.signTransaction(transaction).toString();
  const data = hexOf(TransactionFactory.toNonVerifiableTransaction(transaction).serialize());
  return { data, signature, hash: nemFacade.hashTransaction(transaction).toString(), transaction };
}

export const nemTransfer = (recipientAddress: string, amount: bigint, text = ''): Json => ({
  ...{ type: 'transfer_transaction_v1', recipientAddress, amount },
  ...(text === '' ? {} : { message: { messageType: 'plain', message: text } }),
});

export const nemMultisig = (inner: nem.Transaction): Json => ({
  type: 'multisig_transaction_v1',
  fee: 150_000n,
  innerTransaction: TransactionFactory.toNonVerifiableTransaction(inner),
});
export const nemCosignature = (inner: nem.Transaction, multisigAccountAddress: string): Json => ({
  ...{ type: 'cosignature_v1', fee: 150_000n, multisigAccountAddress },
  otherTransactionHash: nemFacade.hashTransaction(inner).toString(),
});
/** NIS's verdict. */
export async function announceNem(
  url: string,
  { data, signature }: Pick<NemSigned, 'data' | 'signature'>,
): Promise<string> {
  const { body } = await ask(url, '/transaction/announce', { data, signature });
  return String(body.message);
}
