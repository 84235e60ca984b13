/**
 * What a screen is made of, for judging each part once per run: axe-core judges tags, roles, attributes, classes (the colours that
 * they give) and which element is in which, at a window size; what the texts say is nothing to it. A screen of which every shape
 * was found without fault before, by any story, is not judged again.
 *
 * A shape is the chain of elements from the root to one element, each with its tag and everything that axe or a style sheet may
 * read: attributes in full, but of names, labels and addresses only whether they are there, and of text whether there is any. One
 * more for each of: the order of headings, the landmarks, an id that occurs twice, a reference that leads nowhere.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';

/** All shapes of the page, as hashes. */
export const shapesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const hash = (text: string, seed: number): number => {
      let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        high = Math.imul(high ^ unit, 2_654_435_761);
        low = Math.imul(low ^ unit, 1_597_334_677);
      }
      high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
      low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
      return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
    };
    // Of data attributes, those that a style sheet names.
    const styles = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join();
    const styled = new Set([...styles.matchAll(/\[(data-[a-z-]+)/g)].map(([, name]) => name));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const known = new Set(ids);
    const refers = new Set([
      'for',
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
      'aria-activedescendant',
    ]);
    const onlyThere =
      /^(?:id|name|value|href|src|title|alt|placeholder|aria-label|aria-valuetext|aria-valuenow|d|points|data-address)$/;
    const look = (element: Element): string => {
      const attributes = [...element.attributes].flatMap(({ name, value }) => {
        if (name.startsWith('data-') && !styled.has(name)) return [];
        if (refers.has(name)) return [`${name}:${value.split(/\s+/).every((id) => known.has(id))}`];
        if (onlyThere.test(name)) return [`${name}:${value.trim() !== ''}`];
        return [`${name}=${value.replaceAll(/\d+(?:\.\d+)?/g, name === 'style' ? '0' : '$&')}`];
      });
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '',
      );
      return [element.tagName, ...attributes.sort(), hasText].join(' ');
    };
    const found = new Set<number>();
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const visit = (element: Element, seed: number): void => {
      const own = hash(look(element), seed);
      found.add(own);
      for (const child of element.children) visit(child, own);
    };
    const root = hash([innerWidth, innerHeight, dark].join(' '), 0);
    visit(document.documentElement, root);
    const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => tagName);
    const rises = levels.map((level, at) => `${levels[at - 1] ?? ''}>${level}`);
    const landmarks = [
      ...document.querySelectorAll(
        'main,nav,header,footer,aside,section[aria-label],section[aria-labelledby],form,[role]',
      ),
    ];
    for (const one of [
      ...rises,
      `h1: ${levels.filter((level) => level === 'H1').length}`,
      `landmarks: ${landmarks.map((one) => one.getAttribute('role') ?? one.tagName).sort()}`,
      ...(ids.length === known.size ? [] : ['an id twice']),
    ])
      found.add(hash(one, root));
    return [...found].map((one) => one.toString(36));
  });

/** Shapes without fault, of all processes of this run: a line for each. Null where no run has a place for it: nothing is remembered. */
const file = process.env.INKAN_TEMP === undefined ? null : path.join(process.env.INKAN_TEMP, 'judged-shapes');
const known = new Set<string>();
let readTo = 0;

export function areKnown(shapes: readonly string[]): boolean {
  if (file === null) return false;
  if (shapes.every((shape) => known.has(shape))) return true;
  if (!fs.existsSync(file)) return false;
  const text = fs.readFileSync(file, 'latin1');
  const end = text.lastIndexOf('\n') + 1;
  for (const shape of text.slice(readTo, end).split('\n')) known.add(shape);
  readTo = end;
  return shapes.every((shape) => known.has(shape));
}

/** Written in one piece, so that the lines of two processes never mix. */
export function remember(shapes: readonly string[]): void {
  const fresh = shapes.filter((shape) => !known.has(shape));
  if (file !== null && fresh.length > 0) fs.appendFileSync(file, `${fresh.join('\n')}\n`);
}
