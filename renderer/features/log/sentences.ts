/** One sentence per act, made of codes and values of the entry. Names are those of the open vault. */
import type { LogEvent, LogEventOf, LogMove } from '../../../core/audit/events.ts';
import { fromHex } from '../../../core/base/hex.ts';
import { type Language, languages } from '../../../core/base/languages.ts';
import { escapeText } from '../../../core/review/escape.ts';
import { fingerprintWords } from '../../../core/review/words.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { addressGroups, exactAmount, groupsOf } from '../../i18n/exact.ts';
import { dateAndTime, toMoment } from '../../i18n/moments.ts';
import { pieces } from '../../i18n/sentence.ts';
import { titleOf, wordOfCode } from './code-words.ts';
import { peopleIn } from './fields.ts';
import type { Names } from './names.ts';

/** What a sentence needs besides its entry. */
export interface LogSpeech {
  readonly words: Catalog;
  readonly language: Language;
  readonly names: Names;
}
type Slots = Readonly<Record<string, string | number>>;

/** Payments that one sentence names; the details of the entry have all that were logged. */
const mostMoves = 3;

export function sentenceOf(event: LogEvent, speech: LogSpeech): string {
  const { log } = speech.words;
  const template = templateOf(event, log);
  return template === null ? titleOf(event, speech.words) : filled(template, slotsOf(event, speech));
}

/** Whether practice has to be said besides: the sentence does not name its user. */
export function isInPractice(event: LogEvent, speech: LogSpeech): boolean {
  if (!('practice' in event) || !event.practice) return false;
  const { log } = speech.words;
  return peopleIn(event).length > 0 || !(templateOf(event, log) ?? '').includes('{by}');
}

function templateOf(event: LogEvent, log: Catalog['log']): string | null {
  if (event.kind === 'signed' && event.task.startsWith('cosign')) return log.cosigned;
  if (event.kind === 'approval-given' && event.decided.decision === 'request') return log.broughtIn;
  if (event.kind === 'refused' && event.at === 'signing') return log.signatureRefused;
  if (event.kind === 'exported' && event.way === 'accounts') return null;
  return Object.hasOwn(log.acts, event.kind) ? log.acts[event.kind as keyof typeof log.acts] : null;
}

const filled = (template: string, slots: Slots): string =>
  pieces(template)
    .map((piece) => ('slot' in piece ? String(slots[piece.slot] ?? '') : piece.text))
    .join('');

function slotsOf(event: LogEvent, speech: LogSpeech): Slots {
  const { words } = speech;
  const code = (field: string, value: string) => wordOfCode(field, value, words);
  const by = peopleOf(event, speech);
  switch (event.kind) {
    case 'started':
      return { version: plain(event.app) };
    case 'self-tested':
      return { checks: event.checks, failed: event.failed.length };
    case 'guard':
    case 'alarm':
    case 'guard-overridden':
      return { by, state: code('guard', event.guard.state) };
    case 'clock-back':
    case 'clock-forward':
      return { last: timeOf(event.last, speech), now: timeOf(event.now, speech) };
    case 'locked':
      return { cause: code('because', event.because) };
    case 'unlock-failed':
      return { by, failures: event.failures };
    case 'share-given':
      return { by, given: event.given, need: event.need, purpose: code('purpose', event.purpose) };
    case 'scanned':
      return { what: placeOf(event, speech), outcome: code('action', event.action) };
    case 'refused':
    case 'pending-voided':
      return {
        ...(event.kind === 'refused' ? {} : { words: wordsOf(event) }),
        reasons: joined(
          event.codes.map((one) => code('codes', one)),
          speech,
        ),
      };
    case 'approved':
      return { by, act: code('act', event.act) };
    case 'batch-approved':
      return { by, act: code('act', event.act), count: event.documents.length, words: wordsOf(event) };
    case 'approval-given':
      return { by, given: event.given, need: event.need, count: event.documents.length, words: wordsOf(event) };
    case 'approval-refused':
      return { by, count: event.documents.length, why: plain(event.decided.reason ?? ''), words: wordsOf(event) };
    case 'signed':
      return { by, what: signedWhat(event, speech) };
    case 'exported':
      return { way: code('way', event.way) };
    case 'ownership-proved':
      return { by, account: accountOf(event.address, null, speech) };
    case 'entries-kept':
      return { by, count: event.entries };
    case 'vault-made':
      return { by, need: event.need, of: event.custodians.length };
    case 'vault-restored':
      return { by, need: event.need, of: event.custodians.length, source: code('from', event.from) };
    case 'custodians-changed':
      return { by, before: namesOf(event.before, speech), after: namesOf(event.after, speech) };
    case 'settings-changed':
      return { by, count: event.settings.length };
    case 'rules-adopted':
      return { by, serial: event.serial, effect: code('effect', event.effect), from: timeOf(event.fromMs, speech) };
    case 'accounts-changed':
      return { by, change: code('change', event.change), accounts: relabelled(event, speech) };
    case 'backup-made':
      return { by, backup: code('backup', event.backup) };
    case 'head-noted':
      return { by, sequence: event.sequence };
    case 'drilled':
      return { by, subject: code('drill', event.drill), result: drillResult(event, speech) };
    default:
      return { by };
  }
}

