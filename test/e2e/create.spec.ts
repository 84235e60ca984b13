/** Making a vault with mistakes: back through the steps, a wrong word, the words once more, leaving. */

import type { Page } from 'playwright';
import type { Language } from '../../core/base/languages.ts';
import { recovery as recoveryEn } from '../../renderer/i18n/en/recovery.ts';
import { alone } from '../harness/custodians.ts';
import { dice, makeRandom } from '../harness/entropy-samples.ts';
import { enrol, readWords, rollDice, typeWords, withoutRules } from '../harness/make-vault.ts';
import { drawn } from '../sample.ts';
import { artifacts, expect, type Run, stickingOut, test } from './session.ts';

const [owner = { name: '', passphrase: '' }] = alone;
const named = '財務部 決済';
const rolls = new TextDecoder().decode(dice(makeRandom('create'), 60));

for (const language of drawn('create', ['en', 'ja'] as const)) {
  test(`the steps of making a vault forgive mistakes (${language})`, async ({ start }) => {
    const run = await start();
    const { corridor, page } = run;
    await page.setViewportSize({ width: 1024, height: 600 });
    const look = async (name: string) => {
      await corridor.picture(name);
      expect(await stickingOut(run), name).toEqual([]);
    };
    const isAtStep = (step: number) => expect(corridor.byId('create-step')).toHaveAttribute('data-step', String(step));
    await corridor.chooseLanguage(language);
    await corridor.arriveAt('start');
    await corridor.byId('create-vault').click();
    await corridor.arriveAt('create-custody');
    await isAtStep(1);
    await corridor.byId('quorum-1-of-1').check();
    await corridor.byId('custodian-name-1').fill('Rui');
    await corridor.byId('begin-vault').click();

    // Back with the name kept, and corrected.
    await corridor.arriveAt('create-enrol');
    await isAtStep(2);
    await look('enrol');
    await corridor.byId('back').click();
    await expect(corridor.byId('custodian-name-1')).toHaveValue('Rui');
    await expect(corridor.byId('quorum-1-of-1')).toBeChecked();
    await corridor.byId('custodian-name-1').fill(owner.name);
    await corridor.byId('begin-vault').click();
    await enrol(corridor, owner);

    // The accounts are named; what is proposed can be kept.
    await corridor.arriveAt('create-accounts');
    await isAtStep(3);
    const treasury = corridor.byId('account-name-symbol-mainnet');
    await treasury.fill('Symbol  testnet 1');
    await corridor.byId('names-chosen').click();
    await expect(corridor.byId('screen-create-accounts')).toContainText(
      language === 'en' ? 'read alike' : '紛らわしい',
    );
    await treasury.fill(named);
    await look('account-names');
    await corridor.byId('names-chosen').click();

    // A template can be looked at and left.
    await corridor.arriveAt('create-rules');
    await isAtStep(4);
    await expect(corridor.byId('template-one-person')).toBeChecked();
    await look('first-rule-book');
    await withoutRules(corridor);

    // Rolls typed so far stay when somebody looks at another source; added ones stay on the way back.
    await corridor.arriveAt('create-entropy');
    await isAtStep(5);
    await look('entropy');
    await corridor.byId('add-dice').click();
    await corridor.byId('dice-1').waitFor();
    await corridor.type(rolls.slice(0, 20));
    await corridor.byId('back').click();
    await corridor.byId('add-dice').click();
    await expect(corridor.byId('entropy-progress')).toHaveAttribute('data-count', '20');
    await corridor.byId('back').click();
    await rollDice(corridor, rolls.slice(20));
    await expect(corridor.byId('source-dice')).toHaveAttribute('data-count', '60');
    await corridor.byId('ceremony').locator('summary').click();
    await look('ceremony');
    const commitment = await corridor.byId('commitment').getAttribute('data-commitment');
    await corridor.byId('back').click();
    await corridor.arriveAt('create-rules');
    await corridor.byId('back').click();
    await corridor.arriveAt('create-accounts');
    await expect(treasury).toHaveValue(named);
    await corridor.byId('back').click();
    await corridor.arriveAt('create-enrol');
    await expect(corridor.byId('all-enrolled')).toBeVisible();
    await look('all-enrolled');
    await corridor.byId('all-enrolled').click();
    await corridor.byId('names-chosen').click();
    await withoutRules(corridor);
    await expect(corridor.byId('source-dice')).toHaveAttribute('data-count', '60');
    await corridor.byId('make-words').click();

    await corridor.arriveAt('create-words');
    await printsForm(run, language);

    // The words stay the same on the way back and forth.
    const words = await readWords(corridor);
    await isAtStep(7);
    await look('check');
    await corridor.byId('words-again').click();
    await look('words-again');
    await corridor.byId('words-again-really').click();
    await corridor.arriveAt('create-words');
    await isAtStep(6);
    await corridor.byId('back').click();
    await corridor.arriveAt('create-entropy');
    await expect(corridor.byId('words-made')).toBeVisible();
    await expect(corridor.byId('source-dice')).toHaveAttribute('data-count', '60');
    await expect(corridor.byId('commitment')).toHaveAttribute('data-commitment', commitment ?? '');
    await look('words-made');
    await corridor.byId('make-words').click();
    expect(await readWords(corridor)).toEqual(words);

    // One wrong word is marked, the others stay; shown once more, other words are asked.
    const before = await typeWords(corridor, words);
    const slip = before[2] ?? 0;
    await corridor.byId(`ask-word-${slip}`).fill('zzz');
    await corridor.byId('confirm-words').click();
    await expect(corridor.byId('problem')).toHaveAttribute('data-code', 'words-differ');
    for (const position of before)
      await expect(corridor.byId(`ask-word-${position}`)).toHaveAttribute('aria-invalid', String(position === slip));
    await expect(corridor.byId(`ask-word-${slip}`)).toBeFocused();
    await look('wrong-word');
    await corridor.byId('words-again').click();
    await corridor.byId('words-again-really').click();
    expect(await readWords(corridor)).toEqual(words);

    // Leaving asks, and says what is lost.
    await corridor.byId('cancel').click();
    await look('leave');
    await corridor.byId('cancel-stay').click();
    await typeWords(corridor, words);
    await corridor.byId('confirm-words').click();
    await corridor.arriveAt('vault-words');
    await isAtStep(8);
    await look('vault-words');
    await corridor.byId('vault-words-written').click();
    await corridor.arriveAt('home');
    await corridor.byId('place-accounts').click();
    await expect(corridor.byId('screen-accounts')).toContainText(named);
    await expect(corridor.byId('screen-accounts')).toContainText('NEM testnet 1');
  });
}

