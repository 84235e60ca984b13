/**
 * What a node of the test network can do wrong, on command. Takes: nothing. Gives: the closed list of behaviours and
 * the check of one that came as JSON. Refuses: (null) what is not in the list. Never: changes the chain; a behaviour
 * changes only what one node answers, except `drops-announces` and `forgets-pool`, which also change what it keeps.
 */
export type Behaviour =
  | { readonly name: 'honest' }
  /** Takes the question and never answers. */
  | { readonly name: 'silent' }
  /** Closes every connection without an answer. */
  | { readonly name: 'dead' }
  /** 429 to everything. */
  | { readonly name: 'throttled' }
  /** 503 to everything. NIS still answers /status, with 8 (loading). */
  | { readonly name: 'unavailable' }
  /** NIS: /status says 5 (booted, not synchronised). Symbol: /node/health is 503, all else as before. */
  | { readonly name: 'not-synchronised' }
  /** What was final when it began stays the last final block. */
  | { readonly name: 'stalled-finality' }
  /** Shows the chain as it was when it began, without anything later. */
  | { readonly name: 'stale-tip' }
  /** Hides what this address has sent: no transaction, and a balance as if it were still there. */
  | { readonly name: 'hides-outflow'; readonly address: string }
  | { readonly name: 'wrong-balance'; readonly address: string; readonly amount: string }
  /** Another generation hash seed (Symbol) or network id (NEM). */
  | { readonly name: 'other-network' }
  /** Says of every transaction asked for by hash that it is confirmed, at its tip. Symbol only. */
  | { readonly name: 'false-confirmed' }
  /** Has nothing in its pool, whatever it took, and takes the same bytes again. */
  | { readonly name: 'forgets-pool' }
  /** Answers every announce as if it were taken, and does nothing. */
  | { readonly name: 'drops-announces' }
  /** Refuses every announce with this code ("Failure_Chain_Unconfirmed_Cache_Too_Full", or NIS's message). */
  | { readonly name: 'refuses-with'; readonly code: string };

export type BehaviourName = Behaviour['name'];

const parameters: Readonly<Record<BehaviourName, readonly string[]>> = {
  honest: [],
  silent: [],
  dead: [],
  throttled: [],
  unavailable: [],
  'not-synchronised': [],
  'stalled-finality': [],
  'stale-tip': [],
  'hides-outflow': ['address'],
  'wrong-balance': ['address', 'amount'],
  'other-network': [],
  'false-confirmed': [],
  'forgets-pool': [],
  'drops-announces': [],
  'refuses-with': ['code'],
};
export const behaviourNames = Object.keys(parameters) as readonly BehaviourName[];

/** A behaviour that came as JSON; null unless it is exactly one of the list. */
export function behaviourOf(json: unknown): Behaviour | null {
  if (typeof json !== 'object' || json === null) return null;
  const { name, ...rest } = json as Record<string, unknown>;
  const wanted = behaviourNames.find((each) => each === name);
  if (wanted === undefined) return null;
  const given = Object.keys(rest).toSorted().join();
  const fits =
    given === parameters[wanted].toSorted().join() && Object.values(rest).every((v) => typeof v === 'string');
  return fits ? (json as Behaviour) : null;
}
