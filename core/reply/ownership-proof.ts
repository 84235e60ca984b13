/**
 * Writes and checks an ownership proof: {"inkan":1,"ownership":{"statement":"…","signature":"128 hex"}}
 * (docs/ownership.md). Needs no key and no clock: a person decides whether purpose and date are right.
 */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { hexField, objectField, textField } from '../request/fields.ts';
import { checkKeys, isObject, parseStrictJson } from '../request/strict-json.ts';
import { isOwnedBy, type OwnershipFacts, OwnershipStatement } from '../signature/ownership.ts';

/** `signature`: 64 bytes over messageToOwn(statement). Refuses 'ownership-invalid' if it does not verify. */
export function ownershipProof(statement: OwnershipStatement, signature: Uint8Array): Result<string, Reason> {
  if (!isOwnedBy(statement, signature)) return refuse(reason('ownership-invalid'));
  return ok(JSON.stringify({ inkan: 1, ownership: { statement: statement.text, signature: toHex(signature) } }));
}

/** Whether a text is meant to be a proof; checkOwnershipProof reports errors in it. */
export function isOwnershipProof(text: string): boolean {
  const json = parseStrictJson(text.trim());
  return json.ok && isObject(json.value) && json.value.has('inkan') && json.value.has('ownership');
}

/** Refuses 'ownership-malformed' (not a statement of this form) and 'ownership-invalid' (not signed by the key). */
export function checkOwnershipProof(text: string): Result<OwnershipFacts, Reason> {
  const json = parseStrictJson(text.trim());
  const malformed = refuse(reason('ownership-malformed'));
  if (!json.ok || !isObject(json.value)) return malformed;
  if (checkKeys(json.value, ['inkan', 'ownership']) !== null || json.value.get('inkan') !== 1) return malformed;
  const ownership = objectField(json.value, 'ownership');
  if (!ownership.ok || checkKeys(ownership.value, ['statement', 'signature']) !== null) return malformed;
  const told = textField(ownership.value, 'statement');
  const signature = hexField(ownership.value, 'signature', 64);
  if (!told.ok || !signature.ok) return malformed;
  const statement = OwnershipStatement.read(told.value);
  if (!statement.ok) return statement;
  return isOwnedBy(statement.value, signature.value) ? ok(statement.value.facts) : refuse(reason('ownership-invalid'));
}
