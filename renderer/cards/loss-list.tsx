import type { Effect } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './loss-list.module.css';
import { type Loss, type LostAmount, lossesOf } from './losses.ts';
import { ValueView } from './value-view.tsx';

interface LossListProps {
  readonly effects: readonly Effect[];
  /** At the seal: the sums once more, without addresses and causes. */
  readonly brief?: boolean;
}

/** Everything that leaves our accounts, big and first. */
export function LossList({ effects, brief = false }: LossListProps) {
  const { review } = useWords();
  const losses = lossesOf(effects);
  return (
    <section
      className={brief ? `${styles.losses} ${styles.brief}` : styles.losses}
      data-testid="losses"
      data-count={losses.length}
    >
      <h2>{review.losses}</h2>
      {losses.length === 0 ? (
        <p>{review.lossesNone}</p>
      ) : (
        losses.map((loss, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          <LossOfAccount key={index} loss={loss} brief={brief} />
        ))
      )}
    </section>
  );
}

function LossOfAccount({ loss, brief }: { readonly loss: Loss; readonly brief: boolean }) {
  return (
    <div className={styles.account}>
      {brief ? <b>{loss.owner}</b> : <ValueView value={loss.account} />}
      <ul>
        {loss.amounts.map((amount, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
          <Lost key={index} lost={amount} brief={brief} />
        ))}
      </ul>
    </div>
  );
}

function Lost({ lost, brief }: { readonly lost: LostAmount; readonly brief: boolean }) {
  return (
    <li>
      <strong className={styles.total}>
        <span aria-hidden="true">− </span>
        <ValueView value={lost.total} />
      </strong>
      {!brief && <Causes lost={lost} />}
    </li>
  );
}

/** Why it leaves; with the amount of each where there are several reasons. */
function Causes({ lost }: { readonly lost: LostAmount }) {
  const { causes } = useWords();
  return lost.causes.map(({ cause, amount }) => (
    <p key={cause} className={styles.cause}>
      {lost.causes.length > 1 && <ValueView value={amount} />} {causes[cause]}
    </p>
  ));
}
