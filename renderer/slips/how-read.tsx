import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './how-read.module.css';

/** What was done to read the request, and which files beside it gave nothing. Nothing where all was plain. */
export function HowRead() {
  const { intake } = useWords();
  const { cleaned, aside, unread } = useApp().state.howRead;
  const lines = [
    ...cleaned.map((code) => intake.cleaned[code]),
    ...(aside.length === 0 ? [] : [intake.leftAside(aside.length, aside.slice(0, 5).join(', '), aside.length > 5)]),
    ...(unread === 0 ? [] : [intake.unreadFiles(unread)]),
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
