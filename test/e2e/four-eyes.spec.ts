/** Two custodians approve one payment across a lock, each after a review of their own; another one is refused with a reason. */
import { languageCodes } from '../../core/base/languages.ts';
import { three } from '../harness/custodians.ts';
import { giveShare, unlockVault } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { drawn, inAllLooks } from '../sample.ts';
import { expect, type Run, test } from './session.ts';

const [aoi, ken, mina] = three.map(({ passphrase }, at) => ({ id: at + 1, passphrase }));

async function locked({ app }: Run, corridor: Run['corridor']): Promise<Run['corridor']> {
  const replaced = app.waitForEvent('window');
  await corridor.byId('lock').click({ noWaitAfter: true });
  return corridor.on(await replaced);
}

for (const language of drawn('four eyes', languageCodes)) {
  test(`two custodians approve across a lock, and one refuses (${language})`, async ({ home, start }) => {
    if (aoi === undefined || ken === undefined || mina === undefined) throw new Error('three custodians');
    await putVault(home, { approvalsNeeded: 2 }, { quorum: 2, keepers: three });
    const run = await start({ looks: inAllLooks });
    const first = run.corridor;
    await first.chooseLanguage(language);
    await unlockVault(first, [aoi, ken]);
    const request = symbolTransferRequest(undefined, undefined, 'open');
    await first.paste(request.text);
    await first.arriveAt('review');
    const words = await first.byId('words-batch').innerText();
    expect(words.split(' ')).toHaveLength(6);
    await expect(first.byId('approvals')).toHaveAttribute('data-given', '0');
    await first.scanned();
    await first.goToSign();
    await expect(first.byId('words-batch')).toHaveText(words);
    await first.byId('sign-passphrase').fill(aoi.passphrase);
    await hold(first, run.page);
    await expect(first.byId('approvals')).toHaveAttribute('data-given', '1');
    await expect(first.byId('pending-batch')).toContainText('Mina');
    await expect(first.byId('words-batch')).toHaveText(words);
    await first.picture('pending');
    await first.byId('pending-home').click();
    await expect(first.byId('pending-batch')).toBeVisible();
    await first.picture('home-pending');
    await first.byId('place-settings').click();
    await first.byId('approvals-needed').scrollIntoViewIfNeeded();
    await first.byId('approvals-needed').focus();
    await first.picture('settings');

    const second = await locked(run, first);
    const page = run.app.windows().at(-1);
    if (page === undefined) throw new Error('no window');
    await second.arriveAt('start');
    await second.byId('open-vault').click();
    await giveShare(second, mina);
    await second.byId('unlock-next').click();
    await giveShare(second, ken);
    await second.arriveAt('home');
    await second.byId('review-pending').click();
    await second.arriveAt('review');
    await expect(second.byId('words-batch')).toHaveText(words);
    await second.scanned();
    await second.goToSign();
    await second.byId('sign-custodian').selectOption('2');
    await second.byId('sign-passphrase').fill(ken.passphrase);
    await second.holdSeal();
    await expect(second.byId('work-clock')).toBeVisible();
    await expect(second.byId('words-batch')).toHaveText(words);
    expect((await verifyReply(await second.readSignedQr(), request.bytes)).chain).toBe('symbol');

    // Another one is refused, with the keyboard alone.
    await second.byId('done').click();
    await second.paste(symbolTransferRequest('Invoice 2026-119', 1, 'open').text);
    await second.arriveAt('review');
    await second.goToSign();
    await second.byId('sign-custodian').selectOption('3');
    await second.byId('sign-passphrase').fill(mina.passphrase);
    await second.byId('refuse-batch').locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('the amount is not the one that was ordered');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await second.arriveAt('pending');
    await expect(second.byId('refusal-reason')).toContainText('not the one');
    await second.picture('refused');
    await second.byId('pending-home').click();
    await second.picture('home-refused');
    await second.byId('dismiss-pending').click();
    await expect(second.byId('pending-batch')).toHaveCount(0);
    await second.byId('place-log').click();
    await second.arriveAt('log');
    await second.picture('log');
  });
}

/** Holds the seal until the batch waits. */
async function hold(corridor: Run['corridor'], page: Run['page']): Promise<void> {
  await corridor.byId('hold-to-sign').hover();
  await page.mouse.down();
  await corridor.arriveAt('pending');
  await page.mouse.up();
}
