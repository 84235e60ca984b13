/** Changes for each account, in and out. */
import type { Effect } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { ScrollBox } from '../kit/scroll-box.tsx';
import styles from './slip.module.css';
import { ValueView } from './value-view.tsx';

export function EffectTable({ effects }: { readonly effects: readonly Effect[] }) {
  const { slip, labels, causes } = useWords();
  return (
    <ScrollBox label={slip.effects} framed>
      <table className={styles.table} data-testid="effects">
        <thead>
          <tr>
            <th scope="col">{slip.account}</th>
            <th scope="col">
              <span className="visually-hidden">
                {slip.outgoing} / {slip.incoming}
              </span>
            </th>
            <th scope="col" className={styles.right}>
              <span className="visually-hidden">{labels.amount}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect, index) => (
            <tr key={index} data-direction={effect.direction} data-cause={effect.cause}>
              <td>
                <ValueView value={effect.account} />
                {effect.owner === null && (
                  <p className={styles.soft}>{effect.actedFor ? slip.actedFor : slip.notOwn}</p>
                )}
              </td>
              <td className={styles.direction}>
                <span aria-hidden="true">{effect.direction === 'out' ? '−' : '+'}</span>{' '}
                {effect.direction === 'out' ? slip.outgoing : slip.incoming}
                <p className={styles.soft}>{causes[effect.cause]}</p>
              </td>
              <td className={styles.right}>
                <ValueView value={effect.amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