/** The blank form for 24 words goes to the printer with nothing of the vault on it, in the rows of the screen. */
async function printsForm({ app, corridor, page }: Run, language: Language): Promise<void> {
  const words = await corridor.byId('mnemonic').locator('b').allInnerTexts();
  const columnsOf = (of: Page, items: string) =>
    of.locator(items).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  const onScreen = await columnsOf(page, '[data-testid=mnemonic] li');
  // The system's dialog is the boundary.
  await app.evaluate(({ app: electron }) => {
    electron.once('browser-window-created', (_event, window) => {
      window.webContents.print = ((options: unknown, then: (printed: boolean, why: string) => void) => {
        Object.assign(globalThis, { printedWith: options, endPrinting: () => then(true, '') });
        // A hidden window paints nothing, and there would be no picture of it.
        window.showInactive();
      }) as typeof window.webContents.print;
    });
  });
  const opened = app.waitForEvent('window');
  await corridor.byId('print-form').click();
  const form = await opened;
  await expect
    .poll(() => app.evaluate(() => (globalThis as { printedWith?: unknown }).printedWith), { timeout: 60_000 })
    .toEqual({ silent: false, printBackground: true });
  await form.screenshot({ path: `${artifacts}/screens/blank-form-${language}.png` });
  const text = await form.getByTestId('blank-form').innerText();
  expect(text).toContain(language === 'en' ? 'Recovery words (24 words)' : '復元用の単語（ニーモニック）24語');
  // The lines are empty, and the sentences of the form are the same for every vault: some of their words are in the list too.
  const lines = await form.locator('[data-testid=blank-form] ol li').allInnerTexts();
  expect(lines.map((line) => line.trim())).toEqual(words.map((_, at) => String(at + 1)));
  const printed = `${recoveryEn.form.rules.join(' ')} ${JSON.stringify(recoveryEn.form.kinds)}`;
  for (const word of words.filter((one) => !new RegExp(`\\b${one}\\b`, 'i').test(printed)))
    expect(text).not.toMatch(new RegExp(`\\b${word}\\b`, 'i'));
  const onPaper = await columnsOf(form, '[data-testid=blank-form] ol li');
  const column = (lefts: readonly number[]) =>
    lefts.map((left) => [...new Set(lefts)].sort((a, b) => a - b).indexOf(left));
  expect(column(onPaper)).toEqual(column(onScreen));
  await app.evaluate(() => (globalThis as unknown as { endPrinting: () => void }).endPrinting());
  await expect(corridor.byId('form-printed')).not.toBeEmpty();
  await expect.poll(() => app.windows().length).toBe(1);
}

test('whoever leaves drops everything: the next vault has no dice of this one', async ({ start }) => {
  const { corridor } = await start();
  await corridor.chooseLanguage('en');
  const begin = async () => {
    await corridor.arriveAt('start');
    await corridor.byId('create-vault').click();
    await corridor.byId('quorum-1-of-1').check();
    await corridor.byId('begin-vault').click();
    await enrol(corridor, owner);
    await corridor.byId('names-chosen').click();
    await withoutRules(corridor);
    await corridor.arriveAt('create-entropy');
  };
  await begin();
  await rollDice(corridor, rolls);
  await corridor.byId('make-words').click();
  await corridor.arriveAt('create-words');
  // Rolls that were typed and not added are for one share of the machine, too.
  await corridor.byId('back').click();
  await corridor.byId('add-dice').click();
  const commitment = await corridor.byId('commitment').getAttribute('data-commitment');
  await corridor.type(rolls.slice(0, 7));
  await expect(corridor.byId('entropy-progress')).toHaveAttribute('data-count', '7');
  await corridor.picture('commitment');
  await corridor.byId('back').click();
  await corridor.byId('new-share').click();
  await expect(corridor.byId('sources')).toHaveAttribute('data-count', '0');
  await corridor.byId('add-dice').click();
  await expect(corridor.byId('commitment')).not.toHaveAttribute('data-commitment', commitment ?? '');
  await expect(corridor.byId('entropy-progress')).toHaveAttribute('data-count', '0');
  await corridor.byId('back').click();
  await rollDice(corridor, rolls);
  await corridor.byId('make-words').click();
  await corridor.arriveAt('create-words');
  await corridor.byId('cancel').click();
  await corridor.byId('cancel-really').click();
  await begin();
  await expect(corridor.byId('sources')).toHaveAttribute('data-count', '0');
  await expect(corridor.byId('words-made')).toHaveCount(0);
});
