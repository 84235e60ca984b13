/**
 * The register as it will be once a modification has been executed: inside an aggregate the next modification of the same
 * account builds on it (the network lets one transaction remove one cosigner only, so exchanges come in rows). Only for
 * reviewing what follows: nothing is written down.
 */

import { multisigOf } from '../../registry/look-up.ts';
import type { Registry } from '../../registry/registry.ts';
import { asStep } from '../../registry/similar-addresses.ts';
import type { MultisigAccountModificationContent, SymbolContent } from '../../transaction/symbol/content.ts';
import { maxCosignatories } from '../../transaction/symbol/network-limits.ts';
import type { ContentContext } from '../content-review.ts';
import type { MultisigState } from '../multisig-analysis.ts';
import { analysisOf } from './multisig-review.ts';

/** The same books where nothing changes, where the account is not known, and where the result is impossible. */
export function registerAfter(content: SymbolContent, context: ContentContext): Registry {
  const { registry } = context.facts;
  const entry = multisigOf(registry, context.chain, context.network, context.actorAddress);
  if (entry === null || content.kind !== 'symbol.multisig-account-modification') return registry;
  const { after, problems } = analysisOf(content, context);
  if (after === null || problems.includes('quorum-impossible') || hasTooMany(after, content)) return registry;
  const changed = { ...entry, ...after };
  const multisigs = registry.multisigs.map((each) => (each === entry ? changed : each));
  return asStep({ ...registry, multisigs }, registry, changed);
}

/** The network executes nothing of such an aggregate. An alias among the deletions may mean one of those who are counted. */
const hasTooMany = ({ cosigners }: MultisigState, { deletions }: MultisigAccountModificationContent): boolean =>
  cosigners.length - deletions.filter(({ type }) => type === 'alias').length > maxCosignatories;
