import type { Machine } from '../../../core/contract/caretaker.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DeviceList } from '../../ui/device-list.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './start.module.css';

/** What is wrong with the machine before a vault is opened on it: a network, a radio that is on, swap. */
export function MachineNotice({ machine }: { readonly machine: Machine }) {
  const { notice } = useWords().guard;
  const { guard, swap } = machine;
  const on = guard.seen.filter(({ state }) => state === (guard.state === 'online' ? 'online' : 'idle'));
  return (
    <div role="status" className={styles.notices}>
      {on.length > 0 && (
        <section className={styles.notice} data-testid="guard-notice" data-state={guard.state}>
          <Mark shape={guard.state === 'online' ? 'stop' : 'caution'} />
          <div>
            <h2>{guard.state === 'online' ? notice.onlineTitle : notice.idleTitle}</h2>
            <DeviceList devices={on} />
            <p>
              {guard.state === 'online' ? notice.onlineMeans : notice.idleMeans}{' '}
              {guard.state === 'online' ? notice.onlineDo : notice.idleDo}
            </p>
          </div>
        </section>
      )}
      {(swap === 'disk' || swap === 'unknown') && (
        <section className={styles.notice} data-testid="swap-notice" data-swap={swap}>
          <Mark shape={swap === 'disk' ? 'caution' : 'note'} />
          <div>
            <h2>{swap === 'disk' ? notice.swapTitle : notice.unknownTitle}</h2>
            <p>
              {swap === 'disk' ? notice.swapMeans : notice.unknownMeans}{' '}
              {swap === 'disk' ? notice.swapDo : notice.unknownDo}
            </p>
          </div>
        </section>
      )}
    </div>
  );
}
