/**
 * All that decides, in one block that the review and the seal share: findings, what the transaction is, the pictures of
 * money and control, and the deciding facts. Each fact stands once.
 */
import { newRecipients, paymentLines } from '../../core/review/payment-lines.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { useWords } from '../i18n/use-words.ts';
import { ConsequenceLine } from './consequence-view.tsx';
import { ControlView, isAboveMoney } from './control-picture.tsx';
import { DecidingFacts } from './deciding-facts.tsx';
import { EntryLines } from './entry-lines.tsx';
import { FindingsBanner } from './findings-banner.tsx';
import { FlowView } from './flow-picture.tsx';
import { leadOf } from './lead.ts';
import { nothingLeaves } from './losses.ts';
import styles from './slip-block.module.css';

interface BlockProps {
  readonly document: ReviewDocument;
  /** On the review: leads to a finding, to all payments, to all fields. The seal has only the block. */
  readonly jump?: (index: number) => void;
  readonly showPayments?: () => void;
  readonly showAll?: () => void;
  /** At the seal: most arrows to draw. What has none is summed, and the new recipients are counted. */
  readonly most?: number;
  /** Each payment has a line in the table below. */
  readonly isTable?: boolean;
}

export function SlipBlock({ document, jump, showPayments, showAll, most, isTable = false }: BlockProps) {
  const { slip } = useWords();
  const { flow, control } = document.pictures;
  const [above, below] = [control.filter(isAboveMoney), control.filter((each) => !isAboveMoney(each))];
  const money = flow !== null && <FlowView document={document} flow={flow} most={most ?? 5} showRest={showPayments} />;
  return (
    <>
      <FindingsBanner warnings={document.warnings} {...(jump === undefined ? {} : { jump })} />
      <Lead document={document} />
      <ControlView document={document} control={above} showAll={showAll} />
      {money}
      {flow !== null && most !== undefined && <NewRecipients document={document} />}
      <ControlView document={document} control={below} showAll={showAll} />
      {document.task === 'keep' && <EntryLines document={document} showAll={showAll} />}
      {document.task !== 'keep' && flow === null && nothingLeaves(document) && <p>{slip.lossesNone}</p>}
      <DecidingFacts document={document} isTable={isTable} />
    </>
  );
}

/** How many recipients are neither ours nor in the registry, drawn or not. */
function NewRecipients({ document }: { readonly document: ReviewDocument }) {
  const { table } = useWords();
  return <p data-testid="slip-new-recipients">{table.newRecipients(newRecipients(paymentLines([document])))}</p>;
}

/** The sentences that say more than the pictures do. */
function Lead({ document }: { readonly document: ReviewDocument }) {
  const lines = leadOf(document);
  if (lines.length === 0) return null;
  return (
    <div className={styles.lead} data-testid="lead">
      {lines.map((headline) => (
        <ConsequenceLine key={headline.code} headline={headline} />
      ))}
    </div>
  );
}

/** Network, chain and kind, beside the title. */
export function NetworkLine({ document }: { readonly document: ReviewDocument }) {
  const words = useWords();
  const { network, chain, kind, task } = document;
  return (
    <p data-testid="review-network" data-network={network} data-kind={kind} data-task={task}>
      <b>{words.values[network]}</b> ｜ {words.values[chain]} ｜ {words.kinds[kind]}
    </p>
  );
}
