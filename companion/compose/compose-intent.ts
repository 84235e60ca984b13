/** From an intent and the facts of the nodes to the texts that Inkan reads (facts.ts says what this room gives). */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Intent } from '../contract/intent.ts';
import { checkBalances, type ToPay } from './balance.ts';
import { composeCosign } from './cosign.ts';
import { type Composed, type ComposeFacts, each, Refused, refused } from './facts.ts';
import { registryOf } from './look-up.ts';
import { nemTransactions } from './nem-envelope.ts';
import { symbolTransactions } from './symbol-envelope.ts';
import { textToSign } from './texts.ts';

export function composeIntent(intent: Intent, facts: ComposeFacts): Result<Composed, readonly DeskReason[]> {
  const all = composeIntents([intent], facts);
  const [only] = all.ok ? all.value : [];
  if (!all.ok) return all;
  return only === undefined ? refuse([{ code: 'internal', found: {} }]) : ok(only);
}

/** Intents of one network that are sent together: what they take from an account counts in sum. */
export function composeIntents(
  intents: readonly Intent[],
  facts: ComposeFacts,
): Result<readonly Composed[], readonly DeskReason[]> {
  try {
    const all = each(intents, (intent) => composed(intent, facts));
    checkBalances(all, facts);
    return ok(all.map(({ texts, deadlineMs }) => ({ texts, deadlineMs })));
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reasons);
    throw error;
  }
}

function composed(intent: Intent, facts: ComposeFacts): Composed & ToPay {
  const { chain, network, wanted } = intent;
  const registry = registryOf(intent, facts);
  if (wanted.want === 'cosign')
    return { ...composeCosign(intent, wanted.hash, facts, registry), intent, registry, txs: [] };
  if (wanted.want === 'pay' && wanted.payments.length === 0) throw refused('amount-zero', { payments: '0' });
  const txs = chain === 'symbol' ? symbolTransactions(intent, facts, registry) : nemTransactions(intent, facts);
  const deadlines = txs.map(({ deadline }) => unixMsOf(chain, network, deadline));
  const deadlineMs = deadlines.reduce((a, b) => (b < a ? b : a));
  return { texts: txs.map(textToSign), deadlineMs, intent, registry, txs };
}
