/**
 * Judges a screen with axe-core: all rules of WCAG 2.0 to 2.2, levels A and AA, and axe's best practices. It runs in a world of
 * its own: the page's lacks names that axe needs (electron/preload/what-stays.ts), and gets none from here. axe reads the
 * page's whole text, so tests that look for secrets in memory do not use it.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const source = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const asked = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations'],
};
const run = `axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`;

/** Each violation with its rule and the elements that it concerns; empty if axe finds none. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      ...{ frameId: frameTree.frame.id, worldName: 'axe' },
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        ...{ expression, contextId, awaitPromise: true, returnByValue: true },
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'axe did not run');
      return result.value;
    };
    await evaluate(`${source}; 0`);
    return (await evaluate(run)) as readonly string[];
  } finally {
    // The window may have been replaced meanwhile, and its session with it.
    await session.detach().catch(() => undefined);
  }
}
