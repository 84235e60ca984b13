/**
 * `web+symbol://transaction?…` (NIP-2; symbol-uri-scheme src/uris/TransactionURI.ts). Node and webhook addresses are
 * read and never used.
 */
import { type Reason, reason } from '../base/reason.ts';
import { type Result, refuse } from '../base/result.ts';
import { networkOfGenerationHash } from '../chain/networks.ts';
import { requestOfHex } from './from-bytes.ts';
import { checkParameters, parametersOf, queryAfter } from './parameters.ts';
import type { SignRequest } from './sign-request.ts';

const transactionPrefix = 'web+symbol://transaction?';
const knownParameters = ['data', 'generationHash', 'nodeUrl', 'webhookUrl'] as const;

export function readSymbolUri(text: string): Result<SignRequest, Reason> {
  const query = queryAfter(transactionPrefix, text);
  if (query === null) return refuse(reason('not-a-request'));
  const read = parametersOf(query);
  if (!read.ok) return read;
  const parameters = read.value;
  const refusal = checkParameters(parameters, knownParameters);
  if (refusal !== null) return refuse(refusal);
  const data = parameters.get('data');
  if (data === undefined) return refuse(reason('json-missing-field', { field: 'data' }));
  const hash = parameters.get('generationHash');
  const network = hash === undefined ? null : networkOfGenerationHash(hash);
  if (hash !== undefined && network === null) return refuse(reason('unknown-network', { field: 'generationHash' }));
  const hasUrls = parameters.has('nodeUrl') || parameters.has('webhookUrl');
  return requestOfHex(data, { chain: 'symbol', network, format: 'symbol-uri', notes: hasUrls ? ['urls-ignored'] : [] });
}
