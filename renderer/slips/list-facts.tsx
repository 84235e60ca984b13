/** What was detected of a payment list: in one line, and as a table before it counts. */
import type { ListSeen } from '../../core/contract/payment-list.ts';
import { visibleStretches } from '../i18n/exact.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './list-compared.module.css';
import { InstantView, ValueView } from './value-view.tsx';

/** What is not drawn is written as its code. */
export const shown = (text: string): string =>
  visibleStretches(text)
    .map((stretch) => stretch.shown)
    .join('');

export function ListFactsLine({ list: { reference, encoding, signed } }: { readonly list: ListSeen }) {
  const { payList } = useWords();
  return (
    <p className={styles.facts} data-testid="list-facts">
      <bdi>{shown(reference)}</bdi>
      <span>{payList.encodings[encoding]}</span>
      <span>{signed === null ? payList.unsigned : payList.signedBy(signed.signer)}</span>
    </p>
  );
}

export function ListDetected({ list }: { readonly list: ListSeen }) {
  const { payList, values, format } = useWords();
  const { reference, encoding, payments, totals, mosaics, signed } = list;
  return (
    <dl className={styles.detected} data-testid="list-detected" data-encoding={encoding}>
      <dt>{payList.reference}</dt>
      <dd>
        <bdi>{shown(reference)}</bdi>
      </dd>
      <dt>{payList.encoding}</dt>
      <dd>{payList.encodings[encoding]}</dd>
      <dt>{payList.separator}</dt>
      <dd>{encoding === 'json' ? payList.fieldsOfJson : payList.comma}</dd>
      <dt>{payList.payments}</dt>
      <dd data-testid="list-payments">{payList.count(payments)}</dd>
      <dt>{payList.totals}</dt>
      <dd>
        {totals.map(({ chain, network, count, amount: { atomic, unit, divisibility } }) => (
          <p key={`${chain} ${network} ${unit}`}>
            {values[chain]} – <b>{values[network]}</b>{' '}
            {atomic !== null && <ValueView value={{ type: 'amount', atomic, unit, divisibility }} />}
            {format.inBrackets(payList.count(count))}
          </p>
        ))}
        {mosaics > totals.length && <p>{payList.more(mosaics - totals.length)}</p>}
      </dd>
      <dt>{payList.signature}</dt>
      <dd>
        {signed === null ? (
          payList.unsigned
        ) : (
          <>
            <p>{payList.signedBy(signed.signer)}</p>
            <p>
              <code>{signed.key.match(/.{8}/g)?.join(' ')}</code>
            </p>
            <InstantView epochMs={String(signed.created * 1000)} />
          </>
        )}
      </dd>
    </dl>
  );
}
