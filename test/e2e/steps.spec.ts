/** How much a person does from the start of the app to a signed reply. Counts, not times: more than the goal fails. */
import { three } from '../harness/custodians.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { countSteps, report, type Steps } from '../harness/steps.ts';
import { putVault } from '../harness/vault-with.ts';
import { expect, type Run, test } from './session.ts';

type Counting = Awaited<ReturnType<typeof countSteps>>;

/** In a real vault the request leaves its signer open: there is one account per network. */
const requestFiles = (count: number, signer: 'own' | 'open') =>
  Array.from({ length: count }, (_, index) => ({
    name: `request-${index + 1}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(symbolTransferRequest(`Invoice ${index + 1}`, 1, signer).text),
  }));

/** By the mouse, as a person gets into a field that has no focus. */
async function givePassphrase({ corridor, page }: Run, counting: Counting, field: string, secret: string) {
  const input = corridor.byId(field);
  await input.waitFor();
  if (!(await input.evaluate((element) => element.contains(document.activeElement)))) await input.click();
  await page.keyboard.type(secret);
  counting.gavePassphrase();
}

async function openReal(run: Run, counting: Counting): Promise<void> {
  const { corridor, page } = run;
  await corridor.byId('open-vault').click();
  await corridor.byId('unlock-custodian-1').click();
  await givePassphrase(run, counting, 'unlock-passphrase', three[0]?.passphrase ?? '');
  await page.keyboard.press('Enter');
  await corridor.byId('unlock-next').click({ timeout: 180_000 });
  await corridor.byId('unlock-custodian-2').click();
  await givePassphrase(run, counting, 'unlock-passphrase', three[1]?.passphrase ?? '');
  await page.keyboard.press('Enter');
}

/** The dialog of the operating system takes all files at once. */
async function chooseFiles({ corridor, page }: Run, files: ReturnType<typeof requestFiles>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await corridor.byId('choose-file').click();
  await (await chooser).setFiles(files);
}

async function seal(run: Run, counting: Counting, isReal: boolean, then: 'signed' | 'since'): Promise<Steps> {
  await run.corridor.byId('continue-to-sign').click();
  await run.corridor.arriveAt('sign');
  if (isReal) await givePassphrase(run, counting, 'sign-passphrase', three[0]?.passphrase ?? '');
  await run.corridor.holdSeal(then);
  return counting.read();
}

for (const isReal of [false, true]) {
  for (const count of [1, 10]) {
    const where = isReal ? 'real' : 'practice';
    test(`steps to sign ${count} in a ${where} vault`, async ({ home, start }) => {
      if (isReal) await putVault(home, {}, { quorum: 2, keepers: three });
      const run = await start();
      const { corridor, page } = run;
      await corridor.arriveAt('language');
      await corridor.byId('choose-en').click();
      await corridor.arriveAt('start');
      const counting = await countSteps(page);
      if (isReal) await openReal(run, counting);
      else await corridor.byId('open-practice').click();
      await corridor.arriveAt('home');
      await corridor.byId(count > 1 ? 'scan-several' : 'scan-now').click();
      await corridor.arriveAt('scan');
      await chooseFiles(run, requestFiles(count, isReal ? 'open' : 'own'));
      if (count > 1) {
        await expect(corridor.byId('several-bar')).toHaveAttribute('data-ready', String(count), { timeout: 180_000 });
        await corridor.byId('review-all').click();
        await corridor.arriveAt('batch');
      } else await corridor.arriveAt('review');
      const steps = await seal(run, counting, isReal, count > 1 ? 'since' : 'signed');
      report(`ui.steps.${where}-${count}`, steps);
      const most = count === 1 ? (isReal ? 7 : 4) : isReal ? 8 : 5;
      expect(steps.clicks).toBeLessThanOrEqual(most);
      expect([steps.holds, steps.passphrases]).toEqual([1, isReal ? 3 : 0]);
    });
  }
}
