/**
 * Parses a compact reply for the online side (format: compact.ts). Strict: no unknown fields, no repetitions, exact
 * lengths. Refuses 'text-too-long', 'json-…', 'envelope-version', 'signatures-missing' (another kind of text) and
 * 'signatures-malformed'. Never throws. It verifies nothing; merge.ts does.
 */

import { fromBase64 } from '../base/base64.ts';
import { ByteReader } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import { maxCompactEntries } from '../base/limits.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { type Network, networks } from '../chain/networks.ts';
import { badValue, hexField, objectField } from '../request/fields.ts';
import { checkKeys, isObject, type Json, type JsonObject, parseStrictJson } from '../request/strict-json.ts';
import { maxCosignatures } from '../transaction/limits.ts';
import type { SymbolCosignature } from '../transaction/symbol/content.ts';
import { type CompactEntry, compactSizes, maxCompactText } from './compact.ts';

const { sent, signature, signer } = compactSizes;
const leastBytes = sent + signature;
const attachedBytes = signer + signature;

const malformed = (field: string): Reason => reason('signatures-malformed', { field });

export function readCompact(text: string): Result<readonly CompactEntry[], Reason> {
  if (text.length > maxCompactText)
    return refuse(reason('text-too-long', { length: String(text.length), limit: String(maxCompactText) }));
  const json = parseStrictJson(text.trim());
  if (!json.ok) return json;
  const envelope = json.value;
  if (!isObject(envelope) || !envelope.has('inkan') || !envelope.has('signatures'))
    return refuse(reason('signatures-missing'));
  if (envelope.get('inkan') !== 1) return refuse(reason('envelope-version'));
  const refusal = checkKeys(envelope, ['inkan', 'signatures']);
  if (refusal !== null) return refuse(refusal);
  const signatures = objectField(envelope, 'signatures');
  return signatures.ok ? readSignatures(signatures.value) : signatures;
}

function readSignatures(signatures: JsonObject): Result<readonly CompactEntry[], Reason> {
  const refusal = checkKeys(signatures, ['network', 'by']);
  if (refusal !== null) return refuse(refusal);
  const network = networks.find((known) => known === signatures.get('network'));
  if (network === undefined) return refuse(badValue(signatures, 'network'));
  const by = signatures.get('by');
  if (!isList(by) || by.length === 0) return refuse(malformed('by'));
  const entries: CompactEntry[] = [];
  for (const one of by) {
    const group = readGroup(one, network);
    if (!group.ok) return group;
    entries.push(...group.value);
  }
  if (entries.length > maxCompactEntries) return refuse(malformed('count'));
  return isRepeated(entries.map(nameOf)) || isRepeated(groupsOf(by)) ? refuse(malformed('twice')) : ok(entries);
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isRepeated = (names: readonly string[]): boolean => new Set(names).size !== names.length;
const nameOf = (entry: CompactEntry): string => `${entry.chain} ${toHex(entry.signer)} ${toHex(entry.sent)}`;
/** Parsed before: chain and signer are texts. */
const groupsOf = (by: readonly Json[]): readonly string[] =>
  by.map((group) => (isObject(group) ? `${group.get('chain')} ${group.get('signer')}`.toUpperCase() : ''));

function readGroup(group: Json, network: Network): Result<readonly CompactEntry[], Reason> {
  if (!isObject(group)) return refuse(malformed('by'));
  const refusal = checkKeys(group, ['chain', 'signer', 'of']);
  if (refusal !== null) return refuse(refusal);
  const chain = group.get('chain');
  if (chain !== 'symbol' && chain !== 'nem') return refuse(badValue(group, 'chain'));
  const key = hexField(group, 'signer', signer);
  if (!key.ok) return key;
  const of = group.get('of');
  if (!isList(of) || of.length === 0) return refuse(malformed('of'));
  const entries: CompactEntry[] = [];
  for (const one of of) {
    const read = readEntry(one);
    // Only a Symbol aggregate carries signatures of others.
    if (read === null || (chain === 'nem' && read.attached.length > 0)) return refuse(malformed('of'));
    entries.push({ chain, network, signer: key.value, ...read });
  }
  return ok(entries);
}

/** Null unless the value is base64 of one of the valid lengths. */
function readEntry(value: Json): Pick<CompactEntry, 'sent' | 'signature' | 'attached'> | null {
  if (typeof value !== 'string') return null;
  const count = ((value.length / 4) * 3 - leastBytes) / attachedBytes;
  if (!Number.isInteger(count) || count < 0 || count > maxCosignatures) return null;
  const bytes = fromBase64(value);
  if (bytes === null) return null;
  const reader = new ByteReader(bytes);
  const own = { sent: reader.take(sent), signature: reader.take(signature) };
  const attached = Array.from(
    { length: count },
    (): SymbolCosignature => ({ signer: reader.take(signer), signature: reader.take(signature) }),
  );
  return { ...own, attached };
}
