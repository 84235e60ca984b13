/** A small screen and large text: nothing is cut off at the sides, on the screens with most content. */
import { kindRequests } from '../harness/kinds.ts';
import { expect, stickingOut, test } from './session.ts';

for (const [name, size] of [
  ['1024×600', { width: 1024, height: 600 }],
  // Size of that window's page at 200 %, in CSS pixels.
  ['1024×600 and 200 %', { width: 512, height: 300 }],
] as const) {
  test(`at ${name} nothing is cut off sideways`, async ({ start }) => {
    const run = await start();
    const { corridor, page } = run;
    await page.setViewportSize(size);
    await corridor.chooseLanguage('ja');
    expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([size.width, size.height]);
    await corridor.openPractice();
    const wanted = /mixed|exchange|hash-lock embedded|multisig-account-modification embedded|percentile levy in/;
    for (const request of kindRequests().filter((one) => wanted.test(one.name))) {
      await corridor.paste(request.text);
      await corridor.byId('screen-review').or(corridor.byId('screen-choose')).waitFor({ timeout: 180_000 });
      if (await corridor.byId('screen-choose').isVisible()) {
        expect(await stickingOut(run), `choose: ${request.name}`).toEqual([]);
        await corridor.choose();
      }
      await corridor.arriveAt('review');
      await corridor.picture(request.name.replaceAll(/[^a-z0-9]+/g, '-'));
      expect(await stickingOut(run), request.name).toEqual([]);
      await corridor.byId('continue-to-sign').click();
      await corridor.arriveAt('sign');
      expect(await stickingOut(run), `sign: ${request.name}`).toEqual([]);
      await corridor.byId('back').click();
      await corridor.arriveAt('review');
      await corridor.byId('discard').click();
    }
    await corridor.byId('place-accounts').click();
    await corridor.arriveAt('accounts');
    await corridor.byId('show-account').first().click();
    await corridor.picture('accounts');
    expect(await stickingOut(run), 'accounts').toEqual([]);
  });
}
