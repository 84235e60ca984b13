/** Fields that narrow the list: kind, person, days, words. */
import { type ReactNode, useId } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { DayField } from './day-field.tsx';
import { isFiltered, type LogFilter, type LogGroup, noFilter } from './filter.ts';
import styles from './log.module.css';
import type { LogView } from './use-log.ts';

export function FilterView({ view }: { readonly view: Pick<LogView, 'filter' | 'setFilter' | 'people'> }) {
  const { log } = useWords();
  const { filter, setFilter, people } = view;
  const change = (changed: Partial<LogFilter>) => setFilter({ ...filter, ...changed });
  const { kinds } = log.filter;
  return (
    <details data-testid="log-filter">
      <summary className={styles.find}>{log.filter.title}</summary>
      <div className={styles.filter}>
        <Labelled name={log.filter.search}>
          {(id) => (
            <input
              id={id}
              type="search"
              maxLength={128}
              autoComplete="off"
              spellCheck={false}
              data-testid="log-search"
              value={filter.search}
              onChange={({ currentTarget }) => change({ search: currentTarget.value })}
            />
          )}
        </Labelled>
        <Labelled name={log.filter.kind}>
          {(id) => (
            <select
              id={id}
              data-testid="log-kind"
              value={filter.group}
              onChange={({ currentTarget }) => change({ group: currentTarget.value as LogGroup })}
            >
              {Object.entries(kinds).map(([group, name]) => (
                <option key={group} value={group}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled name={log.filter.person}>
          {(id) => (
            <select
              id={id}
              data-testid="log-person"
              value={filter.person}
              onChange={({ currentTarget }) => change({ person: currentTarget.value })}
            >
              <option value="">{log.filter.everybody}</option>
              {people.map((person) => (
                <option key={person} value={person}>
                  {person}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {(['since', 'until'] as const).map((end) => (
          <Labelled key={end} name={log.filter[end]}>
            {(id) => (
              <DayField id={id} testId={`log-${end}`} day={filter[end]} choose={(day) => change({ [end]: day })} />
            )}
          </Labelled>
        ))}
        <Button testId="log-clear" disabled={!isFiltered(filter)} onClick={() => setFilter(noFilter)}>
          {log.filter.clear}
        </Button>
      </div>
    </details>
  );
}

function Labelled({ name, children }: { readonly name: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={field.field}>
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}
