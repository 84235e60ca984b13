/** One line of the table of payments, and its details. */
import { type KeyboardEvent, memo } from 'react';
import { type PaymentLine, rankOf } from '../../core/review/payment-lines.ts';
import type { ReviewDocument, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Mark } from '../kit/mark.tsx';
import { CardView } from './card-view.tsx';
import { ConsequenceView } from './consequence-view.tsx';
import styles from './payment-table.module.css';
import { ValueView } from './value-view.tsx';
import { WarningList } from './warning-list.tsx';

interface PaymentRowProps {
  readonly line: PaymentLine;
  readonly document: ReviewDocument | null;
  readonly isTicked: boolean;
  /** The functions take the number of the line. */
  readonly tick: (number: number, on: boolean) => void;
  readonly isShown: boolean;
  readonly show: (number: number, on: boolean) => void;
  /** Whether Tab reaches this line. */
  readonly isStop: boolean;
  readonly arrive: (number: number) => void;
  readonly withFrom: boolean;
  readonly open: ((item: number) => void) | undefined;
}

/** Memoised: of hundreds of lines a tick changes one. */
export const PaymentRow = memo(function PaymentRow(props: PaymentRowProps) {
  const { line, document, isTicked, tick, isShown, show, isStop, arrive, withFrom, open } = props;
  const words = useWords();
  const { table } = words;
  const openOrClose = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    show(line.number, event.key === 'ArrowRight');
  };
  return (
    <>
      <tr
        data-testid={`line-${line.number}`}
        data-rank={rankOf(line)}
        data-flags={line.flags.join(' ')}
        className={isTicked ? styles.ticked : undefined}
      >
        <td className={styles.tick}>
          <label>
            <input
              type="checkbox"
              checked={isTicked}
              tabIndex={isStop ? 0 : -1}
              aria-label={table.lineTick(line.number)}
              aria-expanded={isShown}
              onChange={(event) => tick(line.number, event.currentTarget.checked)}
              onFocus={() => arrive(line.number)}
              onKeyDown={openOrClose}
              data-testid={`tick-${line.number}`}
            />
          </label>
        </td>
        <th scope="row" className={styles.number}>
          {line.number}
        </th>
        <td className={styles.to}>
          {line.to === null ? <b>{words.kinds[line.kind]}</b> : <ValueView value={line.to} />}
        </td>
        <td className={`${styles.right} ${styles.amount}`}>
          {line.amount === null ? <Moves line={line} /> : <ValueView value={line.amount} />}
        </td>
        <td className={styles.message}>{line.message !== null && <Short value={line.message} />}</td>
        {withFrom && (
          <td className={styles.from}>
            <Account value={line.from} />
          </td>
        )}
        <td className={styles.findings}>
          <Findings line={line} />
        </td>
        <td>
          <button
            type="button"
            className={styles.more}
            tabIndex={-1}
            aria-expanded={isShown}
            aria-label={table.lineDetails(line.number)}
            onClick={() => show(line.number, !isShown)}
            data-testid={`details-${line.number}`}
          >
            <span aria-hidden="true">{isShown ? '▾' : '▸'}</span>
          </button>
        </td>
      </tr>
      {isShown && document !== null && (
        <tr data-testid={`shown-${line.number}`}>
          <td colSpan={withFrom ? 8 : 7} className={styles.details}>
            <Details line={line} document={document} />
            {open !== undefined && (
              <div>
                <Button testId={`open-${line.number}`} onClick={() => open(line.item)}>
                  {table.openRequest(line.item + 1)}
                </Button>
              </div>
            )}
          </td>
        </tr>
      )}
    </>
  );
});

/** One of ours is its name; the details have its address. */
function Account({ value }: { readonly value: Value }) {
  if (value.type === 'address' && value.owner !== null) return <b>{value.owner}</b>;
  return <ValueView value={value} />;
}

/** What a line without a payment locks, deposits, rents, makes or destroys. */
function Moves({ line }: { readonly line: PaymentLine }) {
  const { table, causes, slip } = useWords();
  const isRented = line.findings.some(({ code }) => code === 'rental-fee-unknown');
  if (line.moves.length === 0)
    return <span className={styles.soft}>{isRented ? table.rentalUnwritten : table.noAmount}</span>;
  return line.moves.map(({ direction, cause, amount }, index) => (
    <p key={index} data-cause={cause} data-direction={direction}>
      <span aria-hidden="true">{direction === 'out' ? '−' : '+'}</span>
      <span className="visually-hidden">{direction === 'out' ? slip.outgoing : slip.incoming}</span>{' '}
      <ValueView value={amount} /> <span className={styles.soft}>{causes[cause]}</span>
    </p>
  ));
}

const shortest = 48;

/** A long message is cut in the line; the details have all of it. */
function Short({ value }: { readonly value: Value }) {
  if (value.type === 'text' && value.text.length > shortest)
    return <ValueView value={{ ...value, text: `${value.text.slice(0, shortest)}…` }} />;
  if (value.type === 'hex' && value.hex.length > shortest)
    return <ValueView value={{ type: 'text', text: `${value.hex.slice(0, shortest)}…` }} />;
  return <ValueView value={value} />;
}

function Findings({ line }: { readonly line: PaymentLine }) {
  const { table, warnings, severities } = useWords();
  const serious = line.findings.filter(({ severity }) => severity !== 'note');
  return (
    <ul>
      {serious.map(({ code, severity }) => (
        <li key={`${severity} ${code}`} className={styles[severity]} data-code={code}>
          <Mark shape={severity} />
          <span className="visually-hidden">{severities[severity]}</span> {warnings[code].title}
        </li>
      ))}
      {line.flags.map((flag) => (
        <li key={flag} className={flag === 'new' ? styles.note : styles.caution} data-flag={flag}>
          <Mark shape={flag === 'new' ? 'note' : 'caution'} /> {table.flags[flag]}
        </li>
      ))}
    </ul>
  );
}

/** The warnings of this line in full, and the cards of its part. */
function Details({ line, document }: { readonly line: PaymentLine; readonly document: ReviewDocument }) {
  const words = useWords();
  const about = document.warnings.filter(({ code, severity }) =>
    line.findings.some((finding) => finding.code === code && finding.severity === severity),
  );
  const cards = document.cards.filter(({ part }) => (part?.index ?? null) === line.part);
  return (
    <>
      {line.headline !== null && <ConsequenceView headline={line.headline} envelope={null} />}
      {about.length > 0 && <WarningList warnings={about} />}
      {line.flags.map((flag) => (
        <p key={flag} data-testid={`flag-${flag}`}>
          <Mark shape={flag === 'new' ? 'note' : 'caution'} /> <b>{words.table.flags[flag]}</b>{' '}
          {words.table.flagMeans[flag]}
        </p>
      ))}
      {cards.map((card, index) => (
        <CardView key={index} card={card} />
      ))}
    </>
  );
}
