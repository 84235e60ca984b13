/** The value of one field of a log entry, drawn by its type. */
import type { FieldValue } from '../../../core/audit/event-fields.ts';
import { groupDigits, groupsOf } from '../../i18n/exact.ts';
import { dateAndTime, toMoment } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import { Groups } from '../../slips/groups.tsx';
import { wordOfCode } from './code-words.ts';
import styles from './log.module.css';

export function FieldView({ value }: { readonly value: FieldValue }) {
  const words = useWords();
  const language = useLanguage();
  switch (value.is) {
    case 'none':
      return words.log.none;
    case 'flag':
      return value.on ? words.log.yes : words.log.no;
    case 'count':
      return groupDigits(String(value.count));
    case 'instant': {
      const moment = toMoment(value.ms);
      return moment === null ? value.ms : dateAndTime(moment, language, false);
    }
    case 'hex':
      return (
        <span className={styles.hash}>
          <Groups groups={groupsOf(value.hex, 8)} />
        </span>
      );
    case 'code':
      return <bdi>{wordOfCode(value.field, value.code, words)}</bdi>;
    case 'text':
      return <bdi>{value.text}</bdi>;
    case 'list':
      return (
        <ul className={styles.values}>
          {value.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
            <li key={index}>
              <FieldView value={item} />
            </li>
          ))}
        </ul>
      );
  }
}
