/**
 * Passes an aggregate complete on that is signed in turns: its next cosigner gets it as a request to cosign.
 * Takes: aggregates with the signatures there are, verified. Gives: a request for each, who has signed, who is missing.
 * Refuses: what nodes or the requester's key refuse, and more than the contract carries. Never: asks by two requests for
 * the same bytes.
 *
 * The request is what keeps the signatures: its envelope is in a file before the record names it (requester.ts).
 */
import { equalBytes } from '../../core/base/bytes.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { viewPending } from '../compose/pending-view.ts';
import { textToCosign } from '../compose/texts.ts';
import type { PassedOn } from '../contract/desk-api.ts';
import { poolAt, type Reasons } from './chain-questions.ts';
import type { DeskParts } from './desk-parts.ts';
import { askAccounts } from './inbox.ts';
import type { Unfinished } from './replies.ts';
import { decodeSent } from './reply/decode-sent.ts';
import type { RequesterService, Sent } from './requester.ts';

/** As many as the contract carries. */
const most = 100;

export async function passOn(
  all: readonly Unfinished[],
  parts: DeskParts,
  requester: RequesterService,
): Promise<Result<readonly PassedOn[], Reasons>> {
  if (all.length > most)
    return refuse([{ code: 'payouts-too-many', found: { count: String(all.length), limit: String(most) } }]);
  const passed: PassedOn[] = [];
  for (const one of all) {
    const done = await passOne(one, parts, requester);
    if (!done.ok) return done;
    passed.push(done.value);
  }
  return ok(passed);
}

async function passOne(
  { request, bytes, hash }: Unfinished,
  parts: DeskParts,
  requester: RequesterService,
): Promise<Result<PassedOn, Reasons>> {
  const { answers, namesAt, networks, nowMs } = parts;
  const place = { chain: request.chain, network: request.network };
  const tx = decodeSent(place.chain, place.network, bytes, null);
  if (tx?.chain !== 'symbol') return refuse([{ code: 'reply-altered', found: {} }]);
  const pool = await poolAt(networks, place);
  if (!pool.ok) return pool;
  const accounts = await askAccounts(tx, place, pool.value, answers);
  if (!accounts.ok) return accounts;
  const pending = { chain: 'symbol', hash, bytes, signature: null, signedBy: [], deadlineMs: 0n } as const;
  const view = viewPending(pending, {
    ...{ network: place.network, networkTimeMs: nowMs(), names: namesAt(place) },
    accounts: new Map(accounts.value.map((each) => [each.address, each])),
    mosaics: new Map(answers.mosaics(place).map((each) => [each.id, each])),
  });
  if (!view.ok) return view;
  const { account, signedBy, missing, deadlineMs, document } = view.value;
  const text = textToCosign(pending, place.network);
  const again = sentBefore(bytes, parts);
  const asked = {
    ...{ draft: null, untilMs: deadlineMs, hashes: document === null ? [] : [document.digest] },
    ...purposeOf(request.envelope, parts),
  };
  const sent = again === null ? requester.send([text], asked) : ok(again);
  if (!sent.ok) return sent;
  return ok({
    ...{ ...place, hash, account, deadlineMs: String(deadlineMs) },
    ...{ signedBy: [...signedBy].slice(0, most), missing: [...missing].slice(0, most) },
    sent: { ...sent.value, plain: [{ format: 'symbol-qr-4', text }] },
  });
}

/** The request that asked for the same bytes. */
function sentBefore(bytes: Uint8Array, { state, files }: DeskParts): Sent | null {
  const request = state.sent().all.find((one) => one.isToCosign && equalBytes(one.bytes, bytes));
  const envelope = request === undefined ? null : files.read(request.envelope);
  const read = envelope === null ? null : readEnvelopeText(envelope);
  return envelope === null || read?.ok !== true
    ? null
    : { envelope, number: read.value.number, digest: read.value.digest };
}

/** That of the request whose reply it is. */
function purposeOf(digest: string, { files }: DeskParts) {
  const text = files.read(digest);
  const read = text === null ? null : readEnvelopeText(text);
  return read?.ok === true
    ? { purpose: read.value.purpose, reference: read.value.reference }
    : { purpose: '', reference: null };
}
