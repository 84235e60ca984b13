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
/** The size of a target is that of its visible part: one that is behind what is pinned is judged again where it is in view. */
const run = `(async () => {
  const { violations } = await axe.run(document, ${JSON.stringify(asked)});
  const main = document.querySelector('main');
  const top = main?.scrollTop ?? 0;
  const inView = async ({ target }) => {
    const element = document.querySelector(target[0]);
    element?.scrollIntoView({ block: 'center' });
    const again = await axe.run(element, { runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations'] });
    return again.violations.length > 0;
  };
  const said = [];
  for (const { id, nodes } of violations) {
    const left = [];
    for (const node of nodes) if (id !== 'target-size' || (await inView(node))) left.push(node);
    if (left.length > 0) said.push(id + ': ' + left.map(({ html }) => html.slice(0, 160)).join(' | '));
  }
  main?.scrollTo(0, top);
  return said;
})()`;

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
