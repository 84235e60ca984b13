/**
 * Text from outside, made harmless to look at: every character that is not seen as itself becomes `\u{202E}`.
 * That is: controls (line breaks too), format and bidi characters, zero-width and default-ignorable ones, unpaired
 * surrogates, private use, unassigned, blanks other than the space and the ideographic space, symbols that draw nothing
 * (Braille blank, null notehead, object replacement), and combining marks with nothing below them or piled up.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u2800\ufffc\u{1D159}]|(?![ \u3000])\p{Zs}|(?<=^|\p{M}\p{M})\p{M}/gu;
/** What the escape itself looks like: escaped too, so that nobody can write one that is not ours. */
const pretended = /\\(?=u\{)/g;

export interface EscapedText {
  readonly text: string;
  /** True when a character had to be made visible. */
  readonly hadUnseen: boolean;
}

export function escapeText(input: string): EscapedText {
  const text = input.replace(pretended, '\\u{005C}').replace(unseen, escapeCharacter);
  return { text, hadUnseen: unseenIn(input) };
}

function unseenIn(text: string): boolean {
  return text.search(unseen) >= 0;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`;
}
