/**
 * `alice://sign?…` (aLice README). Only `data` of the two transaction types is read. Two other types ask to sign opaque
 * bytes and are refused, whatever the rest of the link says. Parameters that tell aLice to change the transaction
 * before signing are refused by name, because Inkan signs a transaction only as it was received.
 */
import { type Reason, reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { cosignOfHex, requestOfHex } from './from-bytes.ts';
import { checkParameters, parametersOf, queryAfter } from './parameters.ts';
import type { CosignRequest, SignRequest } from './sign-request.ts';

const prefix = 'alice://sign?';
const arbitraryTypes = ['request_sign_utf8', 'request_sign_binary_hex'];
/** Callback address and node: never used. */
const urlParameters = ['callback', 'node', 'method'] as const;
/** What each of these parameters would change. */
const changes = {
  set_public_key: 'alice.signer',
  deadline: 'alice.deadline',
  hash_lock_duration: 'alice.hash-lock',
  fee_multiplier: 'alice.fee',
  recipient_publicKey_for_encrypt_message: 'alice.message',
} as const;
export const aliceChanges = Object.values(changes);
const changingParameters = Object.keys(changes) as (keyof typeof changes)[];
const known: readonly string[] = ['type', 'data', ...urlParameters, ...changingParameters];
/** Types refused by name. A Map, because a link may say `type=constructor`. */
const unsupported: ReadonlyMap<string, string> = new Map([
  ['request_sign_batches', 'alice.sign-batches'],
  ['request_pubkey', 'alice.public-key'],
]);

/** Every `type` of the link: a repeated parameter must not hide the dangerous one. */
const typesIn = (query: string): readonly string[] =>
  query
    .split('&')
    .filter((pair) => pair.startsWith('type='))
    .map((pair) => pair.slice('type='.length));

export function readAliceUri(text: string): Result<SignRequest | CosignRequest, Reason> {
  const query = queryAfter(prefix, text) ?? '';
  const types = typesIn(query);
  if (types.some((type) => arbitraryTypes.includes(type))) return refuse(reason('arbitrary-bytes'));
  const type = types.length === 1 ? (types[0] ?? '') : '';
  const kind = unsupported.get(type);
  if (kind !== undefined) return refuse(reason('not-supported-yet', { kind }));
  if (type !== 'request_sign_transaction' && type !== 'request_sign_cosignature')
    return refuse(reason('not-a-request'));
  return readParameters(query, type === 'request_sign_cosignature');
}

function readParameters(query: string, cosigns: boolean): Result<SignRequest | CosignRequest, Reason> {
  const read = parametersOf(query);
  if (!read.ok) return read;
  const parameters = read.value;
  const refusal = checkParameters(parameters, known);
  if (refusal !== null) return refuse(refusal);
  const isSaid = (name: string): boolean => (parameters.get(name) ?? '') !== '';
  const field = changingParameters.find(isSaid);
  if (field !== undefined) return refuse(reason('link-changes-transaction', { field, changes: changes[field] }));
  const data = parameters.get('data');
  if (data === undefined) return refuse(reason('json-missing-field', { field: 'data' }));
  const notes = urlParameters.some(isSaid) ? (['urls-ignored'] as const) : [];
  const told = { chain: 'symbol', network: null, notes } as const;
  return cosigns
    ? cosignOfHex(data, null, { ...told, format: 'alice-cosignature' })
    : requestOfHex(data, { ...told, format: 'alice-transaction' });
}
