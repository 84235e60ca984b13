/** A day in the order year, month, day. What is no day narrows nothing, and is marked. */
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { dayOf } from './day.ts';

interface DayFieldProps {
  readonly id: string;
  readonly testId: string;
  /** `2026-11-29`, or empty. */
  readonly day: string;
  readonly choose: (day: string) => void;
}

export function DayField({ id, testId, day, choose }: DayFieldProps) {
  const { log } = useWords();
  const [typed, setTyped] = useState(day);
  const isWrong = /\S/.test(typed) && dayOf(typed) === null;
  // All entries are shown again: the field is emptied with the filter.
  useEffect(() => {
    setTyped((before) => ((dayOf(before) ?? '') === day ? before : day));
  }, [day]);
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={12}
        placeholder={log.filter.dayForm}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        data-testid={testId}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          choose(dayOf(value) ?? '');
        }}
        onBlur={() => setTyped((before) => dayOf(before) ?? before)}
      />
      {isWrong && (
        <p id={`${id}-wrong`} role="status">
          {log.filter.noDay}
        </p>
      )}
    </>
  );
}
