/**
 * Words as a person types them: UTF-8 bytes of NFKD text, in any letter case, with blanks, line ends or ideographic spaces
 * between them. Each word becomes a text of its own; the phrase as a whole does not (a text cannot be overwritten).
 */
const decoder = new TextDecoder('utf-8', { fatal: true });

/** NFKD and lower case, in order. Bytes that are no UTF-8 give words that are on no list. */
export function* typedWords(typed: Uint8Array): Generator<string> {
  let start = 0;
  for (let at = 0; at <= typed.length; at += 1) {
    const width = at === typed.length ? 1 : blankAt(typed, at);
    if (width === 0) continue;
    if (at > start) yield wordOf(typed.subarray(start, at));
    start = at + width;
    at += width - 1;
  }
}

/** Bytes of the blank that begins here: space, tab, line ends, no-break space (U+00A0), ideographic space (U+3000). */
function blankAt(bytes: Uint8Array, at: number): number {
  const [a, b, c] = [bytes[at] ?? 0, bytes[at + 1], bytes[at + 2]];
  if (a === 0x20 || (a >= 0x09 && a <= 0x0d)) return 1;
  if (a === 0xc2 && b === 0xa0) return 2;
  return a === 0xe3 && b === 0x80 && c === 0x80 ? 3 : 0;
}

function wordOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes).normalize('NFKD').toLowerCase();
  } catch {
    return '\u{fffd}';
  }
}
