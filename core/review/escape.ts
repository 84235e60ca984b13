/**
 * Makes text from outside safe to show: every character that is not visible as itself becomes `\u{202E}`.
 * These are: controls (also line breaks), format and bidi characters, zero-width and default-ignorable ones, unpaired
 * surrogates, private use, unassigned, blanks other than the space and the ideographic space, symbols without a glyph
 * (Braille blank, null notehead, object replacement), and combining marks without a base or stacked.
 *
 * Kept where they belong to visible text: joiners and selectors of an emoji, the variation selector of an ideograph,
 * and a no-break blank between two visible characters. Line breaks and tabs are escaped, but in a text of several lines
 * they do not count as hidden characters.
 */
const unseen = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800\ufffc\u{1D159}]|(?![ \u3000])\p{Zs}|(?<=^|\p{M}\p{M})\p{M}`;
/** Text that imitates an escape is escaped too, so that every escape on the screen is Inkan's. */
const pretended = /\\(?=u\{)/g;

const picture = String.raw`\p{Extended_Pictographic}`;
const seen = String.raw`[\p{L}\p{N}\p{P}\p{S}]`;
/**
 * Unicode UTS #51: presentation, keycap and ZWJ sequences, and the three tag flags in use. Variants of ideographs as
 * used in Japanese names (StandardizedVariants.txt; UTS #37: 邉 has most, about thirty). Typography of French and other
 * languages:
 * U+00A0 and U+202F in numbers, before units and signs.
 */
const ordinary = [
  String.raw`(?<=${picture})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=${picture}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=${picture})`,
  String.raw`(?<=\u{1f3f4})\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
  String.raw`(?<=\p{Script=Han})[\ufe00-\ufe02\u{e0100}-\u{e011f}]`,
  String.raw`(?<=${seen}\p{M}?)[\u00a0\u202f](?=${seen})`,
].join('|');
const either = new RegExp(`(${ordinary})|${unseen}`, 'gu');
const anyUnseen = new RegExp(unseen, 'u');
const lineOrTab = /^[\n\r\t]$/;

/** Printable ASCII: every character of it is seen as itself. */
const plain = /^[ -~]*$/;
export const isPlain = (text: string): boolean => plain.test(text);

export interface EscapedText {
  readonly text: string;
  /** True if a character had to be escaped that can hide or reorder what is shown. */
  readonly hadUnseen: boolean;
}

export function escapeText(input: string): EscapedText {
  if (isPlain(input) && !input.includes('\\u{')) return { text: input, hadUnseen: false };
  let hadUnseen = false;
  const text = input.replace(pretended, '\\u{005C}').replace(either, (found: string, isOrdinary?: string) => {
    if (isOrdinary !== undefined) return found;
    if (!lineOrTab.test(found)) hadUnseen = true;
    return escapeCharacter(found);
  });
  return { text, hadUnseen };
}

/** Whether some characters are invisible to the eye, including the permitted ones. */
export const holdsUnseen = (text: string): boolean => !isPlain(text) && anyUnseen.test(text);

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
}
