/**
 * `practice`: does what a text asks, with the published mnemonic and the code of the app's practice vault: ten accounts
 * per
 * chain, testnets only; these keys can move nothing of value.
 * `--books` first imports registry entries (contacts, mosaics, multisig accounts); `--choose` answers a question;
 * `--with` adds
 * someone else's cosignature after signing.
 */
import { type Reason, reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import type { Signed, VaultReading } from '../core/contract/shapes.ts';
import { type Choices, type Question, questions } from '../core/task/task.ts';
import { importEntriesInMemory } from '../electron/vault/signing/import-entries.ts';
import { signAssessed } from '../electron/vault/signing/sign-assessed.ts';
import { withSigningKeys } from '../electron/vault/state/open-signing-keys.ts';
import { type OpenVault, openPracticeVault } from '../electron/vault/state/open-vault.ts';
import {
  afterSigning,
  answerQuestion,
  emptySigningSession,
  factsAt,
  type Moment,
  openRequest,
  type SigningSession,
  signedFrom,
} from '../electron/vault/state/signing-session.ts';
import { describeGroups, describeReasons, describeRow } from './describe.ts';
import { exits, notesOf, type Outcome, readOptions, textAt } from './input.ts';
import type { InspectTools } from './inspect-text.ts';

const usage = 'practice [--json] [--books FILE]... [--choose QUESTION=OPTION]... [--with FILE]... FILE|FOLDER|-\n';

/** What ends the work: a refusal, a question that `--choose` must answer, or an unreadable input. */
type Stop =
  | { readonly why: 'refused'; readonly reasons: readonly Reason[]; readonly readable: boolean }
  | { readonly why: 'asked'; readonly reading: Extract<VaultReading, { action: 'choose' }> };

const refusal = (reason: Reason, readable = true): Stop => ({ why: 'refused', reasons: [reason], readable });

/** The command line asks nobody to type a word, so none has to be random. */
const momentAt = (nowMs: bigint): Moment => ({ nowMs, randomBytes: (length) => new Uint8Array(length) });

interface State {
  readonly vault: OpenVault;
  readonly signing: SigningSession;
}

export async function practice(args: readonly string[], tools: InspectTools): Promise<Outcome> {
  const options = readOptions(args, { once: [], often: ['--books', '--choose', '--with'] });
  const choices = options === null ? null : choicesOf(options.values.get('--choose') ?? []);
  if (options === null || choices === null) return failed(exits.unreadable, usage);
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
  const opened = withRegistry(
    { vault: openPracticeVault(), signing: emptySigningSession },
    texts.slice(0, registry.length),
    nowMs,
  );
  if (!opened.ok) return stopped(opened.reason);
  const done = await sign(opened.value, texts[registry.length] ?? '', choices, nowMs);
  if (!done.ok) return stopped(done.reason);
  if (done.value.signed === null) return { exit: exits.signable, out: `PRACTICE\nkept\n`, err: notes.join('') };
  let { state, signed } = { state: done.value.state, signed: done.value.signed };
  for (const text of texts.slice(registry.length + 1)) {
    const { signing, reading } = openRequest(state.signing, state.vault, text, {}, momentAt(nowMs));
    if (reading.action !== 'collected') return stopped(stopOf(reading));
    ({ state, signed } = { state: { ...state, signing }, signed: reading.signed });
  }
  const out = options.json ? `${JSON.stringify(signed)}\n` : plain(signed);
  return { exit: exits.signable, out, err: notes.join('') };
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

function withRegistry(state: State, texts: readonly string[], nowMs: bigint): Result<State, Stop> {
  let { vault } = state;
  for (const text of texts) {
    const { signing, reading } = openRequest(emptySigningSession, vault, text, {}, momentAt(nowMs));
    const task = signing.review?.assessment.task;
    if (task?.do !== 'keep')
      return refuse(reading.action === 'sign' ? refusal(reason('not-a-request')) : stopOf(reading));
    const kept = importEntriesInMemory(vault, task.entries, {
      format: signing.review?.assessment.request.format ?? '',
      approvedMs: nowMs.toString(),
    });
    if (!kept.ok) return refuse(refusal(kept.reason));
    vault = kept.value;
  }
  return ok({ ...state, vault });
}

/** Answers the questions with the given choices; a choice without a question is refused. */
function opened(state: State, text: string, choices: Choices, nowMs: bigint): Result<State, Stop> {
  const { vault } = state;
  let { signing, reading } = openRequest(state.signing, vault, text, {}, momentAt(nowMs));
  const left = new Map(Object.entries(choices));
  while (reading.action === 'choose') {
    const option = left.get(reading.question);
    if (option === undefined) return refuse({ why: 'asked', reading });
    left.delete(reading.question);
    const answered = answerQuestion(signing, vault, reading.question, option, momentAt(nowMs));
    if (!answered.ok) return refuse(refusal(answered.reason));
    ({ signing, reading } = answered.value);
  }
  if (reading.action !== 'sign') return refuse(stopOf(reading));
  return left.size === 0 ? ok({ vault, signing }) : refuse(refusal(reason('choice-unknown')));
}

async function sign(
  before: State,
  text: string,
  choices: Choices,
  nowMs: bigint,
): Promise<Result<{ readonly state: State; readonly signed: Signed | null }, Stop>> {
  const ready = opened(before, text, choices, nowMs);
  if (!ready.ok) return ready;
  const { vault, signing } = ready.value;
  const assessment = signing.review?.assessment;
  if (assessment === undefined) return refuse(refusal(reason('nothing-under-review')));
  if (assessment.task.do === 'keep') return ok({ state: ready.value, signed: null });
  const facts = factsAt(signing, vault, assessment.nowMs);
  const reply = await withSigningKeys(vault, null, (keys) => signAssessed(assessment, facts, vault, keys));
  if (!reply.ok) return refuse(refusal(reply.reason));
  const state = { vault, signing: afterSigning(signing, assessment, reply.value) };
  return ok({ state, signed: signedFrom(assessment.document, vault, reply.value, null) });
}

function stopOf(reading: VaultReading): Stop {
  if (reading.action === 'choose') return { why: 'asked', reading };
  if (reading.action === 'refuse')
    return { why: 'refused', reasons: reading.reasons, readable: reading.document !== null };
  return refusal(reason('nothing-collected'));
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
  const { question, options } = stop.reading;
  const lines = options.flatMap(({ id, rows }) => [`--choose ${question}=${id}`, ...rows.map(describeRow)]);
  return failed(exits.refused, `asked: ${question}\n${lines.join('\n')}\n`);
}

function failed(exit: Outcome['exit'], err: string): Outcome {
  return { exit, out: '', err };
}
