/** Shows the options of a question as rows with exactly what would be done, not as a sentence about it. */
import type { Asked, AskedOption, Way } from '../task/asking.ts';
import { keyHolder } from './envelope-review.ts';
import { headlinesOf } from './headline-review.ts';
import { innerContentsOf } from './inner-contents.ts';
import type { ValueCode } from './review-codes.ts';
import type { Headline, Option, Row } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { addressValue, codeValue, currencyAmount, integerValue, quorumValue, row } from './values.ts';

const ways: Readonly<Record<Way, ValueCode>> = {
  'sign-alone': 'way-sign-alone',
  complete: 'way-complete',
  bonded: 'way-bonded',
  'lock-and-bond': 'way-lock-and-bond',
  'bonded-only': 'way-bonded-only',
  multisig: 'way-multisig',
};

export function reviewAsked({ options }: Asked, facts: ReviewFacts): readonly Option[] {
  return options.map((option) => ({
    id: option.id,
    rows: [
      ...(option.way === undefined ? [] : [row('way', codeValue(ways[option.way]))]),
      ...accountRows(option, facts),
      ...readingRows(option),
      ...quorumRows(option),
    ],
  }));
}

/** The headline of the transaction in question. Null for an invoice, whose options show everything. */
export function subjectOf({ about }: Asked, facts: ReviewFacts): Headline | null {
  if (about === null) return null;
  const task = { do: 'sign', tx: about, ...nobody } as const;
  return headlinesOf(task, keyHolder(about, about.signer, facts), innerContentsOf(about, facts), facts).headline;
}

/** The default: nothing is chosen yet. */
const nobody = { account: null, composed: null, signerFilledIn: false, attach: [] } as const;

const accountRows = ({ account }: AskedOption, facts: ReviewFacts): readonly Row[] =>
  account === undefined ? [] : [row('account', addressValue(account.address, account.chain, account.network, facts))];

/** The number of an invoice, read as micro-XEM or as XEM (the currency's name on both networks). */
function readingRows({ id, amount }: AskedOption): readonly Row[] {
  if (amount === undefined) return [];
  const reading = id === 'whole' ? 'reading-whole' : 'reading-micro';
  return [row('amount', currencyAmount('nem', 'mainnet', amount)), row('reading', codeValue(reading))];
}

function quorumRows({ need, of }: AskedOption): readonly Row[] {
  if (need === undefined) return [];
  return [row('min-approval', of === undefined ? integerValue(need) : quorumValue(need, of))];
}
