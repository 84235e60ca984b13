/**
 * At most `perSecond` questions begin within any second; the others wait in their order, up to a limit. catapult REST
 * counts 5 a second for each IP address (client/rest/resources/rest.json), and others may share ours.
 */
import type { Timer } from './timer.ts';

const secondMs = 1000n;

export class Throttle {
  readonly #timer: Timer;
  readonly #perSecond: number;
  readonly #most: number;
  #begun: bigint[] = [];
  #waiting: (() => void)[] = [];
  #isAwake = false;

  constructor(timer: Timer, perSecond: number, most: number) {
    this.#timer = timer;
    this.#perSecond = perSecond;
    this.#most = most;
  }

  /** True when the question may begin; false at once when too many wait. */
  turn(): Promise<boolean> {
    if (this.#waiting.length >= this.#most) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(true));
      this.#serve();
    });
  }

  #serve(): void {
    const now = this.#timer.nowMs();
    // A clock that was set back must not hold a question for longer than a second.
    this.#begun = this.#begun.filter((at) => at <= now && now - at < secondMs);
    while (this.#begun.length < this.#perSecond) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#begun.push(now);
      next();
    }
    const [first] = this.#begun;
    if (this.#isAwake || this.#waiting.length === 0 || first === undefined) return;
    this.#isAwake = true;
    this.#timer.later(Number(first + secondMs - now), () => {
      this.#isAwake = false;
      this.#serve();
    });
  }
}
