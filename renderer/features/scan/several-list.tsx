/** The list of requests that were read in a row, the newest first. What was refused or needs an answer waits there and holds nothing up. */
import { useEffect, useRef } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import type { Origin } from '../../../core/contract/signing.ts';
import { type BasketLine, countsOf, isReading, lineOf } from '../../app/basket.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Mark } from '../../kit/mark.tsx';
import { ConsequenceView } from '../../slips/consequence-view.tsx';
import { findingLines } from '../../slips/findings.ts';
import { Found } from '../../slips/found.tsx';
import { HowReadView } from '../../slips/how-read.tsx';
import { RulesObjecting } from '../../slips/rules-asked.tsx';
import { AnswerLine } from './answer-line.tsx';
import styles from './several.module.css';

export function SeveralList() {
  const { scan } = useWords();
  const { state, act } = useApp();
  const { basket, busy } = state;
  const { all, ready, left } = countsOf(basket);
  const removed = basket.removed.length;
  if (all + removed === 0) return null;
  return (
    <section className={styles.list} aria-label={scan.list} data-testid="several-list" data-reading={isReading(basket)}>
      <h2>{scan.list}</h2>
      <div className={styles.counts}>
        {all > 0 && <p data-testid="several-counts">{scan.counts(ready, all, left)}</p>}
        {all > 1 && (
          <Button
            look="quiet"
            testId="remove-all"
            disabled={busy || isReading(basket)}
            onClick={() => act.dispatch({ is: 'basket-cleared' })}
          >
            {scan.removeAll(all)}
          </Button>
        )}
      </div>
      <Whole />
      {removed > 0 && (
        <div className={styles.counts} role="status" data-testid="several-removed">
          <p>{scan.removed(removed)}</p>
          <Button testId="put-back" disabled={busy} onClick={() => act.dispatch({ is: 'basket-put-back' })}>
            {scan.putBack}
          </Button>
        </div>
      )}
      <ol reversed>
        {basket.lines.toReversed().map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

/** Why the requests cannot be approved together, though none of them is at fault. Announced, and brought into view. */
function Whole() {
  const { scan } = useWords();
  const { whole } = useApp().state.basket;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (whole !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [whole]);
  return (
    <div role="alert">
      {whole !== null && (
        <div ref={box} className={styles.whole} data-testid="refused-whole">
          <h3>{scan.refusedWhole}</h3>
          <Reasons reasons={whole.reasons} />
          {whole.rules.length > 0 && <RulesObjecting books={whole.rules} />}
        </div>
      )}
    </div>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const words = useWords();
  return reasons.map((reason) => (
    <div key={JSON.stringify(reason)} data-testid="line-reason" data-code={reason.code}>
      <p>
        <Mark shape="stop" /> <b>{words.reasons[reason.code].title}</b> {words.reasons[reason.code].means}
      </p>
      <Found found={reason.found} />
    </div>
  ));
}

function Line({ line }: { readonly line: BasketLine }) {
  const { scan } = useWords();
  const { act, state } = useApp();
  const { id, outcome, excluded } = line;
  const isReady = outcome.is === 'ready';
  return (
    <li
      value={id}
      className={excluded ? `${styles.line} ${styles.excluded}` : styles.line}
      data-testid={`basket-${id}`}
      data-outcome={outcome.is}
      data-excluded={excluded}
    >
      <div className={styles.what}>
        <p>
          <b>{scan.number(id)}</b>{' '}
          <span className={styles.state}>{excluded ? scan.excluded : scan.outcomes[outcome.is]}</span>
        </p>
        <What line={line} />
        <HowReadView how={line.how} />
        {outcome.is === 'ready' && outcome.origin !== null && <OriginLine id={id} origin={outcome.origin} />}
      </div>
      <div className={styles.acts}>
        {(isReady || outcome.is === 'collected') && (
          <Button
            look="quiet"
            testId={`show-${id}`}
            label={scan.showLine(id)}
            disabled={state.busy}
            onClick={() => act.dispatch({ is: 'basket-show', id })}
          >
            {scan.show}
          </Button>
        )}
        {isReady && (
          <Button
            look="quiet"
            testId={`exclude-${id}`}
            label={excluded ? scan.includeLine(id) : scan.excludeLine(id)}
            disabled={state.busy}
            onClick={() => act.dispatch({ is: 'basket-excluded', id, excluded: !excluded })}
          >
            {excluded ? scan.include : scan.exclude}
          </Button>
        )}
        {outcome.is !== 'reading' && (
          <Button
            look="quiet"
            testId={`remove-${id}`}
            label={scan.removeLine(id)}
            disabled={state.busy}
            onClick={() => act.dispatch({ is: 'basket-removed', id })}
          >
            {scan.remove}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The envelope that it came in, and whose signature that has. */
function OriginLine({ id, origin }: { readonly id: number; readonly origin: Origin }) {
  const { scan } = useWords();
  const { requester, number, index, count, purpose, key } = origin;
  return (
    <div className={styles.origin} data-testid={`origin-${id}`} data-number={number} data-requester={requester ?? ''}>
      <p>{scan.origin(number, index + 1, count)}</p>
      <p>{requester === null ? scan.unregisteredKey : scan.requester(requester)}</p>
      <p>
        {scan.purpose} <bdi>{purpose}</bdi>
      </p>
      <p className={styles.key}>
        {scan.requesterKey} <code>{key.match(/.{8}/g)?.join(' ')}</code>
      </p>
    </div>
  );
}

/** What it does, why it was refused, or what it asks. */
function What({ line }: { readonly line: BasketLine }) {
  const words = useWords();
  const { basket } = useApp().state;
  const { outcome } = line;
  switch (outcome.is) {
    case 'reading':
      return null;
    case 'ready': {
      return (
        <>
          <div className={styles.brief}>
            <ConsequenceView headline={outcome.document.headline} envelope={outcome.document.envelope} />
          </div>
          <ul className={styles.findings}>
            {findingLines(outcome.document.warnings).map(({ code, severity }) => (
              <li key={`${severity} ${code}`}>
                <Mark shape={severity} /> <span className="visually-hidden">{words.severities[severity]}</span>{' '}
                {words.warnings[code].title}
              </li>
            ))}
          </ul>
        </>
      );
    }
    case 'asks':
      return <AnswerLine line={line} question={outcome.question} options={outcome.options} />;
    case 'again':
      return <p>{words.scan.sameAs(outcome.of, lineOf(basket, outcome.of)?.excluded ?? false)}</p>;
    case 'collected':
      return <p>{words.scan.collected}</p>;
    case 'refused':
      return (
        <>
          <Reasons reasons={outcome.reasons} />
          {(outcome.rules ?? []).length > 0 && <RulesObjecting books={outcome.rules ?? []} />}
        </>
      );
  }
}
