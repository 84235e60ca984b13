/**
 * Reads a text file (.json, .hex, .txt) from a memory stick.
 * Takes: the file's bytes. Gives: its text, cleaned. Refuses: neither UTF-8 nor UTF-16, or too long for any request.
 * Never: repairs.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type CleanText, cleanText } from '../../../core/intake/clean-text.ts';
import { maxRequestText } from '../../../core/request/sign-request.ts';

/** UTF-8 needs at most three bytes per UTF-16 unit, and three for a byte-order mark. */
export const maxTextFileBytes = maxRequestText * 3 + 3;

export function textOfFile(bytes: Uint8Array): Result<CleanText, Reason> {
  if (bytes.length > maxTextFileBytes) return refuse(tooLong(bytes.length));
  const read = cleanText(bytes);
  if (read === null) return refuse(reason('text-unreadable'));
  // Collector and vault limit the length of a request; this text may be many parts, one per line.
  return read.text === '' ? refuse(reason('empty')) : ok(read);
}

const tooLong = (size: number): Reason =>
  reason('text-too-long', { size: String(size), limit: String(maxRequestText) });
