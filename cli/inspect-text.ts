/**
 * `inspect`: shows what Inkan would show for a text, without a vault; for an ownership proof, whether it is valid. Uses
 * core only:
 * no key, no network, no storage. Without accounts, Inkan does not ask who the signer is; every other rule applies.
 */

import { type AssessmentFacts, type AssessmentResult, assess } from '../core/assessment/assess.ts';
import { type Reason, reason } from '../core/base/reason.ts';
import type { Result } from '../core/base/result.ts';
import { findingFacts, pastOf } from '../core/batch/book-facts.ts';
import { movedItemsOf, withRisks } from '../core/batch/risks.ts';
import { networks } from '../core/chain/networks.ts';
import { isEnvelopeText } from '../core/envelope/envelope-text.ts';
import type { History } from '../core/history/history.ts';
import type { RuleBook } from '../core/policy/book/book.ts';
import { type BookVerdict, evaluate } from '../core/policy/evaluate.ts';
import { policyDefaults } from '../core/policy/registry.ts';
import { emptyRegistry } from '../core/registry/registry.ts';
import { checkOwnershipProof, isOwnershipProof } from '../core/reply/ownership-proof.ts';
import { clockText } from '../core/signature/ownership.ts';
import { escapePurpose } from '../core/signature/purpose.ts';
import type { Task } from '../core/task/task.ts';
import { describeReasons } from './describe.ts';
import { exits, type FileTools, type Given, historyAt, notesOf, type Outcome, readOptions, textAt } from './input.ts';
import { inspectBatch } from './inspect-batch.ts';
import { describeInspection, exitOf, type Inspection, jsonOf, ofNetwork } from './inspection.ts';
import { bookAt, languageOf, policyJson, policyText } from './policy-file.ts';

const usage =
  'inspect [--json] [--network mainnet|testnet] [--now ISO-8601] [--list FILE] [--requesters FILE] [--history FILE] [--policy BOOK [--language en|ja]] FILE|FOLDER|-\n';

export interface InspectTools extends FileTools {
  readonly nowMs: () => number;
}

/** An inspection, and what a rule book says of it. */
interface Judged extends Inspection {
  /** Null if there is nothing to sign. */
  readonly task: Task | null;
  /** Null without `--history`. */
  readonly history: History | null;
  readonly judged?: BookVerdict;
}

const once = ['--network', '--now', '--list', '--requesters', '--history', '--policy', '--language'];

export function inspect(args: readonly string[], tools: InspectTools): Outcome {
  const options = readOptions(args, { once, often: [] });
  const language = languageOf(options?.values.get('--language')?.[0]);
  if (options === null || language === null) return misunderstood(usage);
  const policy = options.values.get('--policy')?.[0];
  const book = policy === undefined ? undefined : bookAt(policy, tools.readBytes);
  if (book === null) return misunderstood('the file cannot be read\n');
  if (book?.ok === false) return misunderstood(`${describeReasons([book.reason])}\n`);
  const network = options.values.get('--network')?.[0] ?? null;
  if (network !== null && !networks.some((known) => known === network)) return misunderstood(usage);
  const now = options.values.get('--now')?.[0];
  const nowMs = now === undefined ? tools.nowMs() : Date.parse(now);
  if (Number.isNaN(nowMs)) return misunderstood(usage);
  const text = textAt(options.file, tools);
  const historyFile = options.values.get('--history')?.[0];
  const history = historyAt(historyFile, tools);
  if (text === null || history === null) return misunderstood('the file cannot be read\n');
  const compared = historyFile === undefined ? null : history;
  const given = text.ok ? text.value : { cleaned: [], aside: [] };
  const err = notesOf(given);
  const [list = null, requesters = null] = ['--list', '--requesters'].map((name) => options.values.get(name)?.[0]);
  if (text.ok && history.ok && (isEnvelopeText(text.value.text) || list !== null || requesters !== null)) {
    // A rule book is asked about single requests: said, not left out.
    if (book !== undefined)
      return misunderstood('--policy judges single requests, without an envelope, --list and --requesters\n');
    const inspected = inspectBatch(
      text.value.text,
      { list, requesters, network, nowMs: BigInt(nowMs), history: compared === null ? null : history.value },
      tools,
    );
    if (inspected === null) return misunderstood('the file cannot be read\n');
    return { exit: inspected.exit, out: options.json ? inspected.json : inspected.plain, err };
  }
  if (text.ok && isOwnershipProof(text.value.text))
    return { ...inspectProof(text.value.text, network, options.json), err };
  const found = inspectText(text, BigInt(nowMs), network, compared);
  const inspection = book === undefined ? found : judgedBy(book.value, found, BigInt(nowMs));
  const words = inspection.judged === undefined ? '' : `\n${policyText(inspection.judged, language)}`;
  return {
    // What needs approvals cannot be signed with what was given here.
    exit: inspection.judged?.verdict.level === 'approvals' ? exits.refused : exitOf(inspection),
    out: options.json ? json(inspection, given) : `${describeInspection(inspection)}${words}`,
    err,
  };
}

