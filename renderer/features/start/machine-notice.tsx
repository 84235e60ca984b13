/** Problems of the machine before a vault is opened: a network, a radio that is on, swap. */
import { countsAsOnline } from '../../../core/contract/guard.ts';
import type { Machine } from '../../../core/contract/host.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DeviceList } from '../../kit/device-list.tsx';
import { Mark } from '../../kit/mark.tsx';
import styles from './start.module.css';

type Words = Catalog['start']['notice'];
const online = (words: Words) => ({ title: words.onlineTitle, means: words.onlineMeans, ask: words.onlineDo });
const unsure = (words: Words) => ({ title: words.unsureTitle, means: words.unsureMeans, ask: words.unsureDo });
const idle = (words: Words) => ({ title: words.idleTitle, means: words.idleMeans, ask: words.idleDo });

export function MachineNotice({ machine }: { readonly machine: Machine }) {
  const { start, format } = useWords();
  const { guard, swap } = machine;
  const isStop = countsAsOnline(guard.state);
  const on = guard.seen.filter(({ state }) => state === (isStop ? guard.state : 'idle'));
  const said = guard.state === 'unknown' ? unsure(start.notice) : isStop ? online(start.notice) : idle(start.notice);
  return (
    <div role="status" className={styles.notices}>
      {on.length > 0 && (
        <section className={styles.notice} data-testid="guard-notice" data-state={guard.state}>
          <Mark shape={isStop ? 'stop' : 'caution'} />
          <div>
            <h2>{said.title}</h2>
            <DeviceList devices={on} />
            <p>{format.sentences(said.means, said.ask)}</p>
          </div>
        </section>
      )}
      {(swap === 'disk' || swap === 'unknown') && (
        <section className={styles.notice} data-testid="swap-notice" data-swap={swap}>
          <Mark shape={swap === 'disk' ? 'caution' : 'note'} />
          <div>
            <h2>{swap === 'disk' ? start.notice.swapTitle : start.notice.unknownTitle}</h2>
            <p>
              {swap === 'disk' ? start.notice.swapMeans : start.notice.unknownMeans}{' '}
              {swap === 'disk' ? start.notice.swapDo : start.notice.unknownDo}
            </p>
          </div>
        </section>
      )}
    </div>
  );
}
