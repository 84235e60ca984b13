/** Puts findings where people read warnings: into the review documents of a batch, and to the line of each. */
import type { Card, Finding, Payment, ReviewDocument, Warning } from '../review/review-document.ts';
import { findingsIn, sortWarnings } from '../review/warnings.ts';
import type { RiskFinding } from './risk.ts';

/** `documents`: in the order of the batch. A look-alike that the review itself has warned of is not told twice. */
export function withFindings(
  documents: readonly ReviewDocument[],
  findings: readonly RiskFinding[],
): readonly ReviewDocument[] {
  const byItem = new Map<number, RiskFinding[]>();
  for (const finding of findings) byItem.set(finding.item, [...(byItem.get(finding.item) ?? []), finding]);
  return documents.map((document, item) => {
    const own = (byItem.get(item) ?? []).filter((finding) => !isTold(document, finding));
    return own.length === 0 ? document : withOwn(document, own);
  });
}

const isTold = ({ warnings }: ReviewDocument, { code, facts }: RiskFinding): boolean =>
  code === 'recipient-look-alike' &&
  warnings.some(
    (one) =>
      one.code === 'address-look-alike' &&
      JSON.stringify([one.facts.address, one.facts.known]) === JSON.stringify([facts.address, facts.known]),
  );

function withOwn(document: ReviewDocument, findings: readonly RiskFinding[]): ReviewDocument {
  const warnings = findings.map(({ code, severity, facts }): Warning => ({ code, severity, facts }));
  const at = new Map<number | null, RiskFinding[]>();
  for (const finding of findings) at.set(finding.part, [...(at.get(finding.part) ?? []), finding]);
  const added = (before: readonly Finding[] | undefined, part: number | null) =>
    findingsIn([...(before ?? []), ...(at.get(part) ?? [])]);
  return {
    ...document,
    warnings: sortWarnings([...document.warnings, ...warnings]),
    payments: document.payments.map(
      (payment): Payment =>
        at.has(payment.part) ? { ...payment, findings: added(payment.findings, payment.part) } : payment,
    ),
    cards: document.cards.map(
      (card): Card =>
        card.part !== null && at.has(card.part.index)
          ? { ...card, part: { ...card.part, findings: added(card.part.findings, card.part.index) } }
          : card,
    ),
  };
}
