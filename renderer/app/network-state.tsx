/** The guard's state by shape and word: a broken line, a triangle if something is on, an octagon. */
import { countsAsOnline } from '../../core/contract/guard.ts';
import type { Machine } from '../../core/contract/host.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import styles from './status-strip.module.css';

export function NetworkState({ machine }: { readonly machine: Machine }) {
  const { guard, strip } = useWords();
  const { state, seen, scope } = machine.guard;
  const words = guard.strip;
  const isOn = seen.some((device) => device.state === 'idle');
  const text = state === 'capable' ? (isOn ? words.idle : words.off) : words[state];
  const isStop = countsAsOnline(state);
  const shape = isStop ? 'stop' : isOn ? 'caution' : 'apart';
  return (
    <span className={styles.item} data-testid="network-guard" data-state={state} aria-live="polite">
      <Mark shape={shape} />
      <span className="visually-hidden">{strip.network}</span>
      <b>
        {text}
        {isStop &&
          `: ${[...new Set(seen.filter((each) => each.state === state).map(({ name }) => name))].slice(0, 3).join(', ')}`}
      </b>
      {machine.ownNetworkNamespace && <span className={styles.name}>{words.alone}</span>}
      {scope === 'node' && <span className={styles.name}>{words.partly}</span>}
    </span>
  );
}
