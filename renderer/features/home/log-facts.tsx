/** The head of the log, its words for paper, and when words were last written down. */
import { headWords } from '../../../core/audit/signed-head.ts';
import type { Overview } from '../../../core/contract/overview.ts';
import { clockDate, clockTime } from '../../i18n/moments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';

interface LogFactsProps {
  readonly log: Overview['log'];
  /** Null in practice, which has nobody to name. */
  readonly note: (() => void) | null;
  readonly busy: boolean;
}

export function LogFacts({ log: { head, noted }, note, busy }: LogFactsProps) {
  const { home, custody } = useWords();
  const notedAt = noted === null ? 0 : Number(noted.atMs);
  return (
    <>
      <p data-testid="home-log-head" data-sequence={head.sequence} data-hash={head.hash}>
        {home.logEntry(head.sequence)} <b lang="en">{headWords(head).join(' ')}</b>
      </p>
      {note === null ? (
        <p>{home.logPractice}</p>
      ) : (
        <>
          <p data-testid="home-log-noted" data-sequence={noted?.head.sequence ?? 0}>
            {noted === null
              ? home.neverNoted
              : home.noted(
                  noted.head.sequence,
                  `${clockDate(notedAt, false)} ${clockTime(notedAt, false)}`,
                  noted.by.join(custody.comma),
                )}
          </p>
          <div>
            <Button look="quiet" testId="note-head" disabled={busy} onClick={note}>
              {home.note}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
