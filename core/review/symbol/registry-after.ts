/**
 * The registry after a multisig modification has been executed. Within an aggregate the next modification of the same
 * account builds on it (a transaction may remove only one cosigner, so replacements come as series). Used only for
 * reviewing the following contents; nothing is stored.
 */

import { multisigOf } from '../../registry/look-up.ts';
import type { Registry } from '../../registry/registry.ts';
import { asStep } from '../../registry/similar-addresses.ts';
import type { MultisigAccountModificationContent, SymbolContent } from '../../transaction/symbol/content.ts';
import { maxCosignatories } from '../../transaction/symbol/network-limits.ts';
import type { ContentContext } from '../content-review.ts';
import type { MultisigState } from '../multisig-analysis.ts';
import { analysisOf } from './multisig-review.ts';

/** Returns the same registry if nothing changes, the account is unknown, or the result is impossible. */
export function registryAfter(content: SymbolContent, context: ContentContext): Registry {
  const { registry } = context.facts;
  const entry = multisigOf(registry, context.chain, context.network, context.actorAddress);
  if (entry === null || content.kind !== 'symbol.multisig-account-modification') return registry;
  const { after, problems } = analysisOf(content, context);
  if (after === null || problems.includes('quorum-impossible') || hasTooMany(after, content)) return registry;
  const changed = { ...entry, ...after };
  const multisigs = registry.multisigs.map((each) => (each === entry ? changed : each));
  return asStep({ ...registry, multisigs }, registry, changed);
}

/** The network executes nothing of such an aggregate. An alias among the deletions may mean a counted cosigner. */
const hasTooMany = ({ cosigners }: MultisigState, { deletions }: MultisigAccountModificationContent): boolean =>
  cosigners.length - deletions.filter(({ type }) => type === 'alias').length > maxCosignatories;
