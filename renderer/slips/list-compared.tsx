/** How a batch compares with the payment list of the back office: whether it matches, and where not, character by character. */
import type { ListComparison, ListDifference } from '../../core/contract/payment-list.ts';
import { addressGroups } from '../i18n/exact.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from '../kit/mark.tsx';
import { ScrollBox } from '../kit/scroll-box.tsx';
import { Groups } from './groups.tsx';
import styles from './list-compared.module.css';
import { ListFactsLine, shown } from './list-facts.tsx';
import { ValueView } from './value-view.tsx';

type Row = ListComparison['missingRows'][number] | ListComparison['extraRows'][number];

export function ListCompared({ comparison }: { readonly comparison: ListComparison }) {
  const { payList } = useWords();
  const { list, matched, altered, missing, extra } = comparison;
  const isWhole = altered + missing + extra === 0;
  // As severe as the finding: lines that are missing do not refuse the batch, but stop whoever reviews it.
  const shape = isWhole ? 'done' : 'stop';
  return (
    <section
      className={styles.compared}
      aria-label={payList.title}
      data-testid="list-compared"
      data-whole={isWhole}
      data-shape={shape}
    >
      <p className={styles.counts} data-testid="list-counts">
        <b>
          <Mark shape={shape} /> {payList.matches(matched, list.payments)}
        </b>
        {altered > 0 && <span>{payList.altered(altered)}</span>}
        {extra > 0 && <span>{payList.extra(extra)}</span>}
        {missing > 0 && <span>{payList.missing(missing)}</span>}
      </p>
      <ListFactsLine list={list} />
      <Altered comparison={comparison} />
      <Others title={payList.extra(extra)} rows={comparison.extraRows} testId="list-extra" />
      <Others title={payList.missing(missing)} rows={comparison.missingRows} testId="list-missing" />
    </section>
  );
}

/** A row for each field that differs: what the list says above what the request says. */
function Altered({ comparison: { altered, alteredRows } }: { readonly comparison: ListComparison }) {
  const { payList } = useWords();
  if (altered === 0) return null;
  return (
    <ScrollBox label={payList.altered(altered)} framed>
      <table className={styles.table} data-testid="list-altered">
        <caption>{payList.altered(altered)}</caption>
        <thead>
          <tr>
            <th scope="col">{payList.where}</th>
            <th scope="col">{payList.field}</th>
            <th scope="col">{payList.difference}</th>
          </tr>
        </thead>
        <tbody>
          {alteredRows.flatMap((row) =>
            row.differences.map((difference, at) => (
              <tr key={`${row.line} ${row.item} ${row.part} ${difference.field}`} data-line={row.line}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={row.differences.length}>
                    <span>{payList.line(row.line)}</span>
                    <span>{payList.request(row.item + 1, row.part)}</span>
                    <span className={styles.payee}>
                      <Payee address={row.destination} />
                    </span>
                  </th>
                )}
                <th scope="row">{payList.fields[difference.field]}</th>
                <td>
                  <Difference difference={difference} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <More shown={alteredRows.length} of={altered} />
    </ScrollBox>
  );
}

function Difference({ difference }: { readonly difference: ListDifference }) {
  const { payList } = useWords();
  const points = difference.segments.flatMap((segment) => segment.points);
  return (
    <>
      <Side name={payList.listed} difference={difference} only="listed" />
      <Side name={payList.requested} difference={difference} only="requested" />
      {difference.readsSame && <p>{payList.readsSame}</p>}
      {points.length > 0 && <p>{points.map(({ code, kind }) => `${code} ${payList.points[kind]}`).join(' · ')}</p>}
      {difference.isCut && <p>{payList.isCut}</p>}
    </>
  );
}

interface SideProps {
  readonly name: string;
  readonly difference: ListDifference;
  readonly only: 'listed' | 'requested';
}

/** What only this side has is framed, bold and underlined. */
function Side({ name, difference, only }: SideProps) {
  const { payList } = useWords();
  const own = difference.segments.filter(({ kind }) => kind === 'same' || kind === only);
  return (
    <p className={styles.side} data-testid={`differs-${only}`}>
      <span className={styles.name}>{name}</span>
      <bdi>
        {own.length === 0 && <span className={styles.name}>{payList.nothing}</span>}
        {own.map(({ kind, text }, at) =>
          kind === 'same' ? <span key={at}>{shown(text)}</span> : <mark key={at}>{shown(text)}</mark>,
        )}
      </bdi>
    </p>
  );
}

function Others({
  title,
  rows,
  testId,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly testId: string;
}) {
  const { payList } = useWords();
  if (rows.length === 0) return null;
  return (
    <ScrollBox label={title} framed>
      <table className={styles.table} data-testid={testId}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{payList.where}</th>
            <th scope="col">{payList.fields.amount}</th>
            <th scope="col">{payList.fields.destination}</th>
            <th scope="col">{payList.fields.message}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">
                {'line' in row ? payList.line(row.line) : payList.request(row.item + 1, row.part)}
                {'cause' in row && row.cause !== 'transfer' && <span>{payList.causes[row.cause]}</span>}
              </th>
              <td className={styles.amount}>
                <Amount amount={row.amount} />
              </td>
              <td>
                <Payee address={row.destination} />
              </td>
              <td>{shown(row.message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** In groups, as everywhere; what is no address stays as it is written. */
const Payee = ({ address }: { readonly address: string }) =>
  /^[A-Z2-7-]{39,46}$/.test(address) ? <Groups groups={addressGroups(address)} /> : shown(address);

function Amount({ amount: { atomic, unit, divisibility } }: { readonly amount: Row['amount'] }) {
  const { payList } = useWords();
  if (atomic === null) return payList.notStated;
  return <ValueView value={{ type: 'amount', atomic, unit, divisibility }} />;
}

function More({ shown: told, of }: { readonly shown: number; readonly of: number }) {
  const { payList } = useWords();
  return of > told ? <p>{payList.more(of - told)}</p> : null;
}
