import { execFileSync } from 'node:child_process';
import { passphrase, unlockVault } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { expect, type Run, test } from './session.ts';

/** Presses keys for whatever has the keyboard, because a system dialog is no page. */
const press = (key: string) => execFileSync('xdotool', ['key', key], { timeout: 10_000 });
const inFront = () => {
  try {
    return execFileSync('xdotool', ['getwindowfocus', 'getwindowname'], { timeout: 10_000 }).toString().trim();
  } catch {
    return '';
  }
};

const unlockSigned = async ({ corridor }: Run) => {
  await unlockVault(corridor);
  await corridor.paste(symbolTransferRequest(undefined, undefined, 'open').text);
  await corridor.arriveAt('review');
  await corridor.goToSign();
  await corridor.byId('sign-passphrase').fill(passphrase);
  await corridor.holdSeal();
};

/** Not with the driver's mouse, which waits until the page has the pointer again. */
const openDialog = ({ corridor }: Pick<Run, 'corridor'>, testId: string) =>
  corridor.byId(testId).evaluate((element: HTMLElement) => element.click());

const lockedAnew = async ({ app, corridor }: Run, reason: string, timeout: number, act: () => unknown) => {
  const replaced = app.waitForEvent('window', { timeout });
  await act();
  const page = await replaced;
  const again = corridor.on(page);
  await again.arriveAt('start');
  await expect(again.byId('locked-because')).toHaveAttribute('data-because', reason);
  return { app, corridor: again, page };
};

test('Ctrl+L locks while a dialog of the system is open', { tag: '@waits' }, async ({ home, start }) => {
  test.skip(process.platform !== 'linux', 'keys are pressed with xdotool');
  await putVault(home, { allowSave: true });
  let run = await start();
  await run.corridor.chooseLanguage('en');

  // Main's own dialog.
  await unlockSigned(run);
  await openDialog(run, 'save');
  await expect.poll(inFront).toBe('Save File');
  run = { ...run, ...(await lockedAnew(run, 'asked', 60_000, () => press('ctrl+l'))) };

  // The page's file chooser.
  await unlockVault(run.corridor);
  await openDialog(run, 'file-input');
  await expect.poll(inFront).toMatch(/^Open Files?$/);
  await lockedAnew(run, 'asked', 60_000, () => press('ctrl+l'));
});

test('the idle limit locks while a dialog of the system is open', { tag: '@waits' }, async ({ home, start }) => {
  await putVault(home, { allowSave: true, autoLockMinutes: 1 });
  const run = await start();
  await run.corridor.chooseLanguage('en');
  await unlockSigned(run);
  await openDialog(run, 'save');
  // The dialog has the keyboard, and nobody is present.
  await lockedAnew(run, 'idle', 150_000, () => undefined);
});
