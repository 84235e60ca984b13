/**
 * The difference of two texts, character by character, as data: a shortest edit over code points. A combining mark is
 * a character of its own here, and full-width and half-width forms are different characters; a character that a person
 * cannot tell from another one, or cannot see, is named by its code point.
 */

export type DiffKind = 'same' | 'listed' | 'requested';

export interface DiffSegment {
  /** 'listed': only in the list; 'requested': only in the request. */
  readonly kind: DiffKind;
  readonly text: string;
  /** Code points that the eye may miss, in order; empty in what is the same. */
  readonly points: readonly DiffPoint[];
}

export interface DiffPoint {
  /** "U+3099" */
  readonly code: string;
  /** 'combining': joins the character before it. 'width': a form that reads like another character. 'unseen': nothing
   * is drawn. */
  readonly kind: 'combining' | 'width' | 'unseen';
}

/** Cells of the table; beyond it the middle counts as changed whole, which is true and less helpful. */
const maxCells = 4_000_000;

/** Segments joined by kind, in the order of reading; where both differ, what is listed comes first. */
export function diffTexts(listed: string, requested: string): readonly DiffSegment[] {
  const [a, b] = [Array.from(listed), Array.from(requested)];
  let from = 0;
  while (from < a.length && a[from] === b[from] && from < b.length) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const middle = edits(a.slice(from, a.length - end), b.slice(from, b.length - end));
  const whole = [...a.slice(0, from).map(same), ...middle, ...a.slice(a.length - end).map(same)];
  return joined(whole);
}

/** True if they differ only in forms of the same characters: width, or composed and decomposed marks. */
export const isSameReading = (listed: string, requested: string): boolean =>
  listed !== requested && listed.normalize('NFKC') === requested.normalize('NFKC');

type Edit = readonly [DiffKind, string];
const same = (character: string): Edit => ['same', character];
const only = (kind: DiffKind, characters: readonly string[]): readonly Edit[] =>
  characters.map((character) => [kind, character]);

/** Longest common subsequence by dynamic programming. */
function edits(a: readonly string[], b: readonly string[]): readonly Edit[] {
  if (a.length * b.length > maxCells || a.length === 0 || b.length === 0)
    return [...only('listed', a), ...only('requested', b)];
  const width = b.length + 1;
  // longest[i * width + j]: of a from i and b from j.
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [listed = '', requested = ''] = [a[i], b[j]];
    if (listed === requested) {
      found.push(same(listed));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      found.push(['listed', listed]);
      i += 1;
    } else {
      found.push(['requested', requested]);
      j += 1;
    }
  }
  return [...found, ...only('listed', a.slice(i)), ...only('requested', b.slice(j))];
}

/** Between two characters that are the same, everything listed comes before everything requested. */
function joined(edited: readonly Edit[]): readonly DiffSegment[] {
  const segments: DiffSegment[] = [];
  let pending: Record<'listed' | 'requested', string> = { listed: '', requested: '' };
  let sameText = '';
  const close = () => {
    for (const [kind, text] of [
      ['same', sameText],
      ['listed', pending.listed],
      ['requested', pending.requested],
    ] as const)
      if (text !== '') segments.push({ kind, text, points: kind === 'same' ? [] : pointsOf(text) });
    sameText = '';
    pending = { listed: '', requested: '' };
  };
  for (const [kind, character] of edited) {
    if (kind === 'same') {
      if (pending.listed !== '' || pending.requested !== '') close();
      sameText += character;
    } else pending[kind] += character;
  }
  close();
  return segments;
}

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{DI}\u3000\u00a0]|(?! )\p{Zs}/u;

function pointsOf(text: string): readonly DiffPoint[] {
  return Array.from(text).flatMap((character): readonly DiffPoint[] => {
    const kind = /\p{M}/u.test(character)
      ? 'combining'
      : unseen.test(character)
        ? 'unseen'
        : character.normalize('NFKC') === character
          ? null
          : 'width';
    return kind === null ? [] : [{ code: codeOf(character), kind }];
  });
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
