/** One entry as one line; its fields are added to the page on demand. */
import { useState } from 'react';
import { fieldsOf } from '../../../core/audit/event-fields.ts';
import type { LogEvent, LogHead } from '../../../core/audit/events.ts';
import { headWords } from '../../../core/audit/signed-head.ts';
import type { ShownEntry } from '../../../core/contract/log-pages.ts';
import { dateAndTime, toMoment } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Mark } from '../../kit/mark.tsx';
import { titleOf } from './code-words.ts';
import { FieldView } from './field-view.tsx';
import { peopleIn, shapeOf } from './fields.ts';
import styles from './log.module.css';

export function LogItem({ entry }: { readonly entry: ShownEntry }) {
  const [open, setOpen] = useState(false);
  const { event, sequence } = entry;
  const line = <EntryLine entry={entry} />;
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
          {open && <Details event={event} head={entry} />}
        </details>
      )}
    </li>
  );
}

function EntryLine({ entry: { sequence, at, event } }: { readonly entry: ShownEntry }) {
  const words = useWords();
  const { log } = words;
  const language = useLanguage();
  const moment = at === null ? null : toMoment(at);
  const people = event === null ? [] : peopleIn(event);
  return (
    <span className={styles.line}>
      <span className={styles.soft}>{log.entry(sequence)}</span>
      <span className={styles.soft}>{moment === null ? '' : dateAndTime(moment, language, false)}</span>
      <span className={styles.what}>
        <Mark shape={shapeOf(event)} /> <b>{event === null ? log.unreadable : titleOf(event, words)}</b>
        {people.length > 0 && <bdi> – {people.join(', ')}</bdi>}
        {event !== null && 'practice' in event && event.practice && <span> ({log.practice})</span>}
      </span>
    </span>
  );
}

function Details({ event, head }: { readonly event: LogEvent; readonly head: LogHead }) {
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
            <FieldView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
