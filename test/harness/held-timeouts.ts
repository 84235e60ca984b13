/**
 * A deadline of the window that passes when the test lets it: how long the machine takes for the work before it does not matter.
 * Takes a page and the length of the deadline in milliseconds; timeouts of this length do not run from then on. Gives a function
 * that lets those that wait pass, and says how many they were.
 */
import type { Page } from 'playwright';

export async function holdTimeouts(page: Page, length: number): Promise<() => Promise<number>> {
  await page.evaluate((held) => {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const waiting = new Map<unknown, () => void>();
    let last = 0;
    const later = (act: () => void, ms?: number, ...rest: unknown[]): unknown => {
      if (ms !== held) return set(act, ms, ...rest);
      // No identifier of the window's own is negative.
      last -= 1;
      waiting.set(last, act);
      return last;
    };
    const never = (id: unknown): void => void (waiting.delete(id) || clear(id as number));
    const pass = (): number => {
      const acts = [...waiting.values()];
      waiting.clear();
      for (const act of acts) act();
      return acts.length;
    };
    Object.assign(globalThis, { setTimeout: later, clearTimeout: never, passTimeouts: pass });
  }, length);
  return () => page.evaluate(() => (globalThis as unknown as { passTimeouts: () => number }).passTimeouts());
}
