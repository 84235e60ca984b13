/**
 * Receipts of what is in a block or final. Takes: the index of the record, an encoding. Gives: the file, and records that
 * it was given out. Refuses: characters that Shift_JIS does not have, by name (docs/desk.md).
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { receiptsFile } from '../record/receipts.ts';
import type { Reasons } from './chain-questions.ts';
import type { DeskParts } from './desk-parts.ts';
import { sha256Of } from './digests.ts';

const longestFact = 4000;

export function receiptsOf({ index, note }: DeskParts, encoding: 'utf-8' | 'shift_jis'): Result<Uint8Array, Reasons> {
  const receipts = index().receipts(null, null);
  const offsetMinutes = (atMs: bigint) => -new Date(Number(atMs)).getTimezoneOffset();
  // Shift_JIS is what Excel in Japan reads.
  const file = receiptsFile(receipts, { encoding, language: encoding === 'shift_jis' ? 'ja' : 'en', offsetMinutes });
  if (!file.ok) {
    const characters = file.reason.characters.join(' ').slice(0, longestFact);
    return refuse([{ code: 'payment-list-encoding', found: { encoding, characters } }]);
  }
  const digest = sha256Of(file.value);
  const noted = note({ kind: 'receipts-exported', encoding, rows: receipts.length, digest, from: null, to: null });
  return noted.ok ? ok(file.value) : refuse([noted.reason]);
}
