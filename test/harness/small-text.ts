/** Text under 16 px: too small to be read at arm's length. Gives each with its size; pictures and what is off the screen do not count. */
import type { Page } from 'playwright';

export const smallTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const small: string[] = [];
    // 4: texts. The page has no name for it (electron/preload/what-stays.ts).
    const texts = document.createTreeWalker(document.body, 4);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const holder = text.parentElement;
      if (holder === null || (text.nodeValue ?? '').trim() === '' || holder.closest('svg, script, style') !== null)
        continue;
      const box = holder.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(holder).fontSize);
      if (size < 16 && box.width > 1 && holder.checkVisibility())
        small.push(`${size} px: ${(text.nodeValue ?? '').trim().slice(0, 60)}`);
    }
    return small;
  });
