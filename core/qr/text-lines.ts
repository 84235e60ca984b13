/** Splits a text that a person entered: either one text, or one part per line. Parts of two contents are refused,
 * because Inkan cannot know which one was meant. */
import { equalBytes } from '../base/bytes.ts';
import { type Reason, reason } from '../base/reason.ts';
import { cleanText } from '../intake/clean-text.ts';
import { readText } from './read-scan.ts';
import type { Piece } from './stream.ts';

/** Returns the inputs for the collector: the complete text if no line is a part, else the lines, each cleaned. */
export function textLinesOf(text: string): readonly string[] | Reason {
  const lines = text
    .split('\n')
    .map((line) => cleanText(line).text)
    .filter((line) => line !== '');
  if (lines.every((line) => readText(line).is === 'single')) return [text];
  return checkMixing(lines) ?? lines;
}

function checkMixing(lines: readonly string[]): Reason | null {
  const seen = new Map<number, Uint8Array>();
  let first: Piece | null = null;
  for (const line of lines) {
    const read = readText(line);
    if (read.is === 'unreadable') return read.reason;
    if (read.is === 'single') return reason('parts-mixed');
    const { piece } = read;
    first ??= piece;
    const known = seen.get(piece.at);
    const clashes = known !== undefined && !equalBytes(known, piece.data);
    if (clashes || piece.transport !== first.transport || piece.id !== first.id) return reason('parts-mixed');
    seen.set(piece.at, piece.data);
  }
  return null;
}
