/** Lists of additions and deletions: no repetition, nothing in both (catapult: Redundant_Modification,
 * In_Both_Sets). */
import type { ByteWriter } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import type { Network } from '../../chain/networks.ts';
import type { Recipient } from '../common-fields.ts';
import type { BodyReader } from './body.ts';
import { maxRestrictionValues } from './network-limits.ts';
import { encodeSymbolRecipient } from './recipient.ts';

export interface Lists<T> {
  readonly additions: readonly T[];
  readonly deletions: readonly T[];
}

/** A key that is equal exactly if the encoded bytes are equal. */
export const recipientKey = (recipient: Recipient): string =>
  recipient.type === 'address' ? recipient.address : `alias ${recipient.namespaceId}`;

/** Refuses the first repeated item; its index counts through both lists. */
export function checkRepeats(keys: readonly string[]): Reason | null {
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) return reason('list-duplicate', { index: String(index) });
    seen.add(key);
  }
  return null;
}

export const tooLong = (field: string, list: readonly unknown[], limit: number): Reason | null =>
  list.length > limit ? reason('list-too-long', { field, count: String(list.length), limit: String(limit) }) : null;

/** catbuffer: additions count u8 | deletions count u8 | 0 u32 | additions | deletions. */
export function readLists<T>(body: BodyReader, size: number, item: () => T): Lists<T> {
  const [added, deleted] = [body.u8(), body.u8()];
  body.reserved(4);
  return { additions: body.list(added, size, item), deletions: body.list(deleted, size, item) };
}

/** The lists of an account restriction: at least one item, and not more than the network allows. */
export function readRestrictionLists<T>(
  body: BodyReader,
  size: number,
  item: () => T,
  keyOf: (item: T) => string,
): Lists<T> {
  const lists = readLists(body, size, item);
  const { additions, deletions } = lists;
  if (additions.length + deletions.length === 0) body.refusal(reason('list-empty'));
  body.refusal(tooLong('additions', additions, maxRestrictionValues));
  body.refusal(tooLong('deletions', deletions, maxRestrictionValues));
  body.refusal(checkRepeats([...additions, ...deletions].map(keyOf)));
  return lists;
}

export function putLists<T>(writer: ByteWriter, lists: Lists<T>, put: (item: T) => void): Uint8Array {
  writer.u8(lists.additions.length).u8(lists.deletions.length).u32(0);
  for (const item of [...lists.additions, ...lists.deletions]) put(item);
  return writer.done();
}

export const putRecipients = (writer: ByteWriter, lists: Lists<Recipient>, network: Network): Uint8Array =>
  putLists(writer, lists, (item) => writer.put(encodeSymbolRecipient(network, item)));
