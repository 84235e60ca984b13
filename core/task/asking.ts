/** Questions about a request with several meanings: the options, and the person's choice. */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Registry } from '../registry/registry.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import type { AccountFacts, Choices, Question, Task } from './task.ts';

export interface TaskFacts {
  /** Our accounts in their order; null without a vault: then no signer is filled in and nothing is composed. */
  readonly accounts: readonly AccountFacts[] | null;
  readonly registry: Registry;
  readonly nowMs: bigint;
}

export type Way = 'sign-alone' | 'complete' | 'bonded' | 'lock-and-bond' | 'bonded-only' | 'multisig';

/** One meaning. The fields that are set show what would be done: by whom, how much, how, with how many signatures. */
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
  /** The transaction in question; null for an invoice, which is not a transaction yet. */
  readonly about: DecodedTransaction | null;
}

export type TaskOrAsked = Task | Asked;
export type Step = Result<TaskOrAsked, Reason>;
export const isAsked = (value: object): value is Asked => 'asked' in value;

/** The person's answers; each is valid for one question. */
export class Answers {
  readonly #choices: Choices;
  readonly #used = new Set<Question>();
  #about: DecodedTransaction | null = null;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  /** Sets the transaction that later questions are about. */
  concern(tx: DecodedTransaction): void {
    this.#about = tx;
  }

  /** Returns the chosen option, the question if it is unanswered, or 'choice-unknown'. */
  pick(question: Question, options: readonly AskedOption[]): Result<AskedOption | Asked, Reason> {
    this.#used.add(question);
    const choice = this.#choices[question];
    if (choice === undefined) return ok({ asked: question, options, about: this.#about });
    const option = options.find(({ id }) => id === choice);
    return option === undefined ? refuse(reason('choice-unknown', { question })) : ok(option);
  }

  /** Returns the only account, or asks like `pick` with one option per account. `accounts` is not empty. */
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

  /** 'choice-unknown' for an answer to a question that was not asked, else null. */
  checkUnused(): Reason | null {
    const unused = Object.keys(this.#choices).some((question) => !this.#used.has(question as Question));
    return unused ? reason('choice-unknown') : null;
  }
}
