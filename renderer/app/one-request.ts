/**
 * A batch of one as the screens show it. Takes the vault's answer to a proposal of one text; gives the part about that
 * text.
 */
import type { Reason } from '../../core/base/reason.ts';
import type { RulesSaid } from '../../core/contract/rule-book.ts';
import type { Requirement, Signed } from '../../core/contract/shapes.ts';
import type { Origin, Proposal } from '../../core/contract/signing.ts';
import type { Headline, Option, ReviewDocument } from '../../core/review/review-document.ts';
import type { Question } from '../../core/task/task.ts';
import type { Judged } from './screens.ts';

export type RequestReading =
  /** `batch`: the digest that is approved. */
  | {
      readonly action: 'sign';
      readonly batch: string;
      readonly document: ReviewDocument;
      readonly requirement: Requirement;
      readonly origin: Origin | null;
      readonly judged?: Judged;
    }
  | {
      readonly action: 'choose';
      readonly question: Question;
      readonly subject: Headline | null;
      readonly options: readonly Option[];
    }
  | { readonly action: 'collected'; readonly signed: Signed }
  | {
      readonly action: 'refuse';
      readonly reasons: readonly Reason[];
      readonly document: ReviewDocument | null;
      readonly rules?: RulesSaid;
    };

/** What a screen takes of a proposal besides its documents. */
export const judgedOf = ({
  stops,
  approvals,
  book,
  list,
  rules,
}: Extract<Proposal, { readonly action: 'sign' }>): Judged => ({
  ...(stops === undefined ? {} : { stops }),
  ...(approvals === undefined ? {} : { approvals }),
  ...(book === undefined ? {} : { book }),
  ...(list === undefined ? {} : { list }),
  ...rulesOf({ rules }),
});

const rulesOf = ({ rules }: { readonly rules?: RulesSaid | undefined }) => (rules === undefined ? {} : { rules });

/** Null if the answer is about several requests: the window proposes one. */
export function readingOf(proposal: Proposal): RequestReading | null {
  switch (proposal.action) {
    case 'sign': {
      const { digest, items, requirement, origins } = proposal;
      const [document] = items;
      return document === undefined || items.length > 1
        ? null
        : {
            action: 'sign',
            batch: digest,
            document,
            requirement,
            origin: origins?.[0] ?? null,
            judged: judgedOf(proposal),
          };
    }
    case 'refuse': {
      const [only] = proposal.refused;
      return only === undefined || only.item > 0
        ? null
        : { action: 'refuse', reasons: only.reasons, document: only.document, ...rulesOf(proposal) };
    }
    case 'choose': {
      const { question, subject, options, item } = proposal;
      return item > 0 ? null : { action: 'choose', question, subject, options };
    }
    case 'collected':
      return proposal;
  }
}
