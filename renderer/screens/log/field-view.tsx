import { Groups } from '../../cards/groups.tsx';
import type { Catalog } from '../../i18n/catalogs.ts';
import { groupDigits, groupsOf } from '../../i18n/exact.ts';
import { dateAndTime, toMoment } from '../../i18n/moments.ts';
import { useLanguage, useWords } from '../../i18n/use-words.ts';
import type { FieldValue } from './fields.ts';
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
      return <bdi>{wordOf(value.code, words)}</bdi>;
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

/** In words where there are any: a reason, a kind of transaction, a code of the log's own. Else as it is. */
function wordOf(code: string, { reasons, kinds, values, log }: Catalog): string {
  if (Object.hasOwn(reasons, code)) return reasons[code as keyof Catalog['reasons']].title;
  if (Object.hasOwn(kinds, code)) return kinds[code as keyof Catalog['kinds']];
  if (Object.hasOwn(log.kinds, code)) return log.kinds[code as keyof Catalog['log']['kinds']];
  if (Object.hasOwn(log.codes, code)) return log.codes[code as keyof Catalog['log']['codes']];
  return Object.hasOwn(values, code) ? values[code as keyof Catalog['values']] : code;
}
