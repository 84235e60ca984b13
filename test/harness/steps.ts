/** Counts what a person does at the window: presses of the mouse, keys, passphrases, holds. One JSON line per journey. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';

export interface Steps {
  readonly clicks: number;
  /** Keys pressed; a held key counts once. Those of passphrases are included. */
  readonly keystrokes: number;
  readonly passphrases: number;
  /** Presses of a second or longer. */
  readonly holds: number;
}

interface Counted {
  clicks: number;
  keystrokes: number;
  holds: number;
}

/** Counts from now on, in this window. Dialogs of the operating system are not counted. */
export async function countSteps(page: Page) {
  await page.evaluate(() => {
    const counted = { clicks: 0, keystrokes: 0, holds: 0 };
    let pressedAt = 0;
    window.addEventListener(
      'pointerdown',
      () => {
        pressedAt = performance.now();
      },
      true,
    );
    window.addEventListener(
      'pointerup',
      () => {
        if (performance.now() - pressedAt >= 1000) counted.holds += 1;
        else counted.clicks += 1;
      },
      true,
    );
    window.addEventListener(
      'keydown',
      ({ repeat }) => {
        if (!repeat) counted.keystrokes += 1;
      },
      true,
    );
    Object.assign(window, { countedSteps: counted });
  });
  let passphrases = 0;
  return {
    gavePassphrase: (): void => {
      passphrases += 1;
    },
    read: async (): Promise<Steps> => {
      const counted = await page.evaluate(() => (window as unknown as { countedSteps: Counted }).countedSteps);
      return { ...counted, passphrases };
    },
  };
}

/** Adds a line to artifacts/reports/ui.jsonl and prints it. */
export function report(name: string, figures: object): void {
  const line = JSON.stringify({ name, ...figures });
  const file = path.resolve('artifacts', 'reports', 'ui.jsonl');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.appendFileSync(file, `${line}\n`);
  console.log(`    ${line}`);
}
