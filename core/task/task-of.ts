/**
 * Turns a request into a task. task.ts states what this folder gives and refuses.
 * A question is asked only if there is more than one meaning; an answer to a question that was not asked is refused.
 */
import { reason } from '../base/reason.ts';
import { assertNever, ok, refuse } from '../base/result.ts';
import type { CosignatureOffer, CosignRequest, Request, SignRequest } from '../request/sign-request.ts';
import { isSignedBy } from '../signature/signature.ts';
import { decodeTransaction } from '../transaction/decode-transaction.ts';
import { Answers, type Step, type TaskFacts } from './asking.ts';
import { invoiceTask } from './invoice-task.ts';
import { nemCosignTask, nemTask } from './nem-task.ts';
import { symbolCosignTask } from './symbol-cosign.ts';
import { symbolTask } from './symbol-task.ts';
import type { Choices } from './task.ts';

export type TaskRequest = Exclude<Request, CosignatureOffer>;

export function taskOf(request: TaskRequest, facts: TaskFacts, choices: Choices): Step {
  const answers = new Answers(choices);
  const step = stepOf(request, facts, answers);
  if (!step.ok) return step;
  const refusal = answers.checkUnused();
  return refusal === null ? step : refuse(refusal);
}

function stepOf(request: TaskRequest, facts: TaskFacts, answers: Answers): Step {
  switch (request.what) {
    case 'transaction':
      return signStep(request, facts, answers);
    case 'cosign':
      return cosignStep(request, facts, answers);
    case 'invoice':
      return invoiceTask(request, facts, answers);
    case 'entries': {
      const { chain, network, entries } = request;
      return ok({ do: 'keep', chain, network, entries });
    }
    default:
      return assertNever(request);
  }
}

function signStep({ chain, network, bytes }: SignRequest, facts: TaskFacts, answers: Answers): Step {
  const tx = decodeTransaction({ chain, network, bytes, signed: 'either' });
  if (!tx.ok) return tx;
  answers.concern(tx.value);
  if (tx.value.chain === 'nem') return nemTask(tx.value, facts, answers);
  return tx.value.signature === null
    ? symbolTask(tx.value, facts, answers)
    : symbolCosignTask(tx.value, facts, answers);
}

function cosignStep(
  { chain, network, bytes, inner, proposal }: CosignRequest,
  facts: TaskFacts,
  answers: Answers,
): Step {
  const tx = decodeTransaction({ chain, network, bytes, signed: 'yes', inner });
  if (!tx.ok) return tx;
  answers.concern(tx.value);
  if (tx.value.chain === 'symbol') return symbolCosignTask(tx.value, facts, answers);
  // A multisig or inner transaction contains everything in its own bytes; supplied bytes beside it would never be
  // shown.
  if (inner !== null && tx.value.content.kind !== 'nem.cosignature') return refuse(reason('not-a-request'));
  if (proposal !== null && !isSignedBy(tx.value, tx.value.signer, proposal))
    return refuse(reason('initiator-signature-invalid'));
  return nemCosignTask(tx.value, facts, answers);
}
