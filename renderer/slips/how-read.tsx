/** What was done to read the request, and which files beside it gave nothing. Nothing where all was plain. */
import type { Cleaned } from '../../core/intake/clean-text.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './how-read.module.css';

/** Cleanings applied to a text, and files beside it without usable content, by name. */
export interface HowRead {
  readonly cleaned: readonly Cleaned[];
  readonly aside: readonly string[];
  /** Files after the one that completed the content. */
  readonly unread: number;
  /** It was read before, and what was done then is not known. */
  readonly notKept?: boolean;
}

export function HowReadView({ how: { cleaned, aside, unread, notKept = false } }: { readonly how: HowRead }) {
  const { intake } = useWords();
  const lines = [
    ...cleaned.map((code) => intake.cleaned[code]),
    ...(aside.length === 0 ? [] : [intake.leftAside(aside.length, aside.slice(0, 5).join(', '), aside.length > 5)]),
    ...(unread === 0 ? [] : [intake.unreadFiles(unread)]),
    ...(notKept ? [intake.notKept] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines} data-testid="how-read" data-cleaned={cleaned.join(' ')} data-unread={unread}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