/**
 * Without a vault nothing is known of approvals or of the machine, and without `--history` nothing of what was signed before: a
 * rule that asks blocks.
 */
function judgedBy(book: RuleBook, found: Judged, nowMs: bigint): Judged {
  const { task, findings, history } = found;
  if (task === null) return found;
  const items = movedItemsOf([{ task }], { accounts: null, registry: emptyRegistry });
  const known =
    history === null || findings === undefined ? {} : { past: pastOf(history), findings: findingFacts(findings) };
  const judged = evaluate([book], { scope: items.length === 0 ? 'import' : 'sign', items, nowMs, ...known });
  return { ...found, judged, reasons: [...found.reasons, ...judged.verdict.reasons] };
}

function inspectText(
  text: Result<Given, Reason>,
  nowMs: bigint,
  network: string | null,
  compared: Result<History, Reason> | null,
): Judged {
  const nothing = { document: null, task: null, history: null };
  if (!text.ok) return { ...nothing, reasons: [text.reason] };
  if (compared?.ok === false) return { ...nothing, reasons: [compared.reason] };
  const history = compared === null ? null : compared.value;
  const settings = policyDefaults('practice');
  const facts = { accounts: null, registry: emptyRegistry, signedBonded: [], nowMs, settings };
  const assessed = assess(text.value.text, facts, {});
  const found = history === null ? inspectionOf(assessed) : comparedWith(assessed, { ...facts, history });
  const task = assessed.action === 'sign' ? assessed.assessment.task : null;
  return { ...ofNetwork(found, network), task, history };
}

/** As a batch of one, as in the window. */
function comparedWith(assessed: AssessmentResult, facts: AssessmentFacts): Inspection {
  if (assessed.action !== 'sign') return { ...inspectionOf(assessed), findings: [] };
  const { items, findings } = withRisks([assessed.assessment], facts);
  const item = items[0] ?? assessed.assessment;
  return { reasons: item.verdict.reasons, document: item.document, findings };
}

function inspectionOf(assessed: AssessmentResult): Inspection {
  switch (assessed.action) {
    case 'sign':
      return { reasons: [], document: assessed.assessment.document };
    case 'refuse':
      return { reasons: assessed.reasons, document: assessed.document };
    // Without accounts there are no questions, and no cosignatures are being collected.
    case 'choose':
      return { reasons: [reason('signer-not-ours')], document: null };
    case 'collect':
      return { reasons: [reason('nothing-collected')], document: null };
  }
}

/** An ownership proof (docs/ownership.md): exit 0 valid, 1 not valid, 2 not of this form. */
function inspectProof(text: string, network: string | null, asJson: boolean): Outcome {
  const checked = checkOwnershipProof(text);
  const other = checked.ok && network !== null && checked.value.network !== network;
  const refusal = checked.ok ? (other ? reason('network-mismatch', { expected: network }) : null) : checked.reason;
  const exit =
    refusal === null ? exits.signable : refusal.code === 'ownership-malformed' ? exits.unreadable : exits.refused;
  if (!asJson) return { exit, out: `${plainProof(checked, refusal)}\n`, err: '' };
  const facts = checked.ok ? { ...checked.value, clock: clockText(checked.value.clock) } : null;
  const shown = {
    ownership: refusal === null ? 'valid' : 'invalid',
    reasons: refusal === null ? [] : [refusal.code],
    facts,
  };
  return { exit, out: `${JSON.stringify(shown)}\n`, err: '' };
}

function plainProof(checked: ReturnType<typeof checkOwnershipProof>, reason: Reason | null): string {
  const verdict = reason === null ? 'valid: the key of this address signed this statement' : describeReasons([reason]);
  if (!checked.ok) return verdict;
  const { chain, network, address, publicKey, clock, logHead, purpose } = checked.value;
  const account = `${chain} ${network}\n  address     ${address}\n  public key  ${publicKey}`;
  const claims = `  purpose     ${escapePurpose(purpose)}\n  clock       ${clockText(clock)} (a claim)\n  log head    ${logHead.sequence} ${logHead.hash}`;
  return `ownership of ${account}\n${claims}\n\n${verdict}`;
}

function json(inspection: Judged, { cleaned, aside }: Omit<Given, 'text'>): string {
  const shown = {
    ...jsonOf(inspection),
    // Present if not empty: cleanings applied, and files without usable content.
    ...(cleaned.length === 0 ? {} : { cleaned }),
    ...(aside.length === 0 ? {} : { aside: aside.map(({ file, reason }) => ({ file, reason: reason.code })) }),
    // With `--policy`.
    ...(inspection.judged === undefined ? {} : { policy: policyJson(inspection.judged) }),
  };
  return `${JSON.stringify(shown)}\n`;
}

function misunderstood(message: string): Outcome {
  return { exit: exits.unreadable, out: '', err: message };
}
