/**
 * What Inkan will show for each text, from the same code (core/assessment).
 * Takes: texts, what the nodes said of accounts and mosaics. Gives: the documents. Refuses: what Inkan would refuse.
 */
import { type AssessmentFacts, assess } from '../../core/assessment/assess.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import type { AccountFacts as OwnAccount } from '../../core/task/task.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { addressOfKey, type Known, registryOf } from './registry-of.ts';

/** `signers`: the accounts at the other end that this desk makes requests for. */
export interface AssessFacts extends Known {
  readonly signers: readonly string[];
}

function factsOf(known: AssessFacts): AssessmentFacts {
  const { chain, network, nowMs, names, signers } = known;
  const accounts = known.accounts.flatMap(({ address, publicKey }): readonly OwnAccount[] =>
    publicKey === null || !signers.includes(address) || addressOfKey(chain, network, publicKey) !== address
      ? []
      : [{ chain, network, address, publicKey, label: names.get(address) ?? address }],
  );
  const registry = registryOf(known);
  // An account of ours is no contact of ours.
  const contacts = registry.contacts.filter(({ address }) => !accounts.some((one) => one.address === address));
  return {
    ...{ accounts: accounts.length === 0 ? null : accounts, registry: { ...registry, contacts } },
    ...{ signedBonded: [], nowMs, settings: policyDefaults('real') },
  };
}

export function assessTexts(
  texts: readonly string[],
  known: AssessFacts,
): Result<readonly ReviewDocument[], readonly DeskReason[]> {
  const facts = factsOf(known);
  const documents: ReviewDocument[] = [];
  const reasons: DeskReason[] = [];
  for (const text of texts) {
    const found = assessOne(text, facts);
    if (found.ok) documents.push(found.value);
    else reasons.push(...found.reason);
  }
  return reasons.length > 0 ? refuse(reasons) : ok(documents);
}

/** A text with several meanings is shown by the one that needs no account: what is asked, Inkan asks. */
function assessOne(text: string, facts: AssessmentFacts): Result<ReviewDocument, readonly DeskReason[]> {
  const first = assess(text, facts);
  const found = first.action === 'choose' ? assess(text, { ...facts, accounts: null }) : first;
  if (found.action === 'sign') return ok(found.assessment.document);
  if (found.action === 'refuse') return refuse(found.reasons);
  return refuse([{ code: 'not-a-request', found: {} }]);
}

/** The document of a text whatever becomes of it: also after its time. */
export function documentOf(text: string, known: AssessFacts): ReviewDocument | null {
  const facts = factsOf(known);
  for (const accounts of [facts.accounts, null]) {
    const found = assess(text, { ...facts, accounts });
    if (found.action === 'sign') return found.assessment.document;
    if (found.action === 'refuse' && found.document !== null) return found.document;
  }
  return null;
}
