/**
 * Everything signed since the vault was opened: all signatures in one code, and the code of each once more. After a
 * batch this is its result.
 */
import { useEffect, useId, useState } from 'react';
import { paymentLines } from '../../../core/review/payment-lines.ts';
import { allInOne, type SignedRecord } from '../../app/signed-since.ts';
import { useApp } from '../../app/use-app.ts';
import { clockTime } from '../../i18n/moments.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { ScrollBox } from '../../kit/scroll-box.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { ConsequenceView } from '../../slips/consequence-view.tsx';
import { SameBytes } from '../../slips/same-bytes.tsx';
import { ValueView } from '../../slips/value-view.tsx';
import { WorkClockView } from '../../slips/work-clock.tsx';
import { AllSignatures } from './all-signatures.tsx';
import { isInAll } from './items.ts';
import signedStyles from './signed.module.css';
import styles from './since.module.css';

export function Since({ now }: { readonly now: number }) {
  const { signed: words } = useWords();
  const { state, act } = useApp();
  const records = state.signedSince.toReversed();
  const [last] = records;
  const all = allInOne(state.signedSince);
  const [at, turnTo] = useState(0);
  const [isShown, show] = useState(now > 0);
  const chosen = all[at] ?? all[0];
  const name = useId();
  const newest = records[0]?.signed.hash ?? '';
  useEffect(() => {
    if (now > 0 && newest !== '') void act.shown();
  }, [act, now, newest]);
  return (
    <Sheet name="since" wide>
      <div className={now > 0 ? signedStyles.title : undefined}>
        <Heading>{now > 0 ? words.signedNow(now) : words.since}</Heading>
        {now > 0 && <p>{words.lead}</p>}
      </div>
      {records.length === 0 && <p>{words.nothingYet}</p>}
      {all.length > 1 && (
        <fieldset className={styles.networks}>
          <legend className="visually-hidden">{words.network}</legend>
          {all.map(({ signed }, index) => (
            <label key={signed.network}>
              <input
                type="radio"
                name={name}
                checked={index === at}
                onChange={() => turnTo(index)}
                data-testid={`all-${signed.network}`}
              />{' '}
              <NetworkName network={signed.network} />
            </label>
          ))}
        </fieldset>
      )}
      {chosen !== undefined && !isShown && (
        <div>
          <Button testId="show-all" onClick={() => show(true)}>
            {words.allInOne(chosen.item.holds?.signatures ?? 0)}
          </Button>
        </div>
      )}
      {chosen !== undefined && isShown && <AllSignatures key={chosen.signed.network} {...chosen} />}
      {now > 0 && last?.work !== undefined && (
        <>
          <SameBytes batch={last.work.batch} book={last.work.book} />
          <WorkClockView clock={last.work.clock} shownMs={last.atMs} />
        </>
      )}
      <SignedTable records={records} now={now} />
      <ButtonRow>
        <Button look="strong" testId="done" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {words.next2}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}

const NetworkName = ({ network }: { readonly network: SignedRecord['signed']['network'] }) =>
  useWords().values[network];

interface SignedTableProps {
  readonly records: readonly SignedRecord[];
  readonly now: number;
}

function SignedTable({ records, now }: SignedTableProps) {
  const { signed: words, table } = useWords();
  if (records.length === 0) return null;
  return (
    <ScrollBox label={words.since}>
      <table className={styles.table} data-testid="signed-list">
        <caption className="visually-hidden">{words.since}</caption>
        <thead>
          <tr>
            <th scope="col">{table.number}</th>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{table.message}</th>
            <th scope="col">{words.code}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record, at) => (
            <SignedRow key={record.number} record={record} isNow={at < now} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function SignedRow({ record, isNow }: { readonly record: SignedRecord; readonly isNow: boolean }) {
  const { signed: words } = useWords();
  const { act, state } = useApp();
  const { number, atMs, signed, document } = record;
  const message = paymentLines([document])[0]?.message ?? null;
  const isIn = isInAll(state.signedSince, record);
  return (
    <tr data-testid={`signed-${number}`} data-now={isNow} data-in-all={isIn}>
      <th scope="row">{number}</th>
      <td className={styles.time}>{clockTime(atMs, false)}</td>
      <td className={styles.what}>
        <ConsequenceView headline={document.headline} envelope={null} />
        {!isIn && <p className={styles.alone}>{words.ownCode}</p>}
        {!signed.complete && <p className={styles.alone}>{words.missing}</p>}
      </td>
      <td className={styles.message}>{message !== null && <ValueView value={message} />}</td>
      <td>
        <Button
          look="quiet"
          testId={`code-${number}`}
          label={words.showCodeOf(number)}
          onClick={() => act.dispatch({ is: 'show-signed', number })}
        >
          {words.showCode}
        </Button>
      </td>
    </tr>
  );
}
