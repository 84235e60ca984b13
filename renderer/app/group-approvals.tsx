/** Approvals that the rule books in force ask of groups of theirs: how many, of whom, and who has not approved yet. */
import { useEffect, useState } from 'react';
import type { ApprovalsStanding } from '../../core/contract/pending.ts';
import type { RulesSaid } from '../../core/contract/rule-book.ts';
import { readBook } from '../../core/policy/book/book.ts';
import { custodians } from '../../core/policy/book/parts.ts';
import { filled, groupName, peopleWords } from '../i18n/book-words.ts';
import { useBookLanguage } from '../i18n/use-book-language.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import styles from './group-approvals.module.css';
import { type GroupDemand, groupDemands } from './group-demands.ts';
import { useApp } from './use-app.ts';

interface GroupApprovalsProps {
  readonly rules: RulesSaid;
  readonly standing: ApprovalsStanding | undefined;
}

export function GroupApprovals({ rules, standing }: GroupApprovalsProps) {
  const { rulesAsked } = useWords();
  const language = useBookLanguage();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const { quietly } = useApp().act;
  const [demands, setDemands] = useState<readonly GroupDemand[]>([]);
  useEffect(() => {
    let isCurrent = true;
    // The proposal tells what each rule said; whom it asks stands in the book.
    void quietly((vault) => vault.ruleBook.ruleBook({})).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      const books = answer.value.books.flatMap(({ text, digest }) => {
        const read = readBook(text);
        return read.ok ? [{ digest, book: read.value }] : [];
      });
      setDemands(groupDemands(rules, books));
    });
    return () => {
      isCurrent = false;
    };
  }, [quietly, rules]);
  const agreed = new Set(standing?.agreed.map(({ name }) => name) ?? []);
  if (demands.length === 0) return null;
  return (
    <ul className={styles.groups} data-testid="group-approvals">
      {demands.map(({ group, name, n, people }) => {
        const missing = people.filter((person) => !agreed.has(person));
        return (
          <li key={`${group} ${n}`} data-group={group} data-need={n}>
            {filled(language.texts.needs, {
              who: peopleWords({ n, group: groupName({ id: group, name }, language) }, language),
            })}
            {group !== custodians && people.length - missing.length < n && rulesAsked.missing(list.format(missing))}
          </li>
        );
      })}
    </ul>
  );
}
