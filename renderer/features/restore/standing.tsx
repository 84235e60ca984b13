/** Progress of a set of shares: groups needed, and shares present in each. */
import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './restore.module.css';

export function Standing({ given }: { readonly given: Extract<GivenMaterial, { is: 'shares' }> | null }) {
  const { restore } = useWords();
  if (given === null) return <p data-testid="standing">{restore.noneYet}</p>;
  const { identifier, groupThreshold, groupCount, groups, complete } = given.standing;
  return (
    <div role="status" data-testid="standing" data-complete={complete}>
      <p>
        {restore.setIs(identifier)}
        {groupCount > 1 && ` · ${restore.groupsNeeded(groupThreshold, groupCount)}`}
      </p>
      <ul className={styles.groups}>
        {groups.map(({ index, have, need }) => (
          <li key={index} data-testid={`group-${index + 1}`} data-have={have} data-need={need}>
            <b>{restore.groupStands(groupCount > 1 ? index + 1 : null, have, need)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
