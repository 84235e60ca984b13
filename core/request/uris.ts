/**
 * URIs of the Symbol world. `web+symbol://transaction?…` (NIP-2; symbol-uri-scheme src/uris/TransactionURI.ts) is a
 * request; its node and webhook addresses are noted and never used. `alice://sign?…` (aLice README) is recognised so that
 * it can be refused by name: two of its types ask to sign bytes nobody can read.
 */
import { because, type Reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { networkOfGenerationHash } from '../chain/networks.ts';
import { requestOfHex } from './from-bytes.ts';
import type { SignRequest } from './sign-request.ts';

const transactionPrefix = 'web+symbol://transaction?';
const knownParameters = ['data', 'generationHash', 'nodeUrl', 'webhookUrl'] as const;

/** `name=value` pairs without decoding; null when a name is repeated or a pair has no `=`. */
function parametersOf(query: string): ReadonlyMap<string, string> | null {
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1 || parameters.has(pair.slice(0, equals))) return null;
    parameters.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return parameters;
}

export function readSymbolUri(text: string): Result<SignRequest, Reason> {
  if (!text.startsWith(transactionPrefix)) return refuse(because('not-a-request'));
  const parameters = parametersOf(text.slice(transactionPrefix.length));
  if (parameters === null) return refuse(because('json-bad-value', { field: 'parameters' }));
  for (const name of parameters.keys())
    if (!knownParameters.some((known) => known === name))
      return refuse(because('json-unknown-field', { count: String(parameters.size) }));
  const data = parameters.get('data');
  if (data === undefined) return refuse(because('json-missing-field', { field: 'data' }));
  const hash = parameters.get('generationHash');
  const network = hash === undefined ? null : networkOfGenerationHash(hash);
  if (hash !== undefined && network === null) return refuse(because('envelope-chain-mismatch'));
  const hasUrls = parameters.has('nodeUrl') || parameters.has('webhookUrl');
  return requestOfHex(data, { chain: 'symbol', network, format: 'symbol-uri', notes: hasUrls ? ['urls-ignored'] : [] });
}

const aliceTypes: Readonly<Record<string, string>> = {
  request_sign_transaction: 'alice.sign-transaction',
  request_sign_cosignature: 'alice.sign-cosignature',
  request_sign_batches: 'alice.sign-batches',
  request_pubkey: 'alice.public-key',
};
const aliceArbitrary = ['request_sign_utf8', 'request_sign_binary_hex'];

/** Always a refusal. */
export function refuseAliceUri(text: string): Reason {
  const query = text.startsWith('alice://sign?') ? text.slice('alice://sign?'.length) : '';
  // Every `type` counts: a link that says it twice must not hide the dangerous one.
  const types = query
    .split('&')
    .filter((pair) => pair.startsWith('type='))
    .map((pair) => pair.slice(5));
  if (types.some((type) => aliceArbitrary.includes(type))) return because('arbitrary-bytes');
  const only = types.length === 1 ? (types[0] ?? '') : '';
  const kind = Object.hasOwn(aliceTypes, only) ? aliceTypes[only] : undefined;
  return kind === undefined ? because('not-a-request') : because('not-supported-yet', { kind });
}
