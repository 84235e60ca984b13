/**
 * `verify`: checks that a log is what Inkan wrote. Uses core only: no key, no network, no storage. Knowledge from
 * outside the log (the vault's log key, a head that was written down) makes it more than a check of the file by itself.
 */
import { emptyHead, toLogHead } from '../core/audit/chain.ts';
import type { LogHead } from '../core/audit/events.ts';
import type { Heads } from '../core/audit/heads.ts';
import { makeLineCutter } from '../core/audit/lines.ts';
import { headWords } from '../core/audit/signed-head.ts';
import { type LogSummary, type LogVerdict, makeLogReader } from '../core/audit/verify.ts';
import { type Reason, reason } from '../core/base/reason.ts';
import { fingerprintWordList } from '../core/review/words.ts';
import { describeReasons } from './describe.ts';
import { type Exit, exits, type Outcome, readOptions } from './input.ts';

const usage = `verify [--json] [--key LOG-KEY] [--head HEAD] LOG|-
  LOG-KEY  the vault's log key, 64 hex digits (the entry "vault-made" names it)
  HEAD     a head that you know: 64 hex digits, or SEQUENCE:64-HEX-DIGITS, or as on the log screen SEQUENCE:word-word-word-word
`;

export interface VerifyTools {
  readonly readBytes: (file: string) => Uint8Array | null;
}

/** What a person knows about the log from elsewhere. */
interface KnownHead {
  /** Null: of any entry. */
  readonly sequence: number | null;
  readonly is: (head: LogHead) => boolean;
}

const hex = /^[0-9A-Fa-f]{64}$/;

/** Exit 0: the log is valid; 1: it is not; 2: unreadable, or invalid command line. */
export function verifyCommand(args: readonly string[], { readBytes }: VerifyTools): Outcome {
  const options = readOptions(args, { once: ['--key', '--head'], often: [] });
  if (options === null) return misunderstood(usage);
  const key = options.values.get('--key')?.[0];
  const head = options.values.get('--head')?.[0];
  const known = head === undefined ? undefined : readHead(head);
  if ((key !== undefined && !hex.test(key)) || known === null) return misunderstood(usage);
  const bytes = readBytes(options.file);
  if (bytes === null) return misunderstood('the file cannot be read\n');
  const verdict = verdictOn(bytes, key?.toUpperCase(), known);
  return { exit: exitOf(verdict), out: options.json ? json(verdict) : plain(verdict, key !== undefined), err: '' };
}

function verdictOn(bytes: Uint8Array, key: string | undefined, known: KnownHead | undefined): LogVerdict {
  const reader = makeLogReader({ key });
  const cutter = makeLineCutter();
  cutter.take(bytes, reader.take);
  const { summary, wrong } = reader.done(cutter.rest());
  return { summary, wrong: wrong ?? checkKnown(reader.heads, known) };
}

function checkKnown(heads: Heads, known: KnownHead | undefined): Reason | null {
  if (known === undefined) return null;
  const at = (sequence: number) => toLogHead(sequence, heads.after(sequence) ?? emptyHead);
  if (known.sequence !== null) {
    const { sequence } = known;
    if (sequence > heads.count) return reason('log-rolled-back', { sequence: String(heads.count) });
    return known.is(at(sequence)) ? null : reason('log-altered', { sequence: String(sequence) });
  }
  for (let sequence = heads.count; sequence >= 0; sequence -= 1) if (known.is(at(sequence))) return null;
  return reason('log-rolled-back', { sequence: String(heads.count) });
}

function readHead(text: string): KnownHead | null {
  const [, digits, rest = ''] = /^(?:([0-9]{1,15}):)?(.*)$/s.exec(text) ?? [];
  const sequence = digits === undefined ? null : Number(digits);
  if (hex.test(rest)) return { sequence, is: ({ hash }) => hash === rest.toUpperCase() };
  const words = rest.toLowerCase().split(/[- ]/);
  const areWords = sequence !== null && words.length === 4 && words.every((word) => fingerprintWordList.includes(word));
  return areWords ? { sequence, is: (head) => headWords(head).join() === words.join() } : null;
}

const exitOf = ({ wrong }: LogVerdict): Exit => (wrong === null ? exits.signable : exits.refused);

function json({ summary, wrong }: LogVerdict): string {
  const { entries, head, firstMs, lastMs, signedHeads, byKey, lastSigned, clockBacks, torn, replaced } = summary;
  return `${JSON.stringify({
    holds: wrong === null,
    reason: wrong?.code ?? null,
    sequence: wrong === null ? null : Number(wrong.found.sequence),
    ...{ entries, firstMs, lastMs },
    head: { ...head, words: headWords(head) },
    signedHeads,
    signedByKey: byKey,
    lastSigned,
    unsigned: unsignedOf(summary),
    ...{ clockBacks, torn, replaced },
  })}\n`;
}

/** Entries after the newest signed head: the chain holds, but no key has signed them. */
const unsignedOf = ({ entries, lastSigned }: LogSummary): number => entries - (lastSigned?.sequence ?? 0);

function plain({ summary, wrong }: LogVerdict, keyIsKnown: boolean): string {
  const { entries, head, firstMs, lastMs, signedHeads, byKey, lastSigned } = summary;
  const lines = [
    wrong === null
      ? 'the log holds'
      : `the log does not hold, at entry ${wrong.found.sequence}: ${describeReasons([wrong])}`,
    `entries       ${entries}`,
    ...(firstMs === null || lastMs === null
      ? []
      : [`first         ${instant(firstMs)}`, `last          ${instant(lastMs)}`]),
    `head          ${head.sequence}:${head.hash}`,
    `in words      ${headWords(head).join(' ')}`,
    `signed heads  ${signedHeads}${keyIsKnown ? `, ${byKey} by the key given` : ''}`,
    ...(lastSigned === null ? [] : [`newest        entry ${lastSigned.sequence}, by key ${lastSigned.key}`]),
    `after it      ${unsignedOf(summary)} entries that no signed head covers`,
    ...(unsignedOf(summary) === 0 ? [] : [countsForNothing]),
    ...gaps(summary),
    ...(keyIsKnown
      ? []
      : ['The signatures were checked against the keys named beside them. Whose keys those are: --key.']),
  ];
  return `${lines.join('\n')}\n`;
}

/** How Inkan treats them: each save of the vault file has its own signature, which is verified. */
const countsForNothing =
  '              openings and acceptances among them count for nothing; saves of the vault file are signed one by one';

/** What an auditor should ask about. */
function gaps({ clockBacks, torn, replaced }: LogSummary): readonly string[] {
  const of = (count: number, what: string) => (count === 0 ? [] : [`gaps          ${what}: ${count}`]);
  return [
    ...of(clockBacks, 'the clock was set back'),
    ...of(torn, 'half an entry was cut off after a crash'),
    ...of(replaced, 'an earlier log was not right and is kept in another file'),
  ];
}

/** ISO 8601, UTC. */
function instant(ms: string): string {
  const date = new Date(Number(ms));
  return Number.isNaN(date.getTime()) ? ms : date.toISOString();
}

function misunderstood(message: string): Outcome {
  return { exit: exits.unreadable, out: '', err: message };
}
