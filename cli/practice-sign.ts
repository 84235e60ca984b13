/**
 * `practice`: does what a text asks, with the published mnemonic and the code of the app's practice vault: ten accounts
 * per chain, testnets only; these keys can move nothing of value.
 * `--books` first imports registry entries (contacts, mosaics, multisig accounts); `--choose` answers a question;
 * `--with` adds someone else's cosignature after signing; `--list` signs only what is in a payment list, and
 * `--requesters` only what a registered requester signed; `--history` compares the payments with earlier ones and prints
 * what is found to standard error.
 */
import { type Reason, reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import { findingFacts, pastOf } from '../core/batch/book-facts.ts';
import type { Signed } from '../core/contract/shapes.ts';
import type { Proposal } from '../core/contract/signing.ts';
import type { RequesterKey } from '../core/envelope/requesters.ts';
import type { History } from '../core/history/history.ts';
import { matchedList } from '../core/payment-list/given-list.ts';
import type { RuleBook } from '../core/policy/book/book.ts';
import { type BookVerdict, evaluate } from '../core/policy/evaluate.ts';
import { emptyRegistry } from '../core/registry/registry.ts';
import { type Choices, type Question, questions } from '../core/task/task.ts';
import { openPracticeSession, type PracticeSession } from '../electron/vault/signing/practice-session.ts';
import { describeFindings, describeGroups, describeReasons, describeRow } from './describe.ts';
import { exits, historyAt, notesOf, type Outcome, readOptions, textAt } from './input.ts';
import type { InspectTools } from './inspect-text.ts';
import { describeList, listAt, requestersAt } from './payment-list-file.ts';
import { bookAt, languageOf, policyJson, policyText } from './policy-file.ts';

const usage =
  'practice [--json] [--books FILE]... [--choose QUESTION=OPTION]... [--with FILE]... [--list FILE] [--requesters FILE] [--history FILE] [--policy BOOK [--language en|ja]] FILE|FOLDER|-\n';

/** What ends the work: a refusal, a question that `--choose` must answer, or an unreadable input. */
type Stop =
  | { readonly why: 'refused'; readonly reasons: readonly Reason[]; readonly readable: boolean }
  | { readonly why: 'asked'; readonly asked: Extract<Proposal, { action: 'choose' }> };

const refusal = (reason: Reason, readable = true): Stop => ({ why: 'refused', reasons: [reason], readable });

export async function practice(args: readonly string[], tools: InspectTools): Promise<Outcome> {
  const options = readOptions(args, {
    once: ['--list', '--requesters', '--history', '--policy', '--language'],
    often: ['--books', '--choose', '--with'],
  });
  const choices = options === null ? null : choicesOf(options.values.get('--choose') ?? []);
  const language = languageOf(options?.values.get('--language')?.[0]);
  if (options === null || choices === null || language === null) return failed(exits.unreadable, usage);
  const policy = options.values.get('--policy')?.[0];
  const book = policy === undefined ? undefined : bookAt(policy, tools.readBytes);
  if (book === null) return failed(exits.unreadable, 'the file cannot be read\n');
  if (book?.ok === false) return stopped(refusal(book.reason, false));
  const nowMs = BigInt(tools.nowMs());
  const texts: string[] = [];
  const notes: string[] = [];
  const registry = options.values.get('--books') ?? [];
  const offers = options.values.get('--with') ?? [];
  for (const file of [...registry, options.file, ...offers]) {
    const text = textAt(file, tools);
    if (text === null) return failed(exits.unreadable, 'the file cannot be read\n');
    if (!text.ok) return stopped(refusal(text.reason, false));
    texts.push(text.value.text);
    notes.push(notesOf(text.value));
  }
  const from = options.values.get('--requesters')?.[0];
  const registered = from === undefined ? ok([]) : requestersAt(from, tools);
  if (registered === null) return failed(exits.unreadable, 'the file cannot be read\n');
  if (!registered.ok) return stopped(refusal(registered.reason, false));
  const requesters = { registered: registered.value, required: from !== undefined };
  const history = historyAt(options.values.get('--history')?.[0], tools);
  if (history === null) return failed(exits.unreadable, 'the file cannot be read\n');
  if (!history.ok) return stopped(refusal(history.reason, false));
  const session = await openPracticeSession(nowMs, from === undefined ? undefined : requesters, history.value);
  const kept = withRegistry(session, texts.slice(0, registry.length));
  if (!kept.ok) return stopped(kept.reason);
  const ready = answered(session, texts[registry.length] ?? '', choices);
  if (!ready.ok) return stopped(ready.reason);
  const listFile = options.values.get('--list')?.[0];
  const beside = listFile === undefined ? null : listBeside(listFile, session, requesters.registered, tools);
  if (beside !== null && beside.refused !== null) return beside.refused;
  if (beside !== null) notes.push(beside.words);
  notes.push(...describeFindings(session.findings()).map((line) => `${line}\n`));
  const judged = book === undefined ? undefined : judgedBy(book.value, session, { history: history.value, nowMs });
  const words = judged === undefined ? '' : policyText(judged, language);
  if (judged?.verdict.level === 'block') {
    const refused = stopped({ why: 'refused', reasons: judged.verdict.reasons, readable: true });
    return { ...refused, err: `${refused.err}${words}` };
  }
  // Nobody can approve here: what needs approvals is not signed.
  if (judged?.verdict.level === 'approvals') return failed(exits.refused, words);
  const done = await session.sign();
  if (!done.ok) return stopped(refusal(done.reason));
  const [first, ...others] = done.value;
  if (first === undefined) return { exit: exits.signable, out: `PRACTICE\nkept\n${words}`, err: notes.join('') };
  if (others.length > 0) return severalSigned(done.value, offers.length, { json: options.json, notes, judged, words });
  let signed = first;
  for (const text of texts.slice(registry.length + 1)) {
    const proposal = session.propose([text]);
    if (proposal.action !== 'collected') return stopped(stopOf(proposal));
    signed = proposal.signed;
  }
  const asJson = judged === undefined ? signed : { ...signed, policy: policyJson(judged) };
  const out = options.json ? `${JSON.stringify(asJson)}\n` : `${plain(signed)}${words}`;
  return { exit: exits.signable, out, err: notes.join('') };
}

/**
 * Without `--history` nothing was signed before. Nothing was refused in this session. What a practice session does not have
 * (a guard, a signed request) is not known, so that a rule that asks for it blocks; what needs approvals is not signed.
 */
function judgedBy(
  book: RuleBook,
  session: PracticeSession,
  { history, nowMs }: { readonly history: History; readonly nowMs: bigint },
): BookVerdict {
  const { items, signers } = session.moved();
  const scope = items.length === 0 ? 'import' : 'sign';
  const known = { past: pastOf(history), findings: findingFacts(session.findings()), refusedInSession: 0 };
  return evaluate([book], { scope, items, nowMs, signers, ...known });
}

function choicesOf(given: readonly string[]): Choices | null {
  const choices: Partial<Record<Question, string>> = {};
  for (const pair of given) {
    const question = questions.find((one) => pair.startsWith(`${one}=`));
    if (question === undefined || choices[question] !== undefined) return null;
    choices[question] = pair.slice(question.length + 1);
  }
  return choices;
}

function withRegistry(session: PracticeSession, texts: readonly string[]): Result<null, Stop> {
  for (const text of texts) {
    const proposal = session.propose([text]);
    if (proposal.action !== 'sign') return refuse(stopOf(proposal));
    const kept = session.importEntries();
    if (!kept.ok) return refuse(refusal(kept.reason));
  }
  return ok(null);
}

/** Answers the questions with the given choices; a choice without a question is refused. */
function answered(session: PracticeSession, text: string, choices: Choices): Result<null, Stop> {
  let proposal = session.propose([text]);
  const left = new Map(Object.entries(choices));
  while (proposal.action === 'choose') {
    const { item, question } = proposal;
    const option = left.get(question);
    if (option === undefined) return refuse({ why: 'asked', asked: proposal });
    left.delete(question);
    const next = session.choose({ item, question, option });
    if (!next.ok) return refuse(refusal(next.reason));
    proposal = next.value;
  }
  if (proposal.action !== 'sign') return refuse(stopOf(proposal));
  return left.size === 0 ? ok(null) : refuse(refusal(reason('choice-unknown')));
}

/** The match with a payment list before signing, in words; or the refusal. */
function listBeside(
  file: string,
  session: PracticeSession,
  registered: readonly RequesterKey[],
  tools: InspectTools,
): { readonly refused: Outcome | null; readonly words: string } {
  const list = listAt(file, tools, { registry: emptyRegistry, registered });
  if (list === null) return { refused: failed(exits.unreadable, 'the file cannot be read\n'), words: '' };
  if (!list.ok) return { refused: stopped(refusal(list.reason, false)), words: '' };
  const matched = matchedList(list.value, session.movements());
  const words = `${describeList(matched)}\n`;
  if (matched.reasons.length === 0) return { refused: null, words };
  return { refused: failed(exits.refused, `${words}${describeReasons(matched.reasons)}\n`), words };
}

interface Told {
  readonly json: boolean;
  readonly notes: readonly string[];
  /** Undefined without a rule book. */
  readonly judged: BookVerdict | undefined;
  readonly words: string;
}

/** Of an envelope: every signature in the order of its requests, as a list, or beside the verdict. Offers belong to one request. */
function severalSigned(signed: readonly Signed[], offers: number, { json, notes, judged, words }: Told): Outcome {
  if (offers > 0) return stopped(refusal(reason('batch-alone')));
  const asJson = judged === undefined ? signed : { signed, policy: policyJson(judged) };
  const out = json ? `${JSON.stringify(asJson)}\n` : `${signed.map(plain).join('\n')}${words}`;
  return { exit: exits.signable, out, err: notes.join('') };
}

function stopOf(proposal: Proposal): Stop {
  if (proposal.action === 'choose') return { why: 'asked', asked: proposal };
  const [first] = proposal.action === 'refuse' ? proposal.refused : [];
  if (first === undefined) return refusal(reason('nothing-collected'));
  return { why: 'refused', reasons: first.reasons, readable: first.document !== null };
}

function plain({ chain, network, kind, task, hash, signer, complete, cosigners, items }: Signed): string {
  const head = { chain, network, kind, task, hash, signer: signer.publicKey, complete };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${String(value)}`);
  const outputs = items.flatMap((item) => [
    `${item.code} ${item.hash}`,
    ...item.outputs.map(({ format, text }) => `${format}: ${text}`),
  ]);
  return `PRACTICE\n${[...lines, ...describeGroups(cosigners), ...outputs].join('\n')}\n`;
}

function stopped(stop: Stop): Outcome {
  if (stop.why === 'refused')
    return failed(stop.readable ? exits.refused : exits.unreadable, `${describeReasons(stop.reasons)}\n`);
  const { question, options } = stop.asked;
  const lines = options.flatMap(({ id, rows }) => [`--choose ${question}=${id}`, ...rows.map(describeRow)]);
  return failed(exits.refused, `asked: ${question}\n${lines.join('\n')}\n`);
}

function failed(exit: Outcome['exit'], err: string): Outcome {
  return { exit, out: '', err };
}
