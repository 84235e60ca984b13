/**
 * Every kind that the two chains know, shown whole by the real app: one screenshot each to look at. In `npm run soak` each of
 * them in both languages, in `npm test` so many in each as the seed chooses: test/corpus has the slip of every kind, and the
 * catalogs a text for every code.
 */
import { kindRequests } from '../harness/kinds.ts';
import { some } from '../sample.ts';
import { expect, test } from './session.ts';

const sampled = 12;

for (const language of ['en', 'ja'] as const) {
  test(`every kind is shown, ${language}`, async ({ start }) => {
    const { corridor, page } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const missing: string[] = [];
    for (const { name, text } of some(`kinds in ${language}`, sampled, kindRequests())) {
      await corridor.paste(text);
      await corridor
        .byId('screen-review')
        .or(corridor.byId('screen-choose'))
        .or(corridor.byId('screen-refused'))
        .waitFor({ timeout: 180_000 });
      if (await corridor.byId('screen-choose').isVisible()) await corridor.choose();
      await corridor.byId('screen-review').or(corridor.byId('screen-refused')).waitFor({ timeout: 180_000 });
      await corridor.picture(name.replaceAll(/[^a-z0-9]+/g, '-'));
      // A transaction that a rule refuses (metadata outside an aggregate) is still shown, and cannot be signed.
      if (await corridor.byId('screen-refused').isVisible()) {
        await expect(corridor.byId('continue-to-sign')).toHaveCount(0);
        await corridor.byId('back-to-scan').click();
        continue;
      }
      const words = (await page.locator('main').innerText()).trim();
      if (/\{[a-z]+\}|undefined|\[object/i.test(words)) missing.push(name);
      await corridor.byId('discard').click();
    }
    expect(missing, 'texts with an empty slot').toEqual([]);
  });
}
