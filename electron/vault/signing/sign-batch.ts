/**
 * The last step before signatures: every item is assessed again from its text, and only when all of them arrive at the batch
 * that was approved is a key used. Then all are signed; when one cannot be, none is given out. Between two items the event
 * loop has a turn, so that the lock, the port and the guard are not held up by a long batch.
 */
import type { Assessment } from '../../../core/assessment/assess.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { assessBatchAgain, type Batch } from '../../../core/batch/batch.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Reply } from '../../../core/reply/reply.ts';
import type { Signers } from '../signer/implementation.ts';
import type { SigningKeys } from '../signer/signing-keys.ts';
import type { RefusedAt } from '../state/batch-times.ts';
import { withSigningKeys } from '../state/open-signing-keys.ts';
import type { OpenVault } from '../state/open-vault.ts';
import { afterSigning, factsAt, type SigningSession, signedFrom, withCollected } from '../state/signing-session.ts';
import { signTask } from './sign-task.ts';

export type SignedItems =
  | {
      readonly ok: true;
      readonly value: {
        /** In the order of the batch. */
        readonly items: readonly { readonly assessment: Assessment; readonly signed: Signed }[];
        readonly after: SigningSession;
      };
    }
  | RefusedAt;

export interface Signing {
  readonly vault: OpenVault;
  readonly signing: SigningSession;
  readonly nowMs: bigint;
}

export interface SigningTools {
  /** The implementations that sign, where a test brings its own. */
  readonly given?: Signers | null;
  /** Asked after all items are assessed again, before a key is used: what has become of guard and deadlines meanwhile. */
  readonly check?: () => Promise<RefusedAt | null>;
}

/** The keys are opened once, and wiped at the end. */
export async function signBatch(
  batch: Batch,
  at: Signing,
  { given = null, check = async () => null }: SigningTools = {},
): Promise<SignedItems> {
  const again = await assessBatchAgain(batch, factsAt(at.signing, at.vault, at.nowMs), nextTurn);
  if (!again.ok) return { ...again, item: null };
  const refused = await check();
  if (refused !== null) return refused;
  return withSigningKeys(at.vault, given, (keys) => signItems(again.value, at, keys));
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function signItems(
  { items }: Batch,
  { vault, signing, nowMs }: Signing,
  keys: SigningKeys,
): Promise<SignedItems> {
  const replies: { readonly assessment: Assessment; readonly reply: Reply }[] = [];
  let after = signing;
  for (const [item, assessment] of items.entries()) {
    await nextTurn();
    const reply = await signOne(assessment, after, vault, keys);
    if (!reply.ok) return { ...reply, item };
    replies.push({ assessment, reply: reply.value });
    after = afterSigning(after, assessment.document, reply.value);
  }
  // The last item of each network alone has the text with everything signed there in the session, which holds the others too.
  const networks = replies.map(({ assessment }) => assessment.document.network);
  const signed = replies.map(({ assessment, reply }, item) => {
    const isLast = networks.lastIndexOf(assessment.document.network) === item;
    const since = isLast ? { session: after.session, nowMs } : null;
    return { assessment, signed: signedFrom(assessment.document, vault, reply, since) };
  });
  return { ok: true, value: { items: signed, after } };
}

async function signOne(
  { task, request }: Assessment,
  signing: SigningSession,
  vault: OpenVault,
  keys: SigningKeys,
): Promise<Result<Reply, Reason>> {
  if (task.do === 'keep') return { ok: false, reason: reason('approval-mismatch') };
  const requested = request.what === 'transaction' && task.composed === null ? request.bytes : null;
  const reply = await signTask(task, requested, vault, keys);
  if (!reply.ok) return reply;
  const whole = withCollected(signing, reply.value, vault.registry);
  return whole.ok ? ok(whole.value) : whole;
}
