/**
 * Handlers of the training ground: make the request of an exercise, judge the answer, keep the score of a round. Only in
 * the practice vault. Refuses: a real vault ('not-practice'); an answer without an exercise ('nothing-begun'); an answer
 * that the log could not take. Never: proposes or signs a request itself.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type {
  TrainingBegun,
  TrainingContract,
  TrainingJudged,
  TrainingList,
  TrainingRound,
} from '../../../core/contract/training.ts';
import type { Exercise } from '../../../core/training/exercise.ts';
import { exerciseOf, exercises } from '../../../core/training/exercises.ts';
import { withKnown } from '../../../core/training/known.ts';
import { hasEnoughAccounts } from '../../../core/training/parties.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { type OpenVault, vaultFactsOf } from '../state/open-vault.ts';
import { drawOrder } from './draw-order.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof TrainingContract> = Params<TrainingContract[M]>;
type Services = Pick<VaultServices, 'state' | 'log' | 'clock' | 'randomBytes'>;

interface Round {
  readonly order: readonly string[];
  readonly answered: number;
  readonly right: number;
  readonly learner: string;
}

interface Current {
  readonly exercise: Exercise;
  readonly text: string;
}

const noRound: Round = { order: [], answered: 0, right: 0, learner: '' };
const nextOf = ({ order, answered }: Round): string | null => order[answered] ?? null;
const shownRound = ({ order, answered, right, learner }: Round): TrainingRound | null =>
  order.length === 0 ? null : { of: order.length, answered, right, learner };

export class TrainingHandlers {
  readonly #services: Services;
  /** The exercise begun last, until it is answered. */
  #current: Current | null = null;
  #round: Round = noRound;
  /** By exercise, since the practice vault was opened. */
  readonly #results = new Map<string, boolean>();

  constructor(services: Services) {
    this.#services = services;
  }

  async exercises(): Answer<TrainingList> {
    const vault = this.#practice();
    if (!vault.ok) return vault;
    const stateOf = (id: string) => {
      const right = this.#results.get(id);
      return right === undefined ? 'open' : right ? 'right' : 'wrong';
    };
    return ok({
      exercises: exercises.map(({ id }) => ({ id, state: stateOf(id) })),
      round: shownRound(this.#round),
      next: nextOf(this.#round),
    });
  }

  async beginRound({ learner }: Call<'beginRound'>): Answer<TrainingBegun> {
    const order = drawOrder(
      exercises.map(({ id }) => id),
      this.#services.randomBytes,
    );
    const [first = ''] = order;
    return this.#begin(first, { ...noRound, order, learner });
  }

  async begin({ id }: Call<'begin'>): Answer<TrainingBegun> {
    return this.#begin(id, nextOf(this.#round) === id ? this.#round : noRound);
  }

  #begin(id: string, round: Round): Result<TrainingBegun, Reason> {
    const { state, clock } = this.#services;
    const vault = this.#practice();
    if (!vault.ok) return vault;
    const exercise = exerciseOf(id);
    if (exercise === null) return refuse(reason('nothing-begun'));
    const { accounts } = vault.value;
    if (!hasEnoughAccounts(accounts)) return refuse(reason('account-unknown'));
    const facts = { nowMs: clock.nowMs(), accounts };
    const registry = withKnown(vault.value.registry, exercise.known(facts), facts);
    if (!registry.ok) return registry;
    const { text, order } = exercise.make(facts);
    const prepared = { ...vault.value, registry: registry.value };
    state.vaultChanged(prepared);
    this.#current = { exercise, text };
    this.#round = round;
    return ok({ id, text, order, round: shownRound(round), vault: vaultFactsOf(prepared) });
  }

  async answer({ decision }: Call<'answer'>): Answer<TrainingJudged> {
    const vault = this.#practice();
    if (!vault.ok) return vault;
    if (this.#current === null) return refuse(reason('nothing-begun'));
    const { exercise, text } = this.#current;
    const { id, answer, signs } = exercise;
    const right = decision === answer;
    const before = this.#round;
    const isNext = nextOf(before) === id;
    const round = isNext
      ? { ...before, answered: before.answered + 1, right: before.right + (right ? 1 : 0) }
      : noRound;
    const written = await this.#services.log.write({
      ...{ kind: 'trained', practice: true, exercise: id, decision, right },
      text: toHex(sha256(new TextEncoder().encode(text))),
      ...{ learner: round.learner, exercises: round.order.length, answered: round.answered, correct: round.right },
    });
    if (!written.ok) return written;
    this.#current = null;
    this.#round = round;
    this.#results.set(id, right);
    return ok({ id, decision, right, answer, ...signs, round: shownRound(round), next: nextOf(round) });
  }

  #practice(): Result<OpenVault, Reason> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    return vault.value.mode === 'practice' ? vault : refuse(reason('not-practice'));
  }
}

export function makeTrainingHandlers(services: VaultServices): Handlers<TrainingContract> {
  const training = new TrainingHandlers(services);
  return {
    exercises: () => training.exercises(),
    beginRound: (call) => training.beginRound(call),
    begin: (call) => training.begin(call),
    answer: (call) => training.answer(call),
  };
}
