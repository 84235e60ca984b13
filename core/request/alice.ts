/**
 * `alice://sign?…` (aLice README). Only `data` of the two transaction types is taken. Two of its types ask to sign bytes
 * nobody can read and are refused whatever else the link says; parameters that would have aLice change the transaction
 * before it signs are refused, because here nothing is signed but what came.
 */
import { because, type Reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { badValue } from './fields.ts';
import { cosignOfHex, requestOfHex } from './from-bytes.ts';
import { beginsAs, parametersOf } from './parameters.ts';
import type { CosignRequest, SignRequest } from './sign-request.ts';

const prefix = 'alice://sign?';
const arbitraryTypes = ['request_sign_utf8', 'request_sign_binary_hex'];
/** Where the answer should go, and by which node: never used. */
const urlParameters = ['callback', 'node', 'method'] as const;
const changingParameters = [
  'set_public_key',
  'deadline',
  'hash_lock_duration',
  'fee_multiplier',
  'recipient_publicKey_for_encrypt_message',
] as const;
const known: readonly string[] = ['type', 'data', ...urlParameters, ...changingParameters];
/** Refused by name. A Map: a link may say `type=constructor`. */
const unsupported: ReadonlyMap<string, string> = new Map([
  ['request_sign_batches', 'alice.sign-batches'],
  ['request_pubkey', 'alice.public-key'],
]);

/** Every `type` of the link: one that says it twice must not hide the dangerous one. */
const typesIn = (query: string): readonly string[] =>
  query
    .split('&')
    .filter((pair) => pair.startsWith('type='))
    .map((pair) => pair.slice('type='.length));

export function readAliceUri(text: string): Result<SignRequest | CosignRequest, Reason> {
  const query = beginsAs(text, prefix) ? text.slice(prefix.length) : '';
  const types = typesIn(query);
  if (types.some((type) => arbitraryTypes.includes(type))) return refuse(because('arbitrary-bytes'));
  const type = types.length === 1 ? (types[0] ?? '') : '';
  const kind = unsupported.get(type);
  if (kind !== undefined) return refuse(because('not-supported-yet', { kind }));
  if (type !== 'request_sign_transaction' && type !== 'request_sign_cosignature')
    return refuse(because('not-a-request'));
  return readParameters(query, type === 'request_sign_cosignature');
}

function readParameters(query: string, cosigns: boolean): Result<SignRequest | CosignRequest, Reason> {
  const parameters = parametersOf(query);
  if (parameters === null) return refuse(badValue('parameters'));
  for (const name of parameters.keys())
    if (!known.includes(name)) return refuse(because('json-unknown-field', { count: String(parameters.size) }));
  const isSaid = (name: string): boolean => (parameters.get(name) ?? '') !== '';
  const changing = changingParameters.find(isSaid);
  if (changing !== undefined) return refuse(badValue(changing));
  const data = parameters.get('data');
  if (data === undefined) return refuse(because('json-missing-field', { field: 'data' }));
  const notes = urlParameters.some(isSaid) ? (['urls-ignored'] as const) : [];
  const told = { chain: 'symbol', network: null, notes } as const;
  return cosigns
    ? cosignOfHex(data, null, { ...told, format: 'alice-cosignature' })
    : requestOfHex(data, { ...told, format: 'alice-transaction' });
}
