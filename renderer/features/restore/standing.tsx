import type { GivenMaterial } from '../../../core/contract/recovery-shapes.ts';
import { useWords } from '../../i18n/use-words.ts';

/** How far a set of shares is: how many groups it takes, and how many shares of each are there. */
export function Standing({ given }: { readonly given: Extract<GivenMaterial, { is: 'shares' }> | null }) {
  const { recovery } = useWords();
  if (given === null) return <p data-testid="standing">{recovery.restore.noneYet}</p>;
  const { identifier, groupThreshold, groupCount, groups, complete } = given.standing;
  return (
    <div role="status" data-testid="standing" data-complete={complete}>
      <p>
        {recovery.restore.setIs(identifier)} · {recovery.restore.groupsNeeded(groupThreshold, groupCount)}
      </p>
      <ul>
        {groups.map(({ index, have, need }) => (
          <li key={index} data-testid={`group-${index + 1}`} data-have={have} data-need={need}>
            <b>{recovery.restore.groupStands(index + 1, have, need)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
