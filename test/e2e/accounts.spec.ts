/** The accounts screen at a small size: further accounts, a key from another wallet, a proof that others verify. */
import { checkOwnershipProof } from '../../core/reply/ownership-proof.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { readQr } from '../harness/read-qr.ts';
import { drawn, inAllLooks } from '../sample.ts';
import { nemCode } from '../unit/import-samples.ts';
import { expect, type Run, stickingOut, test } from './session.ts';

const key = 'F97AE23C2A28ECEDE6F8D6C447C0A10B55C92DDE9316CCD36C3177B073906978';
const shown = (screenshot: Buffer): string => readQr(screenshot) ?? '';

async function seen(run: Run, screen: string): Promise<void> {
  await run.corridor.arriveAt(screen);
  await run.corridor.picture(screen);
  expect(await stickingOut(run), screen).toEqual([]);
}

for (const language of drawn('accounts', ['en', 'ja'] as const))
  test(`accounts are added, taken in, proved and shared at 1024×600 (${language})`, async ({ start }) => {
    const run = await start({ looks: inAllLooks });
    const { corridor, page } = run;
    await page.setViewportSize({ width: 1024, height: 600 });
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    await corridor.byId('place-accounts').click();
    await seen(run, 'accounts');

    await corridor.byId('add-accounts').click();
    await corridor.byId('from').fill('9');
    await corridor.byId('show-addresses').click();
    await corridor.byId('tick-10').check();
    await seen(run, 'accounts-add');
    const added = (await corridor.byId('derived-10').getAttribute('data-address')) ?? '';
    await corridor.byId('add-chosen').click();
    await seen(run, 'accounts-add-vouch');
    await corridor.byId('authorise-give').click();
    await corridor.byId(`account-${added}`).waitFor();

    await corridor.byId('find-account').click();
    await corridor.byId('address').fill(added.toLowerCase());
    await corridor.byId('search').click();
    await expect(corridor.byId('found')).toHaveAttribute('data-index', '10');
    await seen(run, 'accounts-find');
    await corridor.byId('back-to-accounts').click();

    await corridor.byId('import-key').click();
    await seen(run, 'accounts-import');
    await corridor.byId('typed-key').fill(nemCode(key, 'secret1'));
    await corridor.byId('take-typed').click();
    await corridor.byId('wallet-password').fill('secret2');
    await corridor.byId('read-key').click();
    await expect(corridor.byId('problem')).toHaveAttribute('data-code', 'import-wrong-password');
    await seen(run, 'accounts-import-open');
    await corridor.byId('wallet-password').fill('secret1');
    await corridor.byId('read-key').click();
    await page.locator('[data-testid^="pick-"]').check();
    await corridor.byId('compared').check();
    await seen(run, 'accounts-import-check');
    await corridor.byId('accept-keys').click();
    await seen(run, 'accounts-import-vouch');
    await corridor.byId('authorise-give').click();
    await corridor.arriveAt('accounts');

    const imported = page.locator('[data-testid^="account-"]').last();
    await imported.getByTestId('show-account').click();
    await corridor.byId('export-qr').waitFor();
    await corridor.byId('rename-account').click();
    await corridor.byId('name').fill('旧 NanoWallet');
    await seen(run, 'accounts-rename');
    await corridor.byId('save-name').click();
    await seen(run, 'accounts-rename-vouch');
    await expect(corridor.byId('renaming')).toContainText('旧 NanoWallet');
    await corridor.byId('authorise-give').click();
    await corridor.arriveAt('accounts');
    await imported.getByTestId('show-account').click();
    await corridor.byId('prove-ownership').click();
    await corridor.byId('purpose').fill('監査 2026-11 / question 7');
    await seen(run, 'accounts-prove');
    await corridor.byId('prove').click();
    await seen(run, 'accounts-prove-vouch');
    await corridor.byId('authorise-give').click();
    await corridor.arriveAt('accounts-proof');
    const proof = shown(await corridor.byId('signed-qr').screenshot());
    expect(checkOwnershipProof(proof)).toMatchObject({
      ok: true,
      value: { chain: 'nem', network: 'testnet', purpose: '監査 2026-11 / question 7' },
    });
    await seen(run, 'accounts-proof');
    await corridor.byId('back-to-accounts').click();

    await imported.getByTestId('show-account').click();
    await corridor.byId('remove-account').click();
    await expect(corridor.byId('remove')).toBeDisabled();
    await seen(run, 'accounts-remove');
    await corridor.byId('back-to-accounts').click();
    await corridor.byId('share-accounts').click();
    await corridor.byId('group').selectOption({ index: 1 });
    await corridor.byId('view-qr').click();
    const shared = readRequest(shown(await corridor.byId('signed-qr').screenshot()));
    expect(shared.ok && shared.value.what === 'entries' && shared.value.entries.length).toBe(11);
    await seen(run, 'accounts-share');
  });
