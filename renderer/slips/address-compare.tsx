/** Shows two similar addresses above each other, with the differing groups marked. */
import type { Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './address-compare.module.css';
import { comparedGroups, type GroupPair } from './compare-address.ts';

type Address = Extract<Value, { type: 'address' }>;

export function AddressCompare({ address, known }: { readonly address: Address; readonly known: Address }) {
  const { compare } = useWords();
  const pairs = comparedGroups(address.text, known.text);
  const name = known.owner ?? known.known;
  return (
    <div className={styles.compare} data-testid="address-compare">
      <p>{compare.here}</p>
      <p className="visually-hidden">{address.text}</p>
      <div className={styles.pairs} aria-hidden="true">
        {pairs.map((pair, index) => (
          <Pair key={index} pair={pair} />
        ))}
      </div>
      <p>
        {compare.known}{' '}
        {name !== null && (
          <b className={styles.name}>
            <bdi>{name}</bdi>
          </b>
        )}
      </p>
      <p className="visually-hidden">{known.text}</p>
      <p className={styles.count}>{compare.differs(pairs.filter((pair) => !pair.same).length)}</p>
    </div>
  );
}

/** The same group of both: they stay together when the line wraps. */
function Pair({ pair }: { readonly pair: GroupPair }) {
  return (
    <span className={pair.same ? styles.pair : `${styles.pair} ${styles.differs}`} data-same={pair.same}>
      <span>{pair.above}</span>
      <span>{pair.below}</span>
    </span>
  );
}