/** Those who acted. In practice nobody proves who they are; an entry of a vault may name nobody, too. */
function peopleOf(event: LogEvent, speech: LogSpeech): string {
  const { log } = speech.words;
  const people = peopleIn(event);
  if (people.length > 0) return joined(people, speech);
  return 'practice' in event && event.practice ? log.practiceUser : log.somebody;
}

const joined = (texts: readonly string[], { language }: Pick<LogSpeech, 'language'>): string =>
  new Intl.ListFormat(languages[language].locale).format(texts);

/** Of the batch, as its screens show them. */
const wordsOf = ({ batch }: { readonly batch: string }): string =>
  fingerprintWords(fromHex(batch) ?? new Uint8Array(0)).join(' ');

const plain = (text: string): string => escapeText(text).text;

const namesOf = ({ custodians }: LogEventOf<'custodians-changed'>['before'], speech: LogSpeech): string =>
  joined(
    custodians.map(({ name }) => plain(name)),
    speech,
  );

function timeOf(ms: string, { language }: LogSpeech): string {
  const moment = toMoment(ms);
  return moment === null ? ms : dateAndTime(moment, language, false);
}

/** Kind and network of what was read. */
function placeOf({ transaction, network }: LogEventOf<'scanned'>, { words }: LogSpeech): string {
  if (transaction === null) return words.log.notTransaction;
  const kind = wordOfCode('transaction', transaction, words);
  return network === null ? kind : filled(words.log.kindOn, { kind, network: wordOfCode('network', network, words) });
}

function signedWhat(event: LogEventOf<'signed'>, speech: LogSpeech): string {
  const { log } = speech.words;
  const { moves = [], payments = 0, signers, owner = null, transaction } = event;
  if (moves.length === 0) {
    const account = accountOf(signers[0]?.address ?? null, owner, speech);
    return filled(log.signedKind, { kind: wordOfCode('transaction', transaction, speech.words), account });
  }
  const told = moves.slice(0, mostMoves);
  const more = payments - told.reduce((sum, move) => sum + move.payments, 0);
  const texts = told.map((move) => moveText(move, speech));
  return joined(more > 0 ? [...texts, log.moreMoves(more)] : texts, speech);
}

/** `5.000000 XYM from Treasury to Supplier`. */
export function moveText(move: LogMove, speech: LogSpeech): string {
  const { log } = speech.words;
  const amount = `${exactAmount(move.amount, move.divisibility)} ${plain(move.unit)}`;
  const from = accountOf(move.from, move.owner, speech);
  const to = move.to === null ? aliasOf(move, speech) : accountOf(move.to, null, speech);
  return to === null
    ? filled(log.moveMany, { amount, from, count: move.payments })
    : filled(log.move, { amount, from, to });
}

const aliasOf = ({ alias }: LogMove, { words }: LogSpeech): string | null =>
  alias === null ? null : `${words.format.namespaceId} ${groupsOf(plain(alias), 8).join(' ')}`;

/** The label that the entry holds, else the name in the open vault, else the address in groups. */
function accountOf(address: string | null, label: string | null, { names, words }: LogSpeech): string {
  if (label !== null) return plain(label);
  if (address === null) return words.values.unknown;
  return names.get(address) ?? addressGroups(plain(address)).join(' ');
}

function relabelled({ accounts }: LogEventOf<'accounts-changed'>, speech: LogSpeech): string {
  const { log } = speech.words;
  const texts = accounts.map(({ address, before = null, after = null }) =>
    before === null || after === null
      ? accountOf(address, before ?? after, speech)
      : filled(log.relabelled, { before: plain(before), after: plain(after) }),
  );
  return joined(texts, speech);
}

function drillResult({ passed }: LogEventOf<'drilled'>, { words: { log } }: LogSpeech): string {
  return log.drillResults[passed === null ? 'unknown' : passed ? 'passed' : 'failed'];
}
