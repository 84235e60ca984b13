/** A set of shares handed out at one table: each keeper writes a card and types some of its words back. */
import { authorise, unlockVault } from '../harness/make-vault.ts';
import { putVault } from '../harness/vault-with.ts';
import { drawn } from '../sample.ts';
import { expect, stickingOut, test } from './session.ts';

for (const language of drawn('shares', ['en', 'ja'] as const)) {
  test(`handing out shares forgives a wrong word: each keeper types words of the card back (${language})`, async ({
    home,
    start,
  }) => {
    await putVault(home, {});
    const run = await start();
    const { corridor, page } = run;
    await page.setViewportSize({ width: 1024, height: 600 });
    const look = async (name: string) => {
      await corridor.picture(name);
      expect(await stickingOut(run), name).toEqual([]);
    };
    await corridor.chooseLanguage(language);
    await unlockVault(corridor);
    await corridor.byId('place-backup').click();
    await corridor.arriveAt('backup');
    await corridor.byId('make-shares').click();
    await corridor.byId('plan-done').click();
    await authorise(corridor);
    for (const number of [1, 2, 3]) {
      await corridor.arriveAt('backup-hand-share');
      await expect(corridor.byId('title')).toContainText(String(number));
      await corridor.byId('show-share').click();
      await corridor.arriveAt('backup-share');
      await corridor.byId('fingerprint').waitFor();
      await look(`share-${number}`);
      const words = await corridor.byId('share-words').locator('b').allInnerTexts();
      await corridor.byId('share-written').check();
      await corridor.byId('hide-share').click();
      await corridor.arriveAt('backup-check-share');
      const fields = await corridor.byId('screen-backup-check-share').locator('input').all();
      expect(fields).toHaveLength(3);
      for (const field of fields) {
        await field.fill(words[Number(await field.getAttribute('data-position')) - 1] ?? '');
      }
      if (number === 2) {
        await fields[1]?.fill('zzz');
        await corridor.byId('confirm-share').click();
        await expect(corridor.byId('problem')).toHaveAttribute('data-code', 'share-words-differ');
        expect(await Promise.all(fields.map((field) => field.getAttribute('aria-invalid')))).toEqual([
          'false',
          'true',
          'false',
        ]);
        await look('wrong');
        await fields[1]?.fill(words[Number(await fields[1].getAttribute('data-position')) - 1] ?? '');
      }
      await corridor.byId('confirm-share').click();
    }
    await corridor.arriveAt('backup-shares-done');
    await look('done');
  });
}
