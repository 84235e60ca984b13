/**
 * A file of text (.json, .hex, .txt) from a memory stick.
 * Takes: the file's bytes. Gives: its text. Refuses: what is not UTF-8, or too long to hold any request. Never: repairs.
 */
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { maxRequestText } from '../../core/request/sign-request.ts';

/** UTF-8 needs at most three bytes for each UTF-16 unit, and a byte-order mark three more. */
export const maxTextFileBytes = maxRequestText * 3 + 3;

/** Editors of Windows begin UTF-8 files with a byte-order mark (U+FEFF): it is not part of the text. */
export function textOfFile(bytes: Uint8Array): Result<string, Reason> {
  if (bytes.length > maxTextFileBytes) return refuse(tooLong(bytes.length));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).trim();
    if (text === '') return refuse(because('empty'));
    // How long a request may be is for the collector and the vault to say: this may be many parts, one a line.
    return ok(text);
  } catch {
    return refuse(because('text-unreadable'));
  }
}

const tooLong = (size: number): Reason =>
  because('text-too-long', { size: String(size), limit: String(maxRequestText) });
