/** A review as plain English text for a terminal. It uses the same codes as the JSON output, so nothing is lost. */
import type { Reason } from '../core/base/reason.ts';
import {
  type ControlChange,
  type ControlPicture,
  type ControlPoint,
  type ControlTree,
  type CosignerGroup,
  type Effect,
  type Headline,
  type Payment,
  type Pictures,
  type ReviewDocument,
  type Row,
  severities,
  type Value,
} from '../core/review/review-document.ts';
import type { RiskFinding } from '../core/risk/risk.ts';

export function describeDocument(document: ReviewDocument): string {
  const { chain, network, words, digest, headline, envelope, payments } = document;
  const lines = [`${chain} ${network} ${document.kind} (${document.task})`, describeHeadline(headline)];
  if (envelope !== null) lines.push(`as ${describeHeadline(envelope)}`);
  lines.push(...payments.map(describePayment));
  lines.push(...describePictures(document.pictures));
  lines.push(`words: ${words.join(' ')}`, `digest: ${digest}`, '');
  lines.push(...document.effects.map(describeEffect), ...document.controlChanges.map(describeControlChange), '');
  lines.push(...describeGroups(document.cosigners));
  for (const card of document.cards) {
    const { part } = card;
    const of = part === null ? '' : ` (${part.index}/${part.total} ${part.kind} by ${describeValue(part.signer)})`;
    lines.push(`${card.code}${of}:`, ...card.rows.map(describeRow), '');
  }
  for (const { code, severity, facts } of document.warnings) {
    const found = Object.entries(facts).map(([name, value]) => ` ${name}=${describeValue(value)}`);
    lines.push(`${severity}: ${code}${found.join('')}`);
  }
  return lines.join('\n').trimEnd();
}

/** What was found against the history and in the batch, the most severe first. `id`: what a disposition names. */
export function describeFindings(findings: readonly RiskFinding[]): readonly string[] {
  return severities.flatMap((severity) =>
    findings
      .filter((one) => one.severity === severity)
      .map(({ id, facts }) => {
        const found = Object.entries(facts).map(([name, value]) => ` ${name}=${describeValue(value)}`);
        return `finding: ${severity} ${id}${found.join('')}`;
      }),
  );
}

function describeHeadline({ code, slots }: Headline): string {
  const filled = Object.entries(slots).map(([name, values]) => ` ${name}=${values.map(describeValue).join(', ')}`);
  return `${code}:${filled.join('')}`;
}

function describePayment({ part, from, to, amount }: Payment): string {
  const of = part === null ? '' : ` ${part}`;
  return `pays${of}: ${describeValue(amount)} from ${describeValue(from)} to ${describeValue(to)}`;
}

/** The pictures in words, in the order in which they are drawn. */
export function describePictures({ flow, control }: Pictures): readonly string[] {
  const arrows = (flow?.arrows ?? []).map(
    ({ side, cause, from, to, amount, count }) =>
      `draws ${side} (${cause}): ${describeValue(from)} -> ${describeValue(to)}: ${describeValue(amount)}${count > 1 ? ` in ${count}` : ''}`,
  );
  const rest = (flow?.rest ?? []).map(
    ({ side, count, amounts }) => `draws ${side}: ${count} more: ${amounts.map(describeValue).join(', ')}`,
  );
  return [...arrows, ...rest, ...control.flatMap(describeControl)];
}

function describeControl(picture: ControlPicture): readonly string[] {
  const account = describeValue(picture.account);
  if (picture.shape === 'change') {
    const found = picture.facts.map(({ label, value }) => ` ${label}=${describeValue(value)}`);
    return [`draws ${account} ${picture.way} ${picture.code}${found.join('')}`];
  }
  return [
    `draws before ${account}: ${describeTree(picture.before)}`,
    `draws after ${account}: ${describeTree(picture.after)}`,
    ...describePoints('lost', picture.lost),
    ...describePoints('gained', picture.gained),
  ];
}

function describeTree({ is, approval, removal, cosigners, isComplete }: ControlTree): string {
  const numbers = `approval ${describeValue(approval)}${removal === null ? '' : `, removal ${describeValue(removal)}`}`;
  const names = cosigners.map(({ account, change }) => `; ${change} ${describeValue(account)}`);
  return `${is}${is === 'alone' ? '' : `, ${numbers}`}${names.join('')}${isComplete ? '' : '; perhaps others'}`;
}

const describePoints = (which: string, points: readonly ControlPoint[]): readonly string[] =>
  points.map(({ code, value }) => `draws ${which}: ${code}${value === null ? '' : ` ${describeValue(value)}`}`);

export function describeReasons(reasons: readonly Reason[]): string {
  return reasons.map(({ code, found }) => ['refused:', code, ...pairsOf(found)].join(' ')).join('\n');
}

function pairsOf(found: Reason['found']): readonly string[] {
  return Object.entries(found).map(([name, value]) => `${name}=${value}`);
}

export const describeRow = ({ label, value }: Row): string => `  ${label}: ${describeValue(value)}`;

/** Required signatures, one line per account. */
export function describeGroups(groups: readonly CosignerGroup[]): readonly string[] {
  return groups.flatMap(({ account, need, cosigners }) => [
    `${describeValue(account)} needs ${need ?? 'unknown'} of:`,
    ...cosigners.map((cosigner) => `  ${cosigner.state}: ${describeValue(cosigner.account)}`),
  ]);
}

function describeControlChange({ account, code, facts }: ControlChange): string {
  const found = facts.map(({ label, value }) => ` ${label}=${describeValue(value)}`);
  return `${describeValue(account)} ${code}${found.join('')}`;
}

function describeEffect({ account, actedFor, direction, cause, amount }: Effect): string {
  const way = direction === 'out' ? 'leaves' : 'arrives at';
  return `${describeValue(amount)} ${way} ${describeValue(account)} (${cause}${actedFor ? ', acted for' : ''})`;
}

export function describeValue(value: Value): string {
  switch (value.type) {
    case 'address':
      return [
        value.text,
        ...[value.owner, value.known].filter((name) => name !== null).map((name) => `(${name})`),
      ].join(' ');
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
    case 'format':
      return value.format;
    case 'kind':
      return value.kind;
    case 'blocks':
      return `${value.blocks} blocks of ${value.blockMs} ms`;
    case 'quorum':
      return `${value.need} of ${value.of}`;
  }
}

/** Exact: inserts the decimal point into the decimal string; no floating point. */
function describeAmount({ atomic, divisibility, unit }: Extract<Value, { type: 'amount' }>): string {
  if (divisibility === null) return `${atomic} atomic units of ${unit}`;
  const digits = atomic.padStart(divisibility + 1, '0');
  const point = digits.length - divisibility;
  return `${digits.slice(0, point)}.${digits.slice(point)} ${unit}`;
}

/** A deadline may be beyond the range of Date (8.64e15 ms): then the number itself is printed. */
function describeInstant(epochMs: string): string {
  const date = new Date(Number(epochMs));
  return Number.isNaN(date.getTime()) ? `${epochMs} ms` : date.toISOString();
}
