/** The registry as an exercise needs it. */
import type { Reason } from '../base/reason.ts';
import { ok, type Result } from '../base/result.ts';
import { addEntries } from '../registry/add-entries.ts';
import type { Entry, Registry } from '../registry/registry.ts';
import type { TrainingFacts } from './exercise.ts';
import { trainingContacts } from './exercises/registry.ts';
import { exercises } from './exercises.ts';

/**
 * Takes out what exercises added or may have added, and adds what this one needs. Refuses what addEntries refuses: the
 * same name for another address, for instance, that a person imported before.
 */
export function withKnown(registry: Registry, known: readonly Entry[], facts: TrainingFacts): Result<Registry, Reason> {
  const brought = new Set([
    ...exercises.flatMap((one) => one.known(facts)).flatMap(addressesOf),
    ...trainingContacts(),
  ]);
  const isOther = ({ address }: { readonly address: string }) => !brought.has(address);
  const { contacts, multisigs } = registry;
  const plain = { ...registry, contacts: contacts.filter(isOther), multisigs: multisigs.filter(isOther) };
  if (known.length === 0) return ok(plain);
  return addEntries(plain, known, { format: 'inkan-entries', approvedMs: facts.nowMs.toString() });
}

const addressesOf = (entry: Entry): readonly string[] => ('address' in entry ? [entry.address] : []);
