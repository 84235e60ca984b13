/**
 * `envelope`: reference program of a requester and a back office. `key` makes a key file or shows its public key; `make`
 * puts requests into an envelope and signs it; `check` verifies envelopes and their order; `list` signs a payment list.
 * The same code as in the vault (core/envelope); the key is in its file alone, never in an argument or the environment.
 */
import type { Reason } from '../core/base/reason.ts';
import { ok } from '../core/base/result.ts';
import {
  type Envelope,
  type EnvelopeContent,
  makeEnvelope,
  readEnvelopeText,
} from '../core/envelope/request-envelope.ts';
import { judgeEnvelopes, newRequester, type OpenedEnvelope, type RequesterKey } from '../core/envelope/requesters.ts';
import { totalsOfTexts } from '../core/envelope/totals-of-texts.ts';
import { readList } from '../core/payment-list/read-list.ts';
import { makeSignedList } from '../core/payment-list/signed-list.ts';
import { emptyRegistry } from '../core/registry/registry.ts';
import { readRequest } from '../core/request/read-request.ts';
import { describeReasons } from './describe.ts';
import { describeEnvelope, envelopeJson } from './envelope-words.ts';
import { type Arguments, exits, type Outcome, readArguments, textAt } from './input.ts';
import type { InspectTools } from './inspect-text.ts';
import { fromShiftJis, requestersAt } from './payment-list-file.ts';
import { commandVerifiers, type KeyFault, makeKeyFile, readKeyFile, type SigningKey } from './requester-key.ts';

const usage = `envelope key [--new] KEYFILE
envelope make --key KEYFILE --first|--after ENVELOPE --purpose TEXT [--reference TEXT] [--hours N] [--totals] REQUEST...
envelope check [--json] [--requesters FILE] ENVELOPE...
envelope list --key KEYFILE LIST
`;
const defaultHours = '24';
const faults: Readonly<Record<KeyFault, string>> = {
  exists: 'the key file exists already\n',
  unreadable: 'the key file cannot be read or written\n',
  'open-to-others': 'others can read the key file: chmod 600\n',
  'no-key': 'the key file has no Ed25519 key\n',
};

export function envelope(args: readonly string[], tools: InspectTools): Outcome {
  const [verb, ...rest] = args;
  const flags = rest.filter((arg) => isFlag(verb, arg));
  const options = readArguments(
    rest.filter((arg) => !isFlag(verb, arg)),
    { once: [...(onceOf[verb ?? ''] ?? [])], often: [] },
  );
  if (options === null || new Set(flags).size !== flags.length) return unreadable(usage);
  switch (verb) {
    case 'key':
      return key(options, flags.includes('--new'));
    case 'make':
      return make(options, flags, tools);
    case 'check':
      return check(options, tools);
    case 'list':
      return signList(options, tools);
    default:
      return unreadable(usage);
  }
}

const onceOf: Readonly<Record<string, readonly string[]>> = {
  key: [],
  make: ['--key', '--after', '--purpose', '--reference', '--hours'],
  check: ['--requesters'],
  list: ['--key'],
};
const flagsOf: Readonly<Record<string, readonly string[]>> = { key: ['--new'], make: ['--first', '--totals'] };
const isFlag = (verb: string | undefined, arg: string): boolean => flagsOf[verb ?? '']?.includes(arg) ?? false;

function key({ files }: Arguments, isNew: boolean): Outcome {
  const [file] = files;
  if (file === undefined || files.length > 1) return unreadable(usage);
  const found = isNew ? makeKeyFile(file) : readKeyFile(file);
  return typeof found === 'string' ? unreadable(faults[found]) : done(`${found.publicKey}\n`);
}

function make(options: Arguments, flags: readonly string[], tools: InspectTools): Outcome {
  const { files, values } = options;
  const value = (name: string) => values.get(name)?.[0] ?? null;
  const [keyFile, after, purpose, hours] = [value('--key'), value('--after'), value('--purpose'), value('--hours')];
  if (keyFile === null || purpose === null || files.length === 0) return unreadable(usage);
  if (flags.includes('--first') === (after !== null) || !/^[1-9][0-9]{0,2}$/.test(hours ?? defaultHours))
    return unreadable(usage);
  const signing = readKeyFile(keyFile);
  if (typeof signing === 'string') return unreadable(faults[signing]);
  const before = after === null ? ok(null) : envelopeAt(after, tools);
  if (before === null) return unreadable('a file cannot be read\n');
  if (!before.ok) return refusedBy(before.reason);
  if (before.value !== null && before.value.key !== signing.publicKey)
    return unreadable('the envelope before is of another key\n');
  const texts: string[] = [];
  for (const file of files.flatMap(tools.filesAt)) {
    const text = textAt(file, tools);
    if (text === null) return unreadable('a file cannot be read\n');
    // What Inkan could not read alone it could not read in an envelope either.
    const request = text.ok ? readRequest(text.value.text) : text;
    if (!request.ok) return refusedBy(request.reason);
    if (text.ok) texts.push(text.value.text);
  }
  const nowMs = tools.nowMs();
  const totals = flags.includes('--totals') ? totalsOfTexts(texts, BigInt(nowMs)) : ok(null);
  if (!totals.ok) return refusedBy(totals.reason);
  const created = Math.floor(nowMs / 1000);
  return made(
    {
      ...{ key: signing.publicKey, number: (before.value?.number ?? 0) + 1, previous: before.value?.digest ?? null },
      ...{ created, expires: created + Number(hours ?? defaultHours) * 3600, purpose, reference: value('--reference') },
      ...{ texts, totals: totals.value },
    },
    signing,
  );
}

