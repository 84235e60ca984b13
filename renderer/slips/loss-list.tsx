/**
 * Everything that leaves our accounts and those that ours act for, fees included, summed per account and unit; then what
 * may leave by our signature.
 */
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Party } from './consequence-view.tsx';
import styles from './loss-list.module.css';
import {
  type Loss,
  type LostAmount,
  lossesOf,
  nothingLeaves,
  type UnwrittenRental,
  unknownLosses,
  unknownRentals,
  unwrittenRentals,
} from './losses.ts';
import { ValueView } from './value-view.tsx';

interface LossListProps {
  readonly document: ReviewDocument;
}

export function LossList(props: LossListProps) {
  return (
    <>
      <OwnLosses {...props} />
      <UnknownLosses {...props} />
    </>
  );
}

/** Losses of unknown accounts, which may be multisig accounts that ours cosign for. */
function UnknownLosses({ document }: LossListProps) {
  const { slip } = useWords();
  const losses = unknownLosses(document);
  const rentals = unknownRentals(document);
  if (losses.length === 0 && rentals.length === 0) return null;
  const count = new Set([...losses, ...rentals].map(({ account }) => JSON.stringify(account))).size;
  return (
    <section className={styles.losses} data-testid="losses-unknown" data-count={losses.length}>
      <h2>{slip.lossesUnknown}</h2>
      <p>{slip.lossesUnknownWhy(count)}</p>
      <LossLines losses={losses} rentals={rentals} />
    </section>
  );
}

function OwnLosses({ document }: LossListProps) {
  const { slip } = useWords();
  const losses = lossesOf(document.effects);
  const rentals = unwrittenRentals(document);
  const nothing = nothingLeaves(document);
  if (losses.length === 0 && rentals.length === 0 && !nothing) return null;
  const accounts = [...losses, ...rentals].map(({ account }) => account);
  const title = accounts.some(isNotOwn) ? slip.lossesToo : slip.losses;
  return (
    <section className={styles.losses} data-testid="losses" data-count={losses.length}>
      <h2>{title}</h2>
      {nothing && <p>{slip.lossesNone}</p>}
      <LossLines losses={losses} rentals={rentals} actedFor />
    </section>
  );
}

interface LinesProps {
  readonly losses: readonly Loss[];
  readonly rentals: readonly UnwrittenRental[];
  /** An account that is not ours is one that we act for, and is labelled so. */
  readonly actedFor?: boolean;
}

function LossLines({ losses, rentals, actedFor = false }: LinesProps) {
  return (
    <>
      {losses.map((loss, index) => (
        <LossOfAccount key={index} loss={loss} actedFor={actedFor} />
      ))}
      {rentals.map((rental, index) => (
        <RentalOfAccount key={index} rental={rental} />
      ))}
    </>
  );
}

const isNotOwn = (account: Value | null): boolean => account?.type === 'address' && account.owner === null;

/** As prominent as a sum, because it may be larger than all of them. */
function RentalOfAccount({ rental: { account } }: { readonly rental: UnwrittenRental }) {
  const { slip } = useWords();
  return (
    <div className={account === null ? styles.nobody : styles.account} data-testid="rental-too">
      {account !== null && <Party value={account} />}
      <div className={styles.rental}>
        <strong className={styles.total}>{slip.rentalToo}</strong>
        <p className={styles.cause}>{slip.rentalUnwritten}</p>
      </div>
    </div>
  );
}

interface LossProps {
  readonly loss: Loss;
  readonly actedFor: boolean;
}

function LossOfAccount({ loss, actedFor }: LossProps) {
  const { slip } = useWords();
  return (
    <div className={styles.account}>
      <div>
        <ValueView value={loss.account} />
        {actedFor && loss.owner === null && (
          <p className={styles.cause} data-testid="acted-for">
            {slip.actedFor}
          </p>
        )}
      </div>
      <ul>
        {loss.amounts.map((amount, index) => (
          <Lost key={index} lost={amount} />
        ))}
      </ul>
    </div>
  );
}

function Lost({ lost }: { readonly lost: LostAmount }) {
  return (
    <li>
      <strong className={styles.total}>
        <span aria-hidden="true">− </span>
        <ValueView value={lost.total} />
      </strong>
      <Causes lost={lost} />
    </li>
  );
}

/** The cause; with the amount of each if there are several. */
function Causes({ lost }: { readonly lost: LostAmount }) {
  const { causes } = useWords();
  return lost.causes.map(({ cause, amount }) => (
    <p key={cause} className={styles.cause}>
      {lost.causes.length > 1 && <ValueView value={amount} />} {causes[cause]}
    </p>
  ));
}
