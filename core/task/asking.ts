/** Asking instead of guessing: the options of a question, and the one that a person picked. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Registry } from '../registry/registry.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import type { AccountFacts, Choices, Question, Task } from './task.ts';

export interface TaskFacts {
  /** Our accounts, in their order; null where there is no vault: then nothing is filled in and nothing is composed. */
  readonly accounts: readonly AccountFacts[] | null;
  readonly registry: Registry;
  readonly nowMs: bigint;
}

export type Way = 'sign-alone' | 'complete' | 'bonded' | 'lock-and-bond' | 'bonded-only' | 'multisig';

/** One meaning. What is set says what would be done: by whom, how much, in which way, with how many signatures. */
export interface AskedOption {
  readonly id: string;
  readonly account?: AccountFacts;
  /** Micro-XEM. */
  readonly amount?: bigint;
  readonly way?: Way;
  readonly need?: number;
  readonly of?: number;
}

export interface Asked {
  readonly asked: Question;
  readonly options: readonly AskedOption[];
  /** What it is asked about; null for an invoice, which is not a transaction yet. */
  readonly about: DecodedTransaction | null;
}

export type TaskOrAsked = Task | Asked;
export type Step = Result<TaskOrAsked, Reason>;
export const isAsked = (value: object): value is Asked => 'asked' in value;

/** A person's answers, each good for the one question it was given to. */
export class Answers {
  readonly #choices: Choices;
  readonly #used = new Set<Question>();
  #about: DecodedTransaction | null = null;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  /** From now on every question is about this. */
  concern(tx: DecodedTransaction): void {
    this.#about = tx;
  }

  /** The picked option, the question when it is not answered yet, or 'choice-unknown'. */
  pick(question: Question, options: readonly AskedOption[]): Result<AskedOption | Asked, Reason> {
    this.#used.add(question);
    const choice = this.#choices[question];
    if (choice === undefined) return ok({ asked: question, options, about: this.#about });
    const option = options.find(({ id }) => id === choice);
    return option === undefined ? refuse(reason('choice-unknown', { question })) : ok(option);
  }

  /** The only one, or else as `pick`: an account each. `accounts` is not empty. */
  pickAccount(question: Question, accounts: readonly AccountFacts[]): Result<AccountFacts | Asked, Reason> {
    const [only, ...others] = accounts;
    if (only !== undefined && others.length === 0) return ok(only);
    const picked = this.pick(
      question,
      accounts.map((account) => ({ id: account.address, account })),
    );
    if (!picked.ok) return picked;
    if (isAsked(picked.value)) return ok(picked.value);
    return picked.value.account === undefined ? refuse(reason('choice-unknown')) : ok(picked.value.account);
  }

  /** 'choice-unknown' for an answer to a question that was never asked, else null. */
  checkUnused(): Reason | null {
    const unused = Object.keys(this.#choices).some((question) => !this.#used.has(question as Question));
    return unused ? reason('choice-unknown') : null;
  }
}
