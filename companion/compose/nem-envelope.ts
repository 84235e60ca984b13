/** NEM: one transaction for each content, in order; for a multisig account each inside a multisig transaction of the
 * cosigner who starts. All fees are paid by the account that acts. */
import { multisigAround, readBackNem } from '../../core/task/compose-nem.ts';
import type { NemTransaction } from '../../core/transaction/nem/content.ts';
import { checkMeaning } from '../../core/transaction/nem/meaning.ts';
import type { Intent } from '../contract/intent.ts';
import { type ComposeFacts, each, Refused, refused } from './facts.ts';
import { keyOf, multisigOf } from './look-up.ts';
import { nemContents } from './nem-contents.ts';
import { nemTimes } from './times.ts';

export function nemTransactions(intent: Intent, facts: ComposeFacts): readonly NemTransaction[] {
  const { network, account, signer } = intent;
  const multisig = multisigOf(account, facts);
  const may = multisig === null ? signer === account : multisig.cosigners.includes(signer);
  if (!may || multisigOf(signer, facts) !== null) throw refused('signer-not-cosigner', { account, signer });
  const parts = nemContents(intent, facts);
  const times = nemTimes(intent, facts.networkTimeMs);
  const acting = keyOf(account, intent, facts);
  const cosigner = keyOf(signer, intent, facts);
  return each(parts, (part, at) => {
    const inner = readBackNem({ chain: 'nem', network, signer: acting, ...times, ...part }, null);
    if (!inner.ok) throw refused(inner.reason.code, { ...inner.reason.found, transaction: String(at + 1) });
    const tx = multisig === null ? inner : multisigAround(inner.value, cosigner);
    if (!tx.ok) throw new Refused(tx.reason);
    const reasons = checkMeaning(tx.value);
    if (reasons.length > 0) throw new Refused(...reasons);
    return tx.value;
  });
}
