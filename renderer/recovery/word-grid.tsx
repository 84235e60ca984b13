/**
 * Numbered fields for words. Uncontrolled: typed words stay in the fields and out of React's state, and are emptied
 * when they leave the screen. Space or Enter completes and moves on, a digit chooses; a pasted phrase fills the fields.
 */
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { meantWord } from '../../core/base/written-words.ts';
import { useWords } from '../i18n/use-words.ts';
import { pasted, suggestionsFor } from './complete.ts';
import styles from './words.module.css';

interface WordGridProps {
  readonly count: number;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** The list of the typed word. */
  readonly listOf: (typed: string) => readonly string[];
  readonly disabled?: boolean;
}

export const fieldsOf = (grid: RefObject<HTMLDivElement | null>): readonly HTMLInputElement[] => [
  ...(grid.current?.querySelectorAll('input') ?? []),
];

export function WordGrid({ count, grid, listOf, disabled = false }: WordGridProps) {
  const { recovery } = useWords();
  const [offered, offer] = useState<readonly string[]>([]);
  /** A refused paste: its words, and the number of fields. */
  const [excess, setExcess] = useState<{ readonly words: number; readonly fields: number } | null>(null);
  const [unknown, setUnknown] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const element = grid.current;
    return () => {
      for (const input of element?.querySelectorAll('input') ?? []) input.value = '';
    };
  }, [grid]);

  const mark = (at: number, typed: string) => {
    const list = listOf(typed);
    const wrong = typed.trim() !== '' && list.length > 0 && meantWord(list, typed) === null;
    setUnknown((before) => new Set([...before].filter((each) => each !== at).concat(wrong ? [at] : [])));
  };
  const leave = (input: HTMLInputElement, at: number) => {
    const word = meantWord(listOf(input.value), input.value);
    if (word !== null) input.value = word.normalize('NFC');
    mark(at, input.value);
    offer([]);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    // Keys of the input method: the word is not complete yet.
    if (event.nativeEvent.isComposing) return;
    const input = event.currentTarget;
    const chosen = /^[1-6]$/.test(event.key) ? offered[Number(event.key) - 1] : undefined;
    const next = fieldsOf(grid)[at + 1];
    if (chosen !== undefined) input.value = chosen.normalize('NFC');
    else if (event.key !== ' ' && event.key !== '\u3000' && (event.key !== 'Enter' || next === undefined)) return;
    event.preventDefault();
    if (input.value.trim() === '') return;
    leave(input, at);
    next?.focus();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>, at: number) => {
    const fields = fieldsOf(grid).slice(at);
    const words = pasted(event.clipboardData.getData('text'), fields.length, listOf);
    setExcess(words !== null && 'tooMany' in words ? { words: words.tooMany, fields: fields.length } : null);
    if (words === null) return;
    event.preventDefault();
    if ('tooMany' in words) return;
    for (const [i, word] of words.fill.entries()) {
      const input = fields[i];
      if (input === undefined) continue;
      input.value = word;
      mark(at + i, word);
    }
  };
  return (
    <div>
      <div className={styles.grid} ref={grid} data-testid="word-grid">
        {Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places, which never move
          <label key={at} className={styles.cell}>
            <span className={styles.number}>{at + 1}</span>
            <input
              type="text"
              aria-label={recovery.word(at + 1)}
              aria-invalid={unknown.has(at)}
              title={unknown.has(at) ? recovery.notOnList : undefined}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={40}
              disabled={disabled}
              data-testid={`word-field-${at + 1}`}
              onInput={(event) => offer(suggestionsFor(listOf(event.currentTarget.value), event.currentTarget.value))}
              onKeyDown={(event) => press(event, at)}
              onPaste={(event) => paste(event, at)}
              onBlur={(event) => leave(event.currentTarget, at)}
            />
          </label>
        ))}
      </div>
      <p className={styles.offered} role="status" data-testid="suggestions">
        {offered.map((word, at) => (
          <span key={word}>
            <kbd>{at + 1}</kbd> {word.normalize('NFC')}
          </span>
        ))}
      </p>
      <p className={excess === null ? undefined : styles.unknown} role="status" data-testid="too-many-words">
        {excess !== null && recovery.tooManyWords(excess.words, excess.fields)}
      </p>
      <p className={styles.unknown} role="status" data-testid="unknown-words">
        {unknown.size > 0 &&
          recovery.unknownAt(
            [...unknown]
              .sort((a, b) => a - b)
              .map((at) => at + 1)
              .join(', '),
          )}
      </p>
    </div>
  );
}

/** The words as bytes, or null with the first empty field focused. The fields stay as they are. */
export function readGrid(grid: RefObject<HTMLDivElement | null>): Uint8Array | null {
  const fields = fieldsOf(grid);
  const empty = fields.find((field) => field.value.trim() === '');
  if (empty !== undefined || fields.length === 0) {
    empty?.focus();
    return null;
  }
  return new TextEncoder().encode(
    fields
      .map((field) => field.value.trim())
      .join(' ')
      .normalize('NFKD'),
  );
}

export function emptyGrid(grid: RefObject<HTMLDivElement | null>): void {
  for (const field of fieldsOf(grid)) field.value = '';
}
