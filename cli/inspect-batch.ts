/**
 * `inspect` of a request envelope, and of any request beside a payment list or registered keys: what the requests would
 * be as one batch. With `--requesters` the rule is on: nothing counts that no registered requester signed.
 */
import type { Reason } from '../core/base/reason.ts';
import type { Result } from '../core/base/result.ts';
import { assessBatch, type BatchResult } from '../core/batch/batch.ts';
import { movedItemsOf } from '../core/batch/risks.ts';
import { type OpenedTexts, openTexts } from '../core/envelope/open-texts.ts';
import type { RequesterKey } from '../core/envelope/requesters.ts';
import type { History } from '../core/history/history.ts';
import type { Movement } from '../core/movement/movement.ts';
import { type MatchedList, matchedList } from '../core/payment-list/given-list.ts';
import { policyDefaults } from '../core/policy/registry.ts';
import { emptyRegistry } from '../core/registry/registry.ts';
import type { RiskFinding } from '../core/risk/risk.ts';
import { describeReasons } from './describe.ts';
import { describeEnvelope, envelopeJson } from './envelope-words.ts';
import { type Exit, exits, type FileTools } from './input.ts';
import { describeInspection, type Inspection, jsonOf, ofNetwork } from './inspection.ts';
import { describeList, listAt, listJson, requestersAt } from './payment-list-file.ts';
import { commandVerifiers } from './requester-key.ts';

export interface BatchOptions {
  /** Names of files. */
  readonly list: string | null;
  readonly requesters: string | null;
  readonly network: string | null;
  readonly nowMs: bigint;
  /** Null without a history. */
  readonly history: History | null;
}

interface Inspected {
  readonly exit: Exit;
  readonly json: string;
  readonly plain: string;
}

/** Null if a file cannot be read. */
export function inspectBatch(text: string, options: BatchOptions, tools: FileTools): Inspected | null {
  const registered = keysAt(options.requesters, tools);
  if (registered === null) return null;
  if (!registered.ok) return failed([registered.reason]);
  const { nowMs } = options;
  const facts = {
    accounts: null,
    registry: emptyRegistry,
    signedBonded: [],
    nowMs,
    settings: policyDefaults('practice'),
    history: options.history ?? undefined,
  };
  const list =
    options.list === null
      ? undefined
      : listAt(options.list, tools, { registry: emptyRegistry, registered: registered.value });
  if (list === null) return null;
  if (list?.ok === false) return failed([list.reason]);
  const required = options.requesters !== null;
  const opened = openTexts([text], { registered: registered.value, required, nowMs, verifiers: commandVerifiers });
  const proposed = opened.items.map((item) => ({ ...item, choices: {} }));
  const assessed = assessBatch(proposed, facts, opened.envelopes);
  const inspections = inspectionsOf(assessed, proposed.length)
    .map((found, item) => (options.history === null ? found : { ...found, findings: findingsAt(assessed, item) }))
    .map((found) => ofNetwork(found, options.network));
  const isWhole = assessed.action === 'sign' && inspections.every(({ reasons }) => reasons.length === 0);
  const matched = list === undefined || !isWhole ? null : matchedList(list.value, movementsOf(assessed));
  return shown({ opened, inspections, matched });
}

function keysAt(file: string | null, tools: FileTools): Result<readonly RequesterKey[], Reason> | null {
  return file === null ? { ok: true, value: [] } : requestersAt(file, tools);
}

function movementsOf(assessed: BatchResult): readonly Movement[] {
  if (assessed.action !== 'sign') return [];
  const moved = movedItemsOf(assessed.batch.items, { accounts: null, registry: emptyRegistry });
  return moved.flatMap(({ movements }) => movements);
}

const findingsAt = (assessed: BatchResult, at: number): readonly RiskFinding[] =>
  assessed.action === 'sign' ? assessed.batch.findings.filter(({ item }) => item === at) : [];

/** One for each request. */
function inspectionsOf(assessed: BatchResult, count: number): readonly Inspection[] {
  if (assessed.action === 'sign') return assessed.batch.items.map(({ document }) => ({ reasons: [], document }));
  if (assessed.action !== 'refuse')
    return Array.from({ length: count }, () => ({ reasons: [{ code: 'signer-not-ours', found: {} }], document: null }));
  return Array.from({ length: count }, (_, item) => {
    const refused = assessed.refused.find((one) => one.item === item);
    return { reasons: refused?.reasons ?? [], document: assessed.documents[item] ?? refused?.document ?? null };
  });
}

interface Found {
  readonly opened: OpenedTexts;
  readonly inspections: readonly Inspection[];
  /** Null without a list, and where a request is refused: then nothing is matched. */
  readonly matched: MatchedList | null;
}

function shown({ opened, inspections, matched }: Found): Inspected {
  const reasons = [...inspections.flatMap((one) => one.reasons), ...(matched?.reasons ?? [])];
  const [envelope] = opened.envelopes;
  const isUnread = inspections.every(({ document }) => document === null);
  const facts = {
    envelope: envelope === undefined ? null : envelopeJson(envelope),
    action: reasons.length === 0 ? 'sign' : 'refuse',
    reasons: [...new Set(reasons.map(({ code }) => code))],
    requests: inspections.map(jsonOf),
    list: matched === null ? null : listJson(matched),
  };
  const parts = [
    ...(envelope === undefined ? [] : [describeEnvelope(envelope)]),
    ...inspections.map(
      (one, index) => `request ${index + 1} of ${inspections.length}\n${describeInspection(one).trimEnd()}`,
    ),
    ...(matched === null ? [] : [describeList(matched)]),
    reasons.length === 0 ? 'the batch may be signed' : describeReasons(reasons),
  ];
  return {
    exit: reasons.length === 0 ? exits.signable : isUnread ? exits.unreadable : exits.refused,
    json: `${JSON.stringify(facts)}\n`,
    plain: `${parts.join('\n\n')}\n`,
  };
}

function failed(reasons: readonly Reason[]): Inspected {
  const json = { envelope: null, action: 'refuse', reasons: reasons.map(({ code }) => code), requests: [], list: null };
  return { exit: exits.unreadable, json: `${JSON.stringify(json)}\n`, plain: `${describeReasons(reasons)}\n` };
}
