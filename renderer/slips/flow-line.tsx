/** One arrow with its amount and the party on the right. */
import type { FlowArrow } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { rightOf } from './flow-groups.ts';
import { PartyName } from './party-name.tsx';
import styles from './pictures.module.css';
import { AmountView, ValueView } from './value-view.tsx';

interface LineProps {
  readonly arrow: FlowArrow;
  /** The only one of the picture: its figure is larger. */
  readonly isOnly: boolean;
  /** Null if it is the only one. */
  readonly number: number | null;
}

export function FlowLine({ arrow, isOnly, number }: LineProps) {
  const { pictures, causes } = useWords();
  const { side, cause, count } = arrow;
  const notes = [
    ...(side === 'out' ? [] : [pictures.sides[side]]),
    ...(cause === 'transfer' ? [] : [causes[cause]]),
    ...(count > 1 ? [pictures.inPayments(count)] : []),
  ];
  return (
    <li className={styles.line} data-testid="flow-line" data-side={side} data-cause={cause}>
      <div className={styles.amountCell}>
        {number !== null && <span className={styles.number}>{number}</span>}
        <strong
          className={isOnly ? styles.figure : number === null ? styles.amount : `${styles.amount} ${styles.numbered}`}
        >
          <Figure arrow={arrow} />
        </strong>
        <Arrow side={side} />
        {notes.length > 0 && <span className={styles.soft}>{notes.join(' · ')}</span>}
      </div>
      <div className={styles.party}>
        <span className="visually-hidden">{side === 'in' ? pictures.from : pictures.to} </span>
        <PartyName value={rightOf(arrow)} />
      </div>
    </li>
  );
}

function Figure({ arrow: { amount } }: { readonly arrow: FlowArrow }) {
  const { pictures } = useWords();
  if (amount.type === 'amount') return <AmountView amount={amount} />;
  if (amount.type === 'code' && amount.code === 'none') return pictures.nothing;
  if (amount.type === 'code' && amount.code === 'unknown')
    return <span className={styles.soft}>{pictures.notStated}</span>;
  return <ValueView value={amount} />;
}

/** Away from ours: thick. Towards ours: thin. What is unclear: dashed. Between others: dotted. */
function Arrow({ side }: { readonly side: FlowArrow['side'] }) {
  const head = (
    <svg className={side === 'in' ? styles.headIn : styles.head} viewBox="0 0 12 16" aria-hidden="true">
      <path d={side === 'in' ? 'M11 1 L2 8 L11 15' : 'M1 1 L10 8 L1 15'} />
    </svg>
  );
  return (
    <span className={`${styles.arrow} ${styles[side]}`} aria-hidden="true">
      <svg className={styles.shaft} aria-hidden="true">
        <line x1="0" y1="50%" x2="100%" y2="50%" />
      </svg>
      {head}
    </span>
  );
}
