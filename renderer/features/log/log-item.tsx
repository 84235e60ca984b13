/** One act as one sentence; its fields are added to the page on demand. Internal entries are one line for all in a row. */
import { useState } from 'react';
import { fieldsOf } from '../../../core/audit/event-fields.ts';
import type { LogEvent, LogHead } from '../../../core/audit/events.ts';
import { headWords } from '../../../core/audit/signed-head.ts';
import type { ShownEntry } from '../../../core/contract/log-pages.ts';
import { clockDate, clockTime, dateAndTime, toMoment } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import { FieldView } from './field-view.tsx';
import { shapeOf } from './fields.ts';
import styles from './log.module.css';
import type { LogRow } from './rows.ts';
import { isInPractice, type LogSpeech, moveText, sentenceOf } from './sentences.ts';

interface RowProps {
  readonly row: LogRow;
  readonly speech: LogSpeech;
}

export function LogRowView({ row, speech }: RowProps) {
  return row.is === 'act' ? (
    <LogItem entry={row.entry} speech={speech} />
  ) : (
    <FoldedItems entries={row.entries} speech={speech} />
  );
}

interface ItemProps {
  readonly entry: ShownEntry;
  readonly speech: LogSpeech;
}

function LogItem({ entry, speech }: ItemProps) {
  const [open, setOpen] = useState(false);
  const { event, sequence } = entry;
  const line = <EntryLine entry={entry} speech={speech} />;
  return (
    <li
      className={styles.entry}
      data-testid="log-entry"
      data-kind={event?.kind ?? 'unreadable'}
      data-sequence={sequence}
    >
      {event === null ? (
        line
      ) : (
        <details onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
          <summary>{line}</summary>
          {open && <Details event={event} head={entry} speech={speech} />}
        </details>
      )}
    </li>
  );
}

function FoldedItems({ entries, speech }: { readonly entries: readonly ShownEntry[]; readonly speech: LogSpeech }) {
  const { log } = useWords();
  const [open, setOpen] = useState(false);
  const [newest, oldest] = [entries[0]?.sequence ?? 0, entries.at(-1)?.sequence ?? 0];
  return (
    <li className={styles.entry} data-testid="log-folded">
      <details onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}>
        <summary className={styles.soft}>
          {newest === oldest ? log.entry(newest) : `${log.entry(oldest)} – ${log.entry(newest)}`}{' '}
          {log.folded(entries.length)}
        </summary>
        {open && (
          <ol className={styles.inner}>
            {entries.map((entry) => (
              <LogItem key={entry.sequence} entry={entry} speech={speech} />
            ))}
          </ol>
        )}
      </details>
    </li>
  );
}

/** Blanks between the parts: the text is read, and found by its name, as it is seen. */
function EntryLine({ entry: { sequence, at, event }, speech }: ItemProps) {
  const { format, log } = useWords();
  return (
    <span className={styles.line}>
      <span className={styles.soft}>{log.entry(sequence)}</span> <Times at={at} />{' '}
      <span className={styles.what}>
        <Mark shape={shapeOf(event)} /> <b>{event === null ? log.unreadable : sentenceOf(event, speech)}</b>
        {event !== null && isInPractice(event, speech) && format.inBrackets(log.practice)}
      </span>
    </span>
  );
}

/** By this machine's zone, and UTC. */
function Times({ at }: { readonly at: string | null }) {
  const { slip } = useWords();
  const language = useLanguage();
  const moment = at === null ? null : toMoment(at);
  if (moment === null) return <span />;
  return (
    <span className={styles.times}>
      <span>{dateAndTime(moment, language, false)}</span>{' '}
      <span className={styles.soft}>
        {slip.utc} {clockDate(moment, true)} {clockTime(moment, true)}
      </span>
    </span>
  );
}

interface DetailsProps {
  readonly event: LogEvent;
  readonly head: LogHead;
  readonly speech: LogSpeech;
}

function Details({ event, head, speech }: DetailsProps) {
  const { log } = useWords();
  return (
    <dl className={styles.details}>
      <div data-field="head-words">
        <dt>{log.headWords}</dt>
        <dd lang="en">{headWords(head).join(' ')}</dd>
      </div>
      {fieldsOf(event).map(([field, value]) => (
        <div key={field} data-field={field}>
          <dt>{log.fields[field]}</dt>
          <dd>
            {field === 'moves' && event.kind === 'signed' ? (
              <MoveList moves={event.moves ?? []} speech={speech} />
            ) : (
              <FieldView value={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Moves = NonNullable<Extract<LogEvent, { kind: 'signed' }>['moves']>;

function MoveList({ moves, speech }: { readonly moves: Moves; readonly speech: LogSpeech }) {
  const { log } = useWords();
  if (moves.length === 0) return log.none;
  return (
    <ul className={styles.values}>
      {moves.map((move, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
        <li key={index}>
          {moveText(move, speech)}
          {move.to !== null && <Addressed address={move.to} />}
        </li>
      ))}
    </ul>
  );
}

/** The address itself, whatever name stands for it in the sentence. */
function Addressed({ address }: { readonly address: string }) {
  return (
    <span className={styles.hash}>
      {' '}
      <FieldView value={{ is: 'text', text: address }} />
    </span>
  );
}
