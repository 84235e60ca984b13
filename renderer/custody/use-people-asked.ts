/** How many custodians the rule books in force ask for an operation; 0 without any, and until the vault has answered. */
import { useEffect, useState } from 'react';
import type { Purpose } from '../../core/contract/operations.ts';
import { readBook } from '../../core/policy/book/book.ts';
import { useApp } from '../app/use-app.ts';
import { peopleAsked } from './people-asked.ts';

export function usePeopleAsked(purpose: Purpose): number {
  const { state, act } = useApp();
  const { quietly } = act;
  const [people, setPeople] = useState(0);
  const hasRules = (state.vault?.rules ?? null) !== null;
  useEffect(() => {
    let isCurrent = true;
    if (hasRules)
      void quietly((vault) => vault.ruleBook.ruleBook({})).then((answer) => {
        if (!isCurrent || !answer.ok) return;
        const books = answer.value.books.filter(({ inForce }) => inForce).map(({ text }) => readBook(text));
        setPeople(
          peopleAsked(
            purpose,
            books.flatMap((book) => (book.ok ? [book.value] : [])),
          ),
        );
      });
    return () => {
      isCurrent = false;
    };
  }, [quietly, purpose, hasRules]);
  return people;
}
