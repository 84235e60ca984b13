/**
 * `practice`: does what a text asks with the published mnemonic, as the app's practice vault does, through the same code:
 * ten accounts per chain, testnets only; nothing of value can be moved with these keys.
 * `--books` first writes entries (contacts, mosaics, multisig accounts); `--choose` answers a question; `--with` adds
 * somebody else's cosignature after the signature.
 */
import { because, type Reason } from '../core/base/reason.ts';
import { ok, type Result, refuse } from '../core/base/result.ts';
import type { Signed, VaultReading } from '../core/contract/shapes.ts';
import { type Choices, type Question, questions } from '../core/task/task.ts';
import { keepEntriesInMemory } from '../electron/vault/signing/import-entries.ts';
import { signConsidered } from '../electron/vault/signing/sign-assessed.ts';
import { type OpenVault, openPracticeVault } from '../electron/vault/state/open-vault.ts';
import {
  afterSigning,
  type Desk,
  emptyDesk,
  factsAt,
  layAnswer,
  layText,
  type Moment,
  signedFrom,
} from '../electron/vault/state/signing-session.ts';
import { describeGroups, describeReasons, describeRow } from './describe.ts';
import { exits, notesOf, type Outcome, readOptions, textAt } from './input.ts';
import type { InspectTools } from './inspect-text.ts';

const usage = 'practice [--json] [--books FILE]... [--choose QUESTION=OPTION]... [--with FILE]... FILE|FOLDER|-\n';

/** What stops the work: a refusal, a question that `--choose` has to answer, or something unreadable. */
type Stop =
  | { readonly why: 'refused'; readonly reasons: readonly Reason[]; readonly readable: boolean }
  | { readonly why: 'asked'; readonly reading: Extract<VaultReading, { action: 'choose' }> };

const refusal = (reason: Reason, readable = true): Stop => ({ why: 'refused', reasons: [reason], readable });

/** Practice on the command line asks nobody to type a word, so none has to be random. */
const momentAt = (nowMs: bigint): Moment => ({ nowMs, randomBytes: (length) => new Uint8Array(length) });

interface State {
  readonly vault: OpenVault;
  readonly desk: Desk;
}

export async function practice(args: readonly string[], tools: InspectTools): Promise<Outcome> {
  const options = readOptions(args, { once: [], often: ['--books', '--choose', '--with'] });
  const choices = options === null ? null : choicesOf(options.values.get('--choose') ?? []);
  if (options === null || choices === null) return failed(exits.unreadable, usage);
  const nowMs = BigInt(tools.nowMs());
  const texts: string[] = [];
  const notes: string[] = [];
  const books = options.values.get('--books') ?? [];
  const offers = options.values.get('--with') ?? [];
  for (const file of [...books, options.file, ...offers]) {
    const text = textAt(file, tools);
    if (text === null) return failed(exits.unreadable, 'the file cannot be read\n');
    if (!text.ok) return stopped(refusal(text.reason, false));
    texts.push(text.value.text);
    notes.push(notesOf(text.value));
  }
  const opened = withBooks({ vault: openPracticeVault(), desk: emptyDesk }, texts.slice(0, books.length), nowMs);
  if (!opened.ok) return stopped(opened.reason);
  const done = await sign(opened.value, texts[books.length] ?? '', choices, nowMs);
  if (!done.ok) return stopped(done.reason);
  if (done.value.signed === null) return { exit: exits.signable, out: `PRACTICE\nkept\n`, err: notes.join('') };
  let { state, signed } = { state: done.value.state, signed: done.value.signed };
  for (const text of texts.slice(books.length + 1)) {
    const { desk, reading } = layText(state.desk, state.vault, text, {}, momentAt(nowMs));
    if (reading.action !== 'collected') return stopped(stopOf(reading));
    ({ state, signed } = { state: { ...state, desk }, signed: reading.signed });
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

function withBooks(state: State, texts: readonly string[], nowMs: bigint): Result<State, Stop> {
  let { vault } = state;
  for (const text of texts) {
    const { desk, reading } = layText(emptyDesk, vault, text, {}, momentAt(nowMs));
    const task = desk.review?.considered.task;
    if (task?.do !== 'keep')
      return refuse(reading.action === 'sign' ? refusal(because('not-a-request')) : stopOf(reading));
    const kept = keepEntriesInMemory(vault, task.entries, {
      format: desk.review?.considered.request.format ?? '',
      approvedMs: nowMs.toString(),
    });
    if (!kept.ok) return refuse(refusal(kept.reason));
    vault = kept.value;
  }
  return ok({ ...state, vault });
}

/** Answers what is asked with what was given; every answer must have been asked for. */
function laid(state: State, text: string, choices: Choices, nowMs: bigint): Result<State, Stop> {
  const { vault } = state;
  let { desk, reading } = layText(state.desk, vault, text, {}, momentAt(nowMs));
  const left = new Map(Object.entries(choices));
  while (reading.action === 'choose') {
    const option = left.get(reading.question);
    if (option === undefined) return refuse({ why: 'asked', reading });
    left.delete(reading.question);
    const answered = layAnswer(desk, vault, reading.question, option, momentAt(nowMs));
    if (!answered.ok) return refuse(refusal(answered.reason));
    ({ desk, reading } = answered.value);
  }
  if (reading.action !== 'sign') return refuse(stopOf(reading));
  return left.size === 0 ? ok({ vault, desk }) : refuse(refusal(because('choice-unknown')));
}

async function sign(
  before: State,
  text: string,
  choices: Choices,
  nowMs: bigint,
): Promise<Result<{ readonly state: State; readonly signed: Signed | null }, Stop>> {
  const ready = laid(before, text, choices, nowMs);
  if (!ready.ok) return ready;
  const { vault, desk } = ready.value;
  const considered = desk.review?.considered;
  if (considered === undefined) return refuse(refusal(because('nothing-under-review')));
  if (considered.task.do === 'keep') return ok({ state: ready.value, signed: null });
  const reply = await signConsidered(considered, factsAt(desk, vault, considered.nowMs), vault);
  if (!reply.ok) return refuse(refusal(reply.reason));
  const state = { vault, desk: afterSigning(desk, considered, reply.value) };
  return ok({ state, signed: signedFrom(considered.document, vault, reply.value, null) });
}

function stopOf(reading: VaultReading): Stop {
  if (reading.action === 'choose') return { why: 'asked', reading };
  if (reading.action === 'refuse')
    return { why: 'refused', reasons: reading.reasons, readable: reading.document !== null };
  return refusal(because('nothing-collected'));
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
