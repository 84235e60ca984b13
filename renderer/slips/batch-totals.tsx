/** What a batch moves in sum: per network and unit, out, in and fees. */
import type { ProposedTotals } from '../../core/contract/signing.ts';
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { ScrollBox } from '../kit/scroll-box.tsx';
import styles from './batch-totals.module.css';
import { nothingLeaves } from './losses.ts';
import { ValueView } from './value-view.tsx';

interface BatchTotalsProps {
  readonly totals: ProposedTotals;
  readonly documents: readonly ReviewDocument[];
}

export function BatchTotals({ totals: { mosaics, isWhole }, documents }: BatchTotalsProps) {
  const { table, values } = useWords();
  const nothing = mosaics.length === 0 && isWhole && documents.every(nothingLeaves);
  if (mosaics.length === 0 && isWhole && !nothing) return null;
  return (
    <section data-testid="batch-totals" aria-label={table.totals}>
      {nothing && <p>{table.nothingMoves}</p>}
      {mosaics.length > 0 && (
        <ScrollBox label={table.totals} framed>
          <table className={styles.table}>
            <caption className="visually-hidden">{table.totals}</caption>
            <thead>
              <tr>
                <th scope="col">{table.network}</th>
                <th scope="col" className={styles.right}>
                  {table.out}
                </th>
                <th scope="col" className={styles.right}>
                  {table.in}
                </th>
                <th scope="col" className={styles.right}>
                  {table.fee}
                </th>
              </tr>
            </thead>
            <tbody>
              {mosaics.map(({ chain, network, unit, divisibility, out, in: entering, fee }) => {
                const amount = (atomic: string): Value => ({ type: 'amount', atomic, divisibility, unit });
                return (
                  <tr key={JSON.stringify([chain, network, unit, divisibility])} data-unit={unit}>
                    <th scope="row">
                      {values[chain]} – <b>{values[network]}</b>
                    </th>
                    <td className={styles.right} data-column="out">
                      {out !== '0' && (
                        <strong>
                          <span aria-hidden="true">− </span>
                          <ValueView value={amount(out)} />
                        </strong>
                      )}
                    </td>
                    <td className={styles.right} data-column="in">
                      {entering !== '0' && (
                        <>
                          <span aria-hidden="true">+ </span>
                          <ValueView value={amount(entering)} />
                        </>
                      )}
                    </td>
                    <td className={styles.right} data-column="fee">
                      {fee !== '0' && <ValueView value={amount(fee)} />}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {!isWhole && <p data-testid="totals-not-whole">{table.notWhole}</p>}
    </section>
  );
}
