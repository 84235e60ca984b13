/**
 * Why a custodian goes on in spite of the severe findings about payments: each with its evidence, what others wrote, and a field. One kind
 * of finding asks for one check, so its words may be used for all of that kind.
 */
import { useId } from 'react';
import type { ApprovalsStanding } from '../../../core/contract/pending.ts';
import type { Stop } from '../../../core/contract/signing.ts';
import type { PaymentLine } from '../../../core/review/payment-lines.ts';
import { maxDisposition } from '../../../core/risk/limits.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import field from '../../kit/field.module.css';
import { Mark } from '../../kit/mark.tsx';
import { Party } from '../../slips/consequence-view.tsx';
import { ValueView } from '../../slips/value-view.tsx';
import { WarningFacts } from '../../slips/warning-list.tsx';
import styles from './stop-reasons.module.css';
import type { StopReasonsState } from './use-stop-reasons.ts';

interface StopReasonsProps extends Pick<StopReasonsState, 'stops' | 'typed' | 'type' | 'problem' | 'fields'> {
  /** Of the whole batch. A line is named where there are several. */
  readonly lines: readonly PaymentLine[];
  readonly agreed: ApprovalsStanding['agreed'];
  readonly disabled: boolean;
}

export function StopReasons({ stops, lines, agreed, typed, type, problem, fields, disabled }: StopReasonsProps) {
  const { sign, warnings, severities, slip, format } = useWords();
  const kinds = [...new Set(stops.map(({ code }) => code))];
  return (
    <section className={styles.reasons} aria-label={sign.reasonsTitle(stops.length)} data-testid="stop-reasons">
      <p>
        <b>{sign.reasonsTitle(stops.length)}</b> {sign.reasonsLead}
      </p>
      {kinds.map((code) => {
        const ofKind = stops.filter((one) => one.code === code);
        return (
          <div key={code} className={styles.kind} data-code={code}>
            <h2 className={styles.title}>
              <Mark shape="stop" /> <span className="visually-hidden">{severities.stop + format.colon}</span>
              {warnings[code].title}
            </h2>
            <p>
              <b>{slip.doThis}</b> {warnings[code].doThis}
            </p>
            {ofKind.map((stop, at) => (
              <StopReason
                key={stop.id}
                {...{ stop, agreed, disabled }}
                line={lines.length > 1 ? lineOf(stop, lines) : null}
                typed={typed[stop.id] ?? ''}
                type={(text) => type([stop.id], text)}
                field={(element) => {
                  if (element === null) fields.delete(stop.id);
                  else fields.set(stop.id, element);
                }}
                forAll={
                  at === 0 && ofKind.length > 1
                    ? (text) =>
                        type(
                          ofKind.map(({ id }) => id),
                          text,
                        )
                    : null
                }
                count={ofKind.length}
              />
            ))}
          </div>
        );
      })}
      <p role="alert" className={styles.problem} data-testid="reasons-problem" data-code={problem?.code}>
        {problem !== null && sign.reasonProblems[problem.code]}
      </p>
    </section>
  );
}

/** A finding about a whole request belongs to its first line. */
const lineOf = ({ item, part }: Stop, lines: readonly PaymentLine[]): PaymentLine | null =>
  lines.find((line) => line.item === item && line.part === part) ?? lines.find((line) => line.item === item) ?? null;

/** Without the amount and the recipient, which the line has named; of a look-alike both addresses stay, to be compared. */
function withoutTold({ address, amount, ...facts }: Stop['facts'], line: PaymentLine): Stop['facts'] {
  const isTo =
    line.to?.type === 'address' && address?.type === 'address' && address.text === line.to.text && !('known' in facts);
  const isAmount =
    line.amount?.type === 'amount' &&
    amount?.type === 'amount' &&
    amount.atomic === line.amount.atomic &&
    amount.unit === line.amount.unit;
  return {
    ...(isTo || address === undefined ? {} : { address }),
    ...(isAmount || amount === undefined ? {} : { amount }),
    ...facts,
  };
}

interface StopReasonProps extends Pick<StopReasonsProps, 'agreed' | 'disabled'> {
  readonly stop: Stop;
  readonly line: PaymentLine | null;
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly field: (element: HTMLInputElement | null) => void;
  /** Uses these words for all of the kind; null where there is nothing to fill in. */
  readonly forAll: ((text: string) => void) | null;
  readonly count: number;
}

function StopReason({ stop, line, agreed, typed, type, field: ref, forAll, count, disabled }: StopReasonProps) {
  const { sign } = useWords();
  const id = useId();
  const before = agreed.flatMap(({ name, dispositions = [] }) =>
    dispositions.filter(({ finding }) => finding === stop.id).map(({ reason }) => ({ name, reason })),
  );
  return (
    <div className={styles.stop} data-testid="stop-reason" data-finding={stop.id}>
      {line !== null && (
        <p id={`${id}-line`}>
          <b>{sign.reasonLine(line.number)}</b> {line.amount !== null && <ValueView value={line.amount} />}{' '}
          {line.to !== null && <Party value={line.to} />}
        </p>
      )}
      <WarningFacts warning={line === null ? stop : { ...stop, facts: withoutTold(stop.facts, line) }} />
      {before.map(({ name, reason }) => (
        <p key={name} data-testid="reason-before">
          {sign.reasonOf(name)} {reason}
        </p>
      ))}
      <div className={field.field}>
        <label htmlFor={id}>{sign.reason}</label>
        <input
          id={id}
          ref={ref}
          type="text"
          value={typed}
          maxLength={maxDisposition}
          disabled={disabled}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={line === null ? undefined : `${id}-line`}
          onChange={(event) => type(event.currentTarget.value)}
          data-testid="reason-field"
        />
      </div>
      {forAll !== null && (
        <div>
          <Button
            testId="reason-for-all"
            disabled={disabled || typed.trim().length === 0}
            onClick={() => forAll(typed)}
          >
            {sign.reasonForAll(count)}
          </Button>
        </div>
      )}
    </div>
  );
}
