/** A refused request: every reason with its facts, and the document if there is one. */
import type { Reason } from '../../../core/base/reason.ts';
import type { RulesSaid } from '../../../core/contract/rule-book.ts';
import type { ReviewDocument } from '../../../core/review/review-document.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { CardList } from '../../slips/card-list.tsx';
import { Found } from '../../slips/found.tsx';
import { HowReadView } from '../../slips/how-read.tsx';
import { RulesAsked } from '../../slips/rules-asked.tsx';
import styles from './refused.module.css';

interface RefusedProps {
  readonly reasons: readonly Reason[];
  readonly document: ReviewDocument | null;
  readonly rules?: RulesSaid;
  /** It is in the list at home. */
  readonly stays?: boolean;
}

export function Refused({ reasons, document, rules, stays = false }: RefusedProps) {
  const words = useWords();
  const { state, act } = useApp();
  const [first, ...others] = reasons;
  if (first === undefined) return null;
  // The rule and the values that decided come first: the reason says no more than that one objected.
  const isOfRules = rules !== undefined && (first.code === 'rule-blocks' || first.code === 'rule-none');
  return (
    <Sheet name="refused">
      <p className={styles.kicker}>
        <Mark shape="stop" /> {words.common.refused}
      </p>
      {isOfRules && (
        <>
          <Heading>{words.reasons[first.code].title}</Heading>
          <RulesAsked books={rules.books} />
        </>
      )}
      <section className={styles.first} data-testid="reason" data-code={first.code}>
        {!isOfRules && <Heading>{words.reasons[first.code].title}</Heading>}
        <ReasonBody reason={first} />
      </section>
      {rules !== undefined && !isOfRules && <RulesAsked books={rules.books} />}
      {others.length > 0 && (
        <section className={styles.others}>
          <h2>{words.refused.more(others.length)}</h2>
          {others.map((reason, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fixed order
            <section key={index} className={styles.other} data-testid="reason" data-code={reason.code}>
              <h3>{words.reasons[reason.code].title}</h3>
              <ReasonBody reason={reason} />
            </section>
          ))}
        </section>
      )}
      <p>
        <b>{stays ? words.refused.stays : words.refused.nothingSigned}</b>
      </p>
      <HowReadView how={state.howRead} />
      <div>
        <Button look="strong" testId="back-to-scan" onClick={() => act.dispatch({ is: 'go', to: 'scan' })}>
          {words.common.backToScan}
        </Button>
      </div>
      {document !== null && (
        <details className={styles.document}>
          <summary>{words.refused.document}</summary>
          <CardList cards={document.cards} />
        </details>
      )}
    </Sheet>
  );
}

function ReasonBody({ reason }: { readonly reason: Reason }) {
  const words = useWords();
  const text = words.reasons[reason.code];
  return (
    <>
      <p>{text.means}</p>
      <Found found={reason.found} />
      <p className={styles.ask}>
        <b>{words.refused.ask}</b> {text.ask}
      </p>
      <p className={styles.code}>{words.refused.code + words.format.colon + reason.code}</p>
    </>
  );
}
