/** The guard's state in words, with every connection that is not off. */
import { countsAsOnline, type GuardReading } from '../../../core/contract/guard.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DeviceList } from '../../kit/device-list.tsx';
import { Mark } from '../../kit/mark.tsx';
import styles from './home.module.css';

export function NetworkFacts({ guard: { state, seen } }: { readonly guard: GuardReading }) {
  const { guard, home } = useWords();
  const idle = seen.filter((device) => device.state === 'idle');
  const isStop = countsAsOnline(state);
  const on = isStop ? seen.filter((device) => device.state === state) : idle;
  const text = state === 'capable' ? (idle.length > 0 ? guard.strip.idle : guard.strip.off) : guard.strip[state];
  return (
    <>
      <p className={styles.line}>
        <Mark shape={isStop ? 'stop' : idle.length > 0 ? 'caution' : 'done'} />
        <b>{text}</b>
      </p>
      {on.length > 0 && <DeviceList devices={on} />}
      {!isStop && idle.length > 0 && <p>{home.networkIdle}</p>}
    </>
  );
}