function made(content: EnvelopeContent, signing: SigningKey): Outcome {
  const result = makeEnvelope(content, signing.sign, commandVerifiers);
  return result.ok ? done(`${result.value.text}\n`) : refusedBy(result.reason);
}

function envelopeAt(file: string, tools: InspectTools) {
  const text = textAt(file, tools);
  if (text === null) return null;
  return text.ok ? readEnvelopeText(text.value.text, commandVerifiers) : text;
}

/** Without `--requesters`, the order among the given ones is checked, of each key from its lowest number on. */
function check({ files, values, json }: Arguments, tools: InspectTools): Outcome {
  if (files.length === 0) return unreadable(usage);
  const read: Envelope[] = [];
  for (const file of files.flatMap(tools.filesAt)) {
    const found = envelopeAt(file, tools);
    if (found === null) return unreadable('a file cannot be read\n');
    if (!found.ok) return refusedBy(found.reason);
    read.push(found.value);
  }
  const named = values.get('--requesters')?.[0];
  const keys = named === undefined ? ok(keysOf(read)) : requestersAt(named, tools);
  if (keys === null) return unreadable('a file cannot be read\n');
  if (!keys.ok) return refusedBy(keys.reason);
  return checked(judgeEnvelopes(read, keys.value, BigInt(tools.nowMs())), json);
}

function keysOf(read: readonly Envelope[]): readonly RequesterKey[] {
  const lowest = new Map<string, Envelope>();
  for (const one of read) if (one.number <= (lowest.get(one.key)?.number ?? one.number)) lowest.set(one.key, one);
  return [...lowest.values()].map(({ key, number, previous }, index) => ({
    ...newRequester(key, `Key ${index + 1}`, 'requester'),
    ...{ lastNumber: number - 1, lastDigest: previous },
  }));
}

function checked(opened: readonly OpenedEnvelope[], json: boolean): Outcome {
  const reasonsOf = ({ ended, notAccepted }: OpenedEnvelope) => [ended, notAccepted].filter((one) => one !== null);
  const exit = opened.every((one) => reasonsOf(one).length === 0) ? exits.signable : exits.refused;
  const out = json
    ? JSON.stringify(opened.map((one) => ({ ...envelopeJson(one), reasons: reasonsOf(one).map(({ code }) => code) })))
    : opened
        .map(
          (one) =>
            `${describeEnvelope(one)}\n${reasonsOf(one).length === 0 ? 'valid' : describeReasons(reasonsOf(one))}`,
        )
        .join('\n\n');
  return { exit, out: `${out}\n`, err: '' };
}

/** Signs only what reads as a list; a divisibility that it needs must then be in the list itself. */
function signList({ files, values }: Arguments, tools: InspectTools): Outcome {
  const [file] = files;
  const keyFile = values.get('--key')?.[0];
  if (file === undefined || files.length > 1 || keyFile === undefined) return unreadable(usage);
  const signing = readKeyFile(keyFile);
  if (typeof signing === 'string') return unreadable(faults[signing]);
  const bytes = tools.readBytes(file);
  if (bytes === null) return unreadable('the file cannot be read\n');
  const list = readList(bytes, { registry: emptyRegistry, fromShiftJis });
  if (!list.ok) return refusedBy(list.reason);
  const created = Math.floor(tools.nowMs() / 1000);
  return done(`${makeSignedList(bytes, { key: signing.publicKey, created }, signing.sign)}\n`);
}

const done = (out: string): Outcome => ({ exit: exits.signable, out, err: '' });
const refusedBy = (why: Reason): Outcome => ({ exit: exits.refused, out: '', err: `${describeReasons([why])}\n` });
const unreadable = (err: string): Outcome => ({ exit: exits.unreadable, out: '', err });
