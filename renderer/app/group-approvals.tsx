/** Approvals that the rule books in force ask of groups of theirs, as the vault counts them: how many, and who may still approve. */
import type { ApprovalsStanding } from '../../core/contract/pending.ts';
import { filled, groupName, peopleWords, writtenWords } from '../i18n/book-words.ts';
import { useBookLanguage } from '../i18n/use-book-language.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';
import styles from './group-approvals.module.css';

export function GroupApprovals({ standing }: { readonly standing: ApprovalsStanding }) {
  const { rulesAsked } = useWords();
  const language = useBookLanguage();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const { groups = [] } = standing;
  if (groups.length === 0) return null;
  return (
    <ul className={styles.groups} data-testid="group-approvals">
      {groups.map(({ group, name, need, lacks, people }) => (
        <li key={JSON.stringify([group, need, people])} data-group={group} data-need={need} data-lacks={lacks}>
          {filled(language.texts.needs, {
            who: peopleWords({ n: need, group: groupName({ id: group, name }, language) }, language),
          })}
          {lacks > 0 && rulesAsked.missing(lacks, list.format(people.map(writtenWords)))}
        </li>
      ))}
    </ul>
  );
}
