/**
 * Batches that wait for the approvals of more custodians. Two shapes without secrets: how the vault file keeps one over a lock,
 * and how the window sees one (docs/batch.md).
 */
import * as v from 'valibot';
import { decisions, isReason, maxReason } from '../approval/statement.ts';
import { type Infer, list, smallCount, text } from '../base/schema.ts';
import { maxBatchItems } from '../batch/limits.ts';
import { maxAdopted } from '../policy/adoption.ts';
import { maxGroups } from '../policy/book/parts.ts';
import { levels } from '../policy/verdict.ts';
import { maxRequestText } from '../request/sign-request.ts';
import { headline } from '../review/schema.ts';
import { maxDisposition, maxStops } from '../risk/limits.ts';
import { questions } from '../task/task.ts';
import { ids, maxCustodians, whole } from './custody.ts';
import { reasonCode } from './shapes.ts';

/** Envelopes beside the texts of a proposal. */
export const maxEnvelopes = 20;

/** In the vault file: so many that wait, so many that have ended, and so much text of requests and lists together. */
export const maxPending = 8;
export const maxEndedPending = 8;
export const maxPendingText = 262_144;

const item = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxBatchItems - 1));
/** An answer to a question about one text. */
export const answered = v.strictObject({ item, question: v.picklist(questions), option: text(64) });
export type Answered = Infer<typeof answered>;

const hex = (bytes: number) => v.pipe(v.string(), v.length(2 * bytes), v.regex(/^[0-9A-F]*$/));
/** Unix milliseconds, decimal. */
const instant = v.pipe(text(16), v.regex(/^(?:0|[1-9]\d*)$/));

export const refusalReason = v.pipe(text(maxReason), v.check(isReason));

/** Why a custodian goes on in spite of stops; `finding`: the id of one of them. */
export const dispositions = list(
  v.strictObject({ finding: text(120), reason: v.pipe(text(maxDisposition), v.check(isReason)) }),
  maxStops,
);

/** When the work on a batch reached each step, by the machine's clock; null where nobody measured it. */
export const workClock = v.strictObject({
  /** The first code of it was in view, and all of it was read: by the window. */
  seenMs: v.nullable(instant),
  collectedMs: v.nullable(instant),
  /** Its review was on the screen, for the first time. */
  reviewedMs: instant,
  approvedMs: v.nullable(instant),
  signedMs: v.nullable(instant),
});
export type WorkClock = Infer<typeof workClock>;

const storedAct = v.strictObject({
  custodian: whole,
  key: hex(32),
  decision: v.picklist(decisions),
  reason: v.union([v.literal(''), refusalReason]),
  dispositions: v.exactOptional(dispositions),
  atMs: instant,
  openedBy: ids,
  signature: hex(64),
});
export type StoredAct = Infer<typeof storedAct>;

/** How a batch ended without signatures. */
export const pendingEnds = ['refused', 'void'] as const;

/** What is required of a batch, where rule books judge it: they may ask for less later, and then this still holds. */
const storedVerdict = v.strictObject({
  level: v.picklist(levels),
  act: v.picklist(['hold', 'type']),
  approvals: v.record(text(32), whole),
});

/** `texts`: as they were proposed, envelopes unopened. `carriers`: the envelopes whose requests are among them one by one. Both
 * and `answers` are empty once it has ended, and `list` is absent. */
export const storedPending = v.strictObject({
  ...{ round: hex(16), batch: hex(32), verdict: hex(32), book: hex(32) },
  texts: list(text(maxRequestText), maxBatchItems),
  carriers: list(text(maxRequestText), maxEnvelopes),
  /** The file of the payment list that it was compared with: of a signed list its text, of any other in hex. */
  list: v.exactOptional(v.pipe(text(maxPendingText), v.regex(/^(?:(?:[0-9A-F]{2})*|\{[ -~]*[\r\n]*)$/))),
  answers: list(answered, maxBatchItems * questions.length),
  /** What it asks for, of the first few requests, and how many there are. */
  headlines: v.pipe(list(headline, 3), v.minLength(1)),
  count: smallCount,
  need: whole,
  /** Absent without rule books. */
  judged: v.exactOptional(storedVerdict),
  /** The clock that it was first assessed with: what Inkan composes depends on it. */
  assessedMs: instant,
  expiresMs: instant,
  clock: workClock,
  acts: list(storedAct, 2 * maxCustodians),
  ended: v.nullable(v.strictObject({ how: v.picklist(pendingEnds), codes: list(reasonCode, 50), atMs: instant })),
});
export type StoredPending = Infer<typeof storedPending>;

const person = v.strictObject({ id: whole, name: text(40) });
/** `lacks`: so many approvals of it are missing. `people`: members whose approval would still count and can be given here. */
const groupStanding = v.strictObject({
  ...{ group: text(32), name: text(64), need: whole, lacks: whole },
  people: list(text(64), maxCustodians),
});
export type GroupStanding = Infer<typeof groupStanding>;
/** Who has decided, who may still, and until when. */
export const approvalsStanding = v.strictObject({
  need: whole,
  /** Whether the next act only brings the batch in. */
  bringsIn: v.boolean(),
  requestedBy: v.nullable(person),
  /** `dispositions`: their reasons for going on, if the batch has stops. */
  agreed: list(
    v.strictObject({ ...person.entries, atMs: instant, dispositions: v.exactOptional(dispositions) }),
    maxCustodians,
  ),
  /** Custodians whose approval would still count; `mayNow`: also in this opening of the vault. */
  missing: list(v.strictObject({ ...person.entries, mayNow: v.boolean() }), maxCustodians),
  /** What each rule book in force asks of its groups. Absent where none does. */
  groups: v.exactOptional(list(groupStanding, maxAdopted * maxGroups)),
  expiresMs: instant,
});
export type ApprovalsStanding = Infer<typeof approvalsStanding>;

export const pendingBatch = v.strictObject({
  round: hex(16),
  /** Digest of the batch, and of the rules that it was judged by. */
  digest: hex(32),
  book: hex(32),
  headlines: v.pipe(list(headline, 3), v.minLength(1)),
  count: smallCount,
  standing: approvalsStanding,
  ended: v.nullable(
    v.strictObject({
      how: v.picklist(pendingEnds),
      codes: list(reasonCode, 50),
      atMs: instant,
      by: v.nullable(person),
      reason: text(maxReason),
    }),
  ),
});
export type PendingBatch = Infer<typeof pendingBatch>;
