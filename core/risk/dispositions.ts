/**
 * Why a person goes on in spite of a finding. Every stop needs its own reason before a batch is approved.
 * Takes: the findings of a batch, the dispositions of one person. Gives: the digest that an approval key signs, and the
 * form in which they are logged.
 * Refuses: a finding without one, one for a finding that the batch does not have, two for one finding, a reason that says
 * nothing, the same words for different kinds of finding; a batch with more stops than a person can weigh.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toCanonical } from '../base/canonical.ts';
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { toUtf8 } from '../base/utf8.ts';
import { normalised } from '../history/marks.ts';
import { maxDisposition, maxStops } from './limits.ts';
import type { RiskFinding } from './risk.ts';

export interface Disposition {
  /** `RiskFinding.id` */
  readonly finding: string;
  readonly reason: string;
}

/** 'ok', 'yes' and '済' say nothing. */
const leastReason = 4;

type Found = Pick<RiskFinding, 'id' | 'code' | 'item' | 'severity'>;

export const needsDisposition = ({ severity }: Pick<RiskFinding, 'severity'>): boolean => severity === 'stop';

/** Null if a person can answer all stops. `found.rule`: the most frequent code. */
export function checkStops(findings: readonly Found[]): Reason | null {
  const stops = findings.filter(needsDisposition);
  if (stops.length <= maxStops) return null;
  const counts = new Map<string, number>();
  for (const { code } of stops) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [[rule = ''] = []] = [...counts].sort(([, a], [, b]) => b - a);
  return reason('findings-too-many', { rule, count: String(stops.length), limit: String(maxStops) });
}

/** Null if every stop is answered. `found.rule` is the code of the finding, `found.line` the place of its request. */
export function checkDispositions(findings: readonly Found[], dispositions: readonly Disposition[]): Reason | null {
  const needed = new Map(findings.filter(needsDisposition).map((one) => [one.id, one]));
  const given = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const { finding, reason: words } of dispositions) {
    const of = needed.get(finding);
    if (of === undefined || given.has(finding)) return reason('disposition-unknown');
    const plain = normalised(words);
    if (!saysSomething(plain) || words.length > maxDisposition) return refusal('disposition-empty', of);
    if ((codes.get(plain) ?? of.code) !== of.code) return refusal('disposition-repeated', of);
    codes.set(plain, of.code);
    given.set(finding, plain);
  }
  const open = [...needed.values()].find(({ id }) => !given.has(id));
  return open === undefined ? null : refusal('disposition-missing', open);
}

/** SHA-256("inkan-dispositions-v1\n" ‖ canonical JSON of all of them, by finding); '' if there are none. */
export function dispositionsDigest(dispositions: readonly Disposition[]): string {
  if (dispositions.length === 0) return '';
  const all = dispositions
    .map(({ finding, reason: words }) => ({ finding, reason: words }))
    .sort((a, b) => (a.finding < b.finding ? -1 : 1));
  // Canonical JSON is ASCII.
  return toHex(sha256(toUtf8(`inkan-dispositions-v1\n${toCanonical(all)}`) ?? new Uint8Array(0)));
}

/** Each reason once, with the findings that it answers. */
export function byWords(dispositions: readonly Disposition[]): { reason: string; findings: string[] }[] {
  const all = new Map<string, string[]>();
  for (const { finding, reason: words } of dispositions) all.set(words, [...(all.get(words) ?? []), finding]);
  return [...all].map(([words, findings]) => ({ reason: words, findings }));
}

/** Four characters that are letters or figures, not all the same. */
function saysSomething(text: string): boolean {
  const characters = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character));
  return characters.length >= leastReason && new Set(characters).size > 1;
}

const refusal = (
  code: 'disposition-empty' | 'disposition-repeated' | 'disposition-missing',
  { code: rule, item }: Found,
): Reason => reason(code, { rule, line: String(item + 1) });
