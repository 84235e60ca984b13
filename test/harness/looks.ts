/**
 * The looks of a screen: both themes at both sizes, and the largest text at 200 %. `npm test -- --looks` pictures and judges every
 * screen in all of them, `npm run soak` those of test/e2e/screens.spec.ts; otherwise a screen has the look that its story gives it.
 */
import type { Page } from 'playwright';

interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly size: { readonly width: number; readonly height: number };
  /** Size of text in percent, if it is not the story's. */
  readonly text?: '150';
}

const small = { width: 1024, height: 600 };
const large = { width: 1280, height: 800 };

export const looks: readonly Look[] = [
  { name: 'light-1024', theme: 'light', size: small },
  { name: 'dark-1024', theme: 'dark', size: small },
  { name: 'light-1280', theme: 'light', size: large },
  { name: 'dark-1280', theme: 'dark', size: large },
  // What 1280×800 is at 200 %, in CSS pixels.
  { name: 'large-text', theme: 'light', size: { width: 640, height: 400 }, text: '150' },
];

/** Gives the page each look in turn, and afterwards its own again. */
export async function inEachLook(page: Page, see: (look: Look) => Promise<void>): Promise<void> {
  const own = await page.evaluate(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const theme: 'light' | 'dark' = dark ? 'dark' : 'light';
    return { width: innerWidth, height: innerHeight, theme, text: document.documentElement.dataset.textSize ?? null };
  });
  for (const look of looks) {
    await dress(page, look.size, look.theme, look.text ?? own.text);
    await see(look);
  }
  await dress(page, own, own.theme, own.text);
}

async function dress(page: Page, size: Look['size'], theme: Look['theme'], text: string | null): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width: size.width, height: size.height });
  await page.evaluate((textSize) => {
    const { dataset } = document.documentElement;
    if (textSize === null) delete dataset.textSize;
    else dataset.textSize = textSize;
    // Two frames: codes are drawn anew for their new place.
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, text);
}

/**
 * What of the screen cannot be reached: parts that stick out sideways of what does not scroll sideways, and a main area that is
 * too low to be read. Empty if everything is.
 */
export const outOfReach = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const main = document.querySelector('main');
    for (const element of [document.documentElement, main]) {
      if (element !== null && element.scrollWidth > element.clientWidth)
        faults.push(`${element.tagName} is ${element.scrollWidth - element.clientWidth} px too wide`);
    }
    if (main !== null && main.clientHeight < 120) faults.push(`main is only ${main.clientHeight} px high`);
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflow);
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      const box = control.getBoundingClientRect();
      if (box.width === 0 || !control.checkVisibility()) continue;
      let holder = control.parentElement;
      while (holder !== null && !scrolls(holder)) holder = holder.parentElement;
      if (holder === null && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1))
        faults.push(`out of the window: ${control.outerHTML.slice(0, 120)}`);
    }
    return faults;
  });
