/**
 * Judges a screen with axe-core: all rules of WCAG 2.0 to 2.2, levels A and AA, and axe's best practices. It runs in a world of
 * its own: the page's lacks names that axe needs (electron/preload/what-stays.ts), and gets none from here. axe reads the
 * page's whole text, so tests that look for secrets in memory do not use it.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright';
import { isSoak } from '../sample.ts';
import { areKnown, remember, shapesOf } from './shapes.ts';

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

/** axe's world in each page, with the driver's session that holds it: axe's half a megabyte is read once, not for each screen. */
const worlds = new WeakMap<Page, { readonly session: CDPSession; readonly contextId: number }>();

async function worldOf(page: Page) {
  const held = worlds.get(page);
  // The page may have been loaded anew meanwhile.
  if (held !== undefined && (await evaluated(held, 'typeof axe').catch(() => null)) === 'object') return held;
  await held?.session.detach().catch(() => undefined);
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    ...{ frameId: frameTree.frame.id, worldName: 'axe' },
  });
  const world = { session, contextId };
  worlds.set(page, world);
  await evaluated(world, `${source}; 0`);
  return world;
}

async function evaluated({ session, contextId }: { session: CDPSession; contextId: number }, expression: string) {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...{ expression, contextId, awaitPromise: true, returnByValue: true },
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'axe did not run');
  return result.value as unknown;
}

/** Each violation with its rule and the elements that it concerns; empty if axe finds none. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  return (await evaluated(await worldOf(page), run)) as readonly string[];
}

/** The same, but a screen of which this run knows every shape to be without fault is not judged again, except in `npm run soak`. */
export async function violationsOfNew(page: Page): Promise<readonly string[] | 'known'> {
  const shapes = isSoak ? [] : await shapesOf(page);
  if (shapes.length > 0 && areKnown(shapes)) return 'known';
  const violations = await violationsOf(page);
  if (violations.length === 0) remember(shapes);
  return violations;
}
