/**
 * The register as it will be once a modification has been executed: inside an aggregate the next modification of the same
 * account builds on it (the network lets one transaction remove one cosigner only, so exchanges come in rows). Only for
 * reviewing what follows: nothing is written down.
 */

import { multisigOf } from '../../registry/look-up.ts';
import type { Books } from '../../registry/registry.ts';
import { asStep } from '../../registry/similar-addresses.ts';
import type { MultisigAccountModificationContent, SymbolContent } from '../../transaction/symbol/content.ts';
import { maxCosignatories } from '../../transaction/symbol/network-limits.ts';
import type { ContentContext } from '../content-review.ts';
import type { MultisigState } from '../multisig-analysis.ts';
import { analysisOf } from './multisig-review.ts';

/** The same books where nothing changes, where the account is not known, and where the result is impossible. */
export function registerAfter(content: SymbolContent, context: ContentContext): Books {
  const { books } = context.facts;
  const entry = multisigOf(books, context.chain, context.network, context.actorAddress);
  if (entry === null || content.kind !== 'symbol.multisig-account-modification') return books;
  const { after, problems } = analysisOf(content, context);
  if (after === null || problems.includes('quorum-impossible') || hasTooMany(after, content)) return books;
  const changed = { ...entry, ...after };
  const multisigs = books.multisigs.map((each) => (each === entry ? changed : each));
  return asStep({ ...books, multisigs }, books, changed);
}

/** The network executes nothing of such an aggregate. An alias among the deletions may mean one of those who are counted. */
const hasTooMany = ({ cosigners }: MultisigState, { deletions }: MultisigAccountModificationContent): boolean =>
  cosigners.length - deletions.filter(({ type }) => type === 'alias').length > maxCosignatories;
