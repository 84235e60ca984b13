/** The recipients of the lists: who is taken out, and who of the registry is added. */
import { useId, useState } from 'react';
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { keyOf, type ListEntry, placeName } from '../../../core/policy/book/parts.ts';
import { useApp } from '../../app/use-app.ts';
import { listTitle } from '../../i18n/book-words.ts';
import { useBookLanguage } from '../../i18n/use-book-language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import form from '../../kit/form.module.css';
import { useFocusAfter } from '../../rule-book/use-focus-after.ts';
import { type BookEdit, entriesAfter } from './book-edit.ts';
import styles from './rules.module.css';

interface ListFieldsProps {
  readonly book: RuleBook;
  readonly edit: BookEdit;
  readonly set: (edit: BookEdit) => void;
}

export function ListFields({ book, ...props }: ListFieldsProps) {
  return book.lists.map((list) => <OneList key={list.id} list={list} {...props} />);
}

function OneList({ list, edit, set }: Omit<ListFieldsProps, 'book'> & { list: RuleBook['lists'][number] }) {
  const { rules, ruleBook } = useWords();
  const language = useBookLanguage();
  const { state } = useApp();
  const id = useId();
  const [chosen, choose] = useState('');
  const after = entriesAfter(list, edit, 0);
  const { group, removed: focusAfter } = useFocusAfter();
  const there = new Set(after.map(keyOf));
  const removed = edit.removed[list.id] ?? [];
  const added = edit.added[list.id] ?? [];
  const known = new Map(list.entries.map((entry) => [keyOf(entry), entry]));
  const candidates = (state.vault?.registry.contacts ?? [])
    .map(({ chain, network, address, name }): ListEntry => {
      const place = placeName(chain, network);
      return { place, address, name, sinceMs: 0, message: '' };
    })
    .filter((entry) => !there.has(keyOf(entry)));
  const next = candidates.find((entry) => keyOf(entry) === chosen) ?? candidates[0];
  const remove = (key: string) =>
    known.has(key)
      ? set({ ...edit, removed: { ...edit.removed, [list.id]: [...removed, key] } })
      : set({ ...edit, added: { ...edit.added, [list.id]: added.filter((one) => keyOf(one) !== key) } });
  const add = (entry: ListEntry) => {
    const key = keyOf(entry);
    // Whoever was taken out just now comes back as before, and does not wait again.
    if (known.has(key)) set({ ...edit, removed: { ...edit.removed, [list.id]: removed.filter((one) => one !== key) } });
    else set({ ...edit, added: { ...edit.added, [list.id]: [...added, entry] } });
    choose('');
  };
  return (
    <fieldset ref={group} tabIndex={-1} className={form.choices} data-testid={`list-${list.id}`}>
      <legend>{listTitle(list, after.length, language)}</legend>
      <ul className={styles.entries}>
        {after.map((entry, at) => (
          <li key={keyOf(entry)} data-entry>
            <span>
              <b>{entry.name}</b> {ruleBook.places[entry.place]} <span className={styles.address}>{entry.address}</span>
            </span>
            <Button
              look="quiet"
              testId={`remove-${list.id}-${entry.address}`}
              label={rules.removeEntry(entry.name)}
              onClick={() => {
                remove(keyOf(entry));
                focusAfter(at);
              }}
            >
              {rules.remove}
            </Button>
          </li>
        ))}
      </ul>
      {next === undefined ? (
        <p className={form.why}>{rules.noMoreContacts}</p>
      ) : (
        <div className={styles.add}>
          <span className={field.field}>
            <label htmlFor={id}>{rules.addEntry}</label>
            <select
              id={id}
              value={keyOf(next)}
              onChange={(event) => choose(event.currentTarget.value)}
              data-testid={`add-to-${list.id}`}
            >
              {candidates.map((entry) => (
                <option key={keyOf(entry)} value={keyOf(entry)}>
                  {entry.name} – {entry.address}
                </option>
              ))}
            </select>
          </span>
          <Button look="quiet" testId={`add-${list.id}`} onClick={() => add(next)}>
            {rules.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
