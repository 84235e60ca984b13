/**
 * The flow of money, drawn: our accounts on the left, others on the right, an arrow for each amount. The words are HTML,
 * so that they wrap and grow with the text size, and are read in the order in which they are drawn; only the arrows are
 * SVG, and hidden from a screen reader.
 */
import { useId } from 'react';
import { restBeyond } from '../../core/review/pictures/flow-picture.ts';
import type {
  FlowAccount,
  FlowPicture,
  FlowRest,
  FlowSide,
  ReviewDocument,
  Value,
} from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { type FlowGroup, type FlowSum, flowGroups, isSame, sumsToShow, undrawnPayers } from './flow-groups.ts';
import { FlowLine } from './flow-line.tsx';
import { isOneOf, unknownIn } from './parties.ts';
import { PartyName } from './party-name.tsx';
import styles from './pictures.module.css';
import { AmountView, ValueView } from './value-view.tsx';

interface FlowProps {
  readonly document: ReviewDocument;
  readonly flow: FlowPicture;
  /** Most arrows to draw; the others are counted and summed. */
  readonly most?: number;
  /** Leads to all payments. */
  readonly showRest?: (() => void) | undefined;
}

export function FlowView({ document, flow, most = 5, showRest }: FlowProps) {
  const { pictures } = useWords();
  const id = useId();
  const drawn = flow.arrows.slice(0, most);
  const isOnly = flow.arrows.length === 1 && flow.rest.length === 0;
  return (
    <figure className={styles.picture} aria-labelledby={id} data-testid="flow" data-arrows={flow.arrows.length}>
      <figcaption id={id} className="visually-hidden">
        {pictures.flow}
      </figcaption>
      <ol className={styles.flow}>
        {flowGroups(drawn).map((group, index) => (
          <GroupView key={index} group={group} document={document} flow={flow} isOnly={isOnly} />
        ))}
        {undrawnPayers(flow, drawn).map((account, index) => (
          <PayerView key={index} payer={account} document={document} />
        ))}
      </ol>
      {restBeyond(flow, most).map((rest) => (
        <Rest key={rest.side} rest={rest} show={showRest} />
      ))}
    </figure>
  );
}

interface GroupProps {
  readonly group: FlowGroup;
  readonly document: ReviewDocument;
  readonly flow: FlowPicture;
  readonly isOnly: boolean;
}

function GroupView({ group: { party, arrows }, document, flow, isOnly }: GroupProps) {
  const account = flow.accounts.find((one) => isSame(one.account, party));
  return (
    <li className={styles.group}>
      <div className={styles.party}>
        <PartyName value={party} />
        <Role document={document} party={party} side={arrows[0]?.side ?? 'out'} />
        {account !== undefined && <Sums sums={sumsToShow(flow, account)} />}
      </div>
      <ol className={styles.lines}>
        {arrows.map((arrow, index) => (
          <FlowLine
            key={index}
            arrow={arrow}
            isOnly={isOnly}
            number={flow.arrows.length > 1 ? flow.arrows.indexOf(arrow) + 1 : null}
          />
        ))}
      </ol>
    </li>
  );
}

interface PayerProps {
  readonly payer: FlowAccount;
  readonly document: ReviewDocument;
}

/** A payer without an arrow of its own, with all that leaves it. */
function PayerView({ payer: { account, out }, document }: PayerProps) {
  const side = isOneOf(unknownIn(document), account) ? 'unclear' : 'out';
  return (
    <li className={styles.group} data-testid="flow-payer">
      <div className={styles.party}>
        <PartyName value={account} />
        <Role document={document} party={account} side={side} />
      </div>
      <div>
        <Sums sums={out.map((amount): FlowSum => ({ sign: '−', amount }))} />
      </div>
    </li>
  );
}

/** Only of accounts that are not ours: why they are on this side. */
function Role({
  document,
  party,
  side,
}: {
  readonly document: ReviewDocument;
  readonly party: Value;
  readonly side: FlowSide;
}) {
  const { pictures, slip } = useWords();
  if (party.type !== 'address' || party.owner !== null) return null;
  if (document.effects.some(({ account, actedFor }) => actedFor && isSame(account, party)))
    return (
      <p className={styles.soft} data-testid="acted-for">
        {pictures.actedFor}
      </p>
    );
  if (side !== 'unclear') return null;
  return (
    <p className={styles.soft} data-testid="unclear">
      {slip.lossesUnknownWhy(unknownIn(document).size)}
    </p>
  );
}

/** What leaves and comes in altogether. */
function Sums({ sums }: { readonly sums: readonly FlowSum[] }) {
  const { pictures } = useWords();
  return sums.map(({ sign, amount }, index) => (
    <p key={index} className={styles.sum}>
      <span className={styles.soft}>{pictures.together}</span> {`${sign}\u00a0`}
      <ValueView value={amount} />
    </p>
  ));
}

function Rest({
  rest: { side, count, amounts },
  show,
}: {
  readonly rest: FlowRest;
  readonly show: (() => void) | undefined;
}) {
  const { format, pictures } = useWords();
  return (
    <p className={styles.rest} data-testid="flow-rest" data-count={count}>
      <span>
        <b>{pictures.more(count)}</b>
        {format.inBrackets(pictures.sides[side])}
      </span>{' '}
      {amounts.map((amount, index) => (
        <span key={index} className={styles.sum}>
          {amount.type === 'amount' ? <AmountView amount={amount} /> : <ValueView value={amount} />}
        </span>
      ))}
      {show !== undefined && (
        <button type="button" className={styles.link} onClick={show} data-testid="show-payments">
          {pictures.showPayments}
        </button>
      )}
    </p>
  );
}
