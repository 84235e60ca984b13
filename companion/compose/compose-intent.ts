/** From an intent and the facts of the nodes to the texts that Inkan reads (facts.ts says what this room gives). */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { unixMsOf } from '../../core/chain/networks.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Intent } from '../contract/intent.ts';
import { checkBalances } from './balance.ts';
import { composeCosign } from './cosign.ts';
import { type Composed, type ComposeFacts, Refused, refused } from './facts.ts';
import { registryOf } from './look-up.ts';
import { nemTransactions } from './nem-envelope.ts';
import { symbolTransactions } from './symbol-envelope.ts';
import { textToSign } from './texts.ts';

export function composeIntent(intent: Intent, facts: ComposeFacts): Result<Composed, readonly DeskReason[]> {
  try {
    return ok(composed(intent, facts));
  } catch (error) {
    if (error instanceof Refused) return refuse(error.reasons);
    throw error;
  }
}

function composed(intent: Intent, facts: ComposeFacts): Composed {
  const { chain, network, wanted } = intent;
  const registry = registryOf(intent, facts);
  if (wanted.want === 'cosign') return composeCosign(intent, wanted.hash, facts, registry);
  if (wanted.want === 'pay' && wanted.payments.length === 0) throw refused('amount-zero', { payments: '0' });
  const txs = chain === 'symbol' ? symbolTransactions(intent, facts, registry) : nemTransactions(intent, facts);
  checkBalances(txs, intent, facts, registry);
  const deadlines = txs.map(({ deadline }) => unixMsOf(chain, network, deadline));
  return { texts: txs.map(textToSign), deadlineMs: deadlines.reduce((a, b) => (b < a ? b : a)) };
}
