/** A review as plain English text for a terminal. The codes are the same as in the JSON, so nothing is lost. */
import type { Reason } from '../core/base/reason.ts';
import type { Effect, ReviewDocument, Value } from '../core/review/review-document.ts';

export function describeDocument(document: ReviewDocument): string {
  const { chain, network, words, digest } = document;
  const lines = [`${chain} ${network} ${document.kind}`, `words: ${words.join(' ')}`, `digest: ${digest}`, ''];
  lines.push(...document.effects.map(describeEffect), '');
  for (const card of document.cards) {
    lines.push(`${card.code}:`, ...card.rows.map(({ label, value }) => `  ${label}: ${describeValue(value)}`), '');
  }
  for (const { code, severity, facts } of document.warnings) {
    const found = Object.entries(facts).map(([name, value]) => ` ${name}=${describeValue(value)}`);
    lines.push(`${severity}: ${code}${found.join('')}`);
  }
  return lines.join('\n').trimEnd();
}

export function describeReasons(reasons: readonly Reason[]): string {
  return reasons.map(({ code, found }) => ['refused:', code, ...pairsOf(found)].join(' ')).join('\n');
}

function pairsOf(found: Reason['found']): readonly string[] {
  return Object.entries(found).map(([name, value]) => `${name}=${value}`);
}

function describeEffect({ account, direction, cause, amount }: Effect): string {
  const way = direction === 'out' ? 'leaves' : 'arrives at';
  return `${describeValue(amount)} ${way} ${describeValue(account)} (${cause})`;
}

export function describeValue(value: Value): string {
  switch (value.type) {
    case 'address':
      return value.owner === null ? value.text : `${value.text} (${value.owner})`;
    case 'alias':
      return `alias ${value.namespaceId}`;
    case 'amount':
      return describeAmount(value);
    case 'ratio':
      return `${value.numerator}/${value.denominator}`;
    case 'integer':
    case 'text':
      return value.text;
    case 'hex':
      return value.hex;
    case 'instant':
      return describeInstant(value.epochMs);
    case 'code':
      return value.code;
  }
}

/** Exact: the point is put into the decimal string, nothing is computed in floating point. */
function describeAmount({ atomic, divisibility, unit }: Extract<Value, { type: 'amount' }>): string {
  if (divisibility === null) return `${atomic} atomic units of ${unit}`;
  const digits = atomic.padStart(divisibility + 1, '0');
  const point = digits.length - divisibility;
  return `${digits.slice(0, point)}.${digits.slice(point)} ${unit}`;
}

/** A deadline can lie beyond what a Date can hold (8.64e15 ms): then the number itself. */
function describeInstant(epochMs: string): string {
  const date = new Date(Number(epochMs));
  return Number.isNaN(date.getTime()) ? `${epochMs} ms` : date.toISOString();
}
