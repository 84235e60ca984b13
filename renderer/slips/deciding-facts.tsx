/** What decides besides the pictures, each once: the message, the fee, the time limit, who still has to sign. */
import type { ReactNode } from 'react';
import type { ReviewDocument, Row, Value } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { Sentence } from '../kit/sentence.tsx';
import { feesPaid, messagesOf, signaturesOf } from './deciding.ts';
import styles from './deciding-facts.module.css';
import { isSame } from './flow-groups.ts';
import { PartyName } from './party-name.tsx';
import { TimeLeft } from './time-left.tsx';
import { LocalInstant, ValueView } from './value-view.tsx';

interface FactsProps {
  readonly document: ReviewDocument;
  /** Messages stand beside their payments in the table. */
  readonly isTable?: boolean;
}

export function DecidingFacts({ document, isTable = false }: FactsProps) {
  const { pictures } = useWords();
  const fees = feesPaid(document);
  return (
    <dl className={styles.facts} aria-label={pictures.facts} data-testid="deciding-facts">
      {!isTable && <Messages document={document} />}
      {fees.length > 0 && (
        <Fact name={pictures.fee} testId="fee">
          {fees.map(({ amount, payer }, index) => (
            <p key={index}>
              <ValueView value={amount} />
              {payer !== null && (
                <span className={styles.soft}>
                  {' '}
                  {isSame(payer, document.initiator) ? (
                    pictures.paidByMaker
                  ) : (
                    <Sentence template={pictures.paidBy} slots={{ value: <PartyName value={payer} /> }} />
                  )}
                </span>
              )}
            </p>
          ))}
        </Fact>
      )}
      {document.deadlineMs !== null && (
        <Fact name={pictures.until} testId="deadline">
          <TimeLeft untilMs={document.deadlineMs} /> <LocalInstant epochMs={document.deadlineMs} />
        </Fact>
      )}
      <Signatures document={document} />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly testId: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, testId, wide = false, children }: FactProps) {
  return (
    <div className={wide ? styles.wide : undefined} data-testid={testId}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const mostMessages = 3;

function Messages({ document }: { readonly document: ReviewDocument }) {
  const { format, pictures } = useWords();
  const messages = messagesOf(document);
  if (messages.length === 0) return null;
  return (
    <Fact name={pictures.message} testId="message" wide>
      {messages.slice(0, mostMessages).map(({ part, rows }, index) => (
        <div key={index}>
          {part !== null && messages.length > 1 && (
            <span className={styles.soft}>{pictures.messageOf(part) + format.colon}</span>
          )}
          <MessageRows rows={rows} />
        </div>
      ))}
      {messages.length > mostMessages && <p>{pictures.moreMessages(messages.length - mostMessages)}</p>}
    </Fact>
  );
}

/** A plain message is its text alone; any other kind is named. A long one says how much of it is shown. */
function MessageRows({ rows }: { readonly rows: readonly Row[] }) {
  return rows.map(({ value }, index) => <MessageValue key={index} value={value} />);
}

const longestMessage = 300;

function MessageValue({ value }: { readonly value: Value }) {
  const { format, pictures } = useWords();
  if (value.type === 'code' && value.code === 'message-plain') return null;
  if (value.type === 'code' && value.code === 'none') return <span className={styles.soft}>{pictures.noMessage}</span>;
  const length = value.type === 'text' ? [...value.text].length : value.type === 'hex' ? value.hex.length : 0;
  if (length <= longestMessage) return <ValueView value={value} />;
  const start: Value =
    value.type === 'text'
      ? { type: 'text', text: [...value.text].slice(0, longestMessage).join('') }
      : { type: 'hex', hex: (value.type === 'hex' ? value.hex : '').slice(0, longestMessage) };
  return (
    <>
      <ValueView value={start} /> <b>…{format.inBrackets(pictures.messageStart(longestMessage, length))}</b>
    </>
  );
}

function Signatures({ document }: { readonly document: ReviewDocument }) {
  const { pictures } = useWords();
  const { groups, others } = signaturesOf(document);
  if (groups.length === 0 && others === 0) return null;
  return (
    <Fact name={pictures.signatures} testId="signatures">
      {groups.map(({ account, need, of, missing }, index) => (
        <p key={index}>
          <PartyName value={account} /> {need === null ? pictures.groupUnknown : pictures.groupNeeds(need, of, missing)}
        </p>
      ))}
      {others > 0 && <p>{pictures.othersSign(others)}</p>}
    </Fact>
  );
}
