/** What the rule books in force ask of an act that signs no request: exports, imports of keys, drills, proofs of ownership. */
import type { Reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Scope } from '../../../core/policy/book/parts.ts';
import { type BookDemand, missingOf, whyMissing } from '../state/book-approvals.ts';
import { demandsOfAct } from '../state/judged-by-books.ts';
import { actFacts } from '../state/rule-facts.ts';
import { circumstancesOf } from './circumstances.ts';
import type { VaultServices } from './vault-services.ts';

type Services = Pick<VaultServices, 'state' | 'clock' | 'guard'>;

/** For `Authorisations.consume`. Refuses what a book blocks, before anything is used up. `signers`: keys that the act uses. */
export async function askedOfAct(
  { state, ...machine }: Services,
  scope: Exclude<Scope, 'sign'>,
  signers: readonly string[] = [],
): Promise<Result<readonly BookDemand[], Reason>> {
  const { phase } = state;
  // Nothing is open: the handler refuses it itself.
  if (phase.at !== 'open') return ok([]);
  const { vault, signing } = phase;
  return demandsOfAct(vault, actFacts(scope, vault, signing.refused, await circumstancesOf(machine, vault), signers));
}

/** Of an act that nobody authorises: those who opened the vault consent. */
export async function allowedToOpeners(services: Services, scope: 'drill'): Promise<Result<null, Reason>> {
  const demands = await askedOfAct(services, scope);
  if (!demands.ok) return demands;
  const vault = services.state.open();
  if (!vault.ok || vault.value.sealed === null) return ok(null);
  const { openedBy, sealed } = vault.value;
  const missing = whyMissing(missingOf(demands.value, sealed.head, openedBy));
  return missing === null ? ok(null) : refuse(missing);
}
