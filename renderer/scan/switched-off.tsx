/** What the settings of the vault do not allow here, by name: nobody has to wonder where it is. */
import { waysIn as allWays, type InputKind } from '../../core/policy/app-settings.ts';
import type { Settings } from '../../core/policy/registry.ts';
import { useLanguage, useWords } from '../i18n/use-words.ts';

interface SwitchedOffProps {
  readonly waysIn: Settings['waysIn'];
  /** Those that the screen would offer. */
  readonly ways?: readonly InputKind[];
}

export function SwitchedOff({ waysIn, ways = allWays }: SwitchedOffProps) {
  const { intake } = useWords();
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const off = ways.filter((way) => !waysIn[way]);
  if (off.length === 0) return null;
  return (
    <p data-testid="ways-off" data-ways={off.join(' ')}>
      {intake.switchedOff} {list.format(off.map((way) => intake.ways[way]))}
    </p>
  );
}
