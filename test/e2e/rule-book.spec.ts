/**
 * A vault is made with the rule book of a small treasury. A payment over its limit is refused and the rule is named on the first
 * screen; one within it is signed when everybody whom the rules ask has approved. A change that loosens waits.
 */
import { languageCodes } from '../../core/base/languages.ts';
import { three } from '../harness/custodians.ts';
import { authorise, createVault, passphrase } from '../harness/make-vault.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { pressAt, tabTo } from '../harness/tab-to.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { drawn, inAllLooks } from '../sample.ts';
import { expect, type Run, test } from './session.ts';

const givers = three.map((keeper, at) => ({ id: at + 1, passphrase: keeper.passphrase }));

for (const language of drawn('rule book', languageCodes)) {
  test(`a payment over the limit of the rule book is refused, and a change that loosens waits (${language})`, async ({
    start,
  }) => {
    const run = await start({ looks: inAllLooks });
    const { corridor } = run;
    await corridor.chooseLanguage(language);
    await createVault(corridor, {
      quorum: 2,
      keepers: three,
      rules: async () => {
        await expect(corridor.byId('template-small-treasury')).toBeChecked();
        await corridor.byId('blank-perPayment').fill('fifty');
        await corridor.byId('rules-chosen').click();
        await expect(corridor.byId('blank-perPayment')).toBeFocused();
        await expect(corridor.byId('blank-perPayment')).toHaveAttribute('aria-invalid', 'true');
        await corridor.byId('blank-perPayment').fill('50');
        await corridor.byId('blank-testPayment').fill('1');
        await corridor.picture('treasury');
        await corridor.byId('rules-chosen').click();
        await corridor.arriveAt('create-rules-read');
        await expect(corridor.byId('book')).toContainText('50.000000 XYM');
        await corridor.picture('read-first');
        await corridor.byId('rules-read').click();
        // What was chosen stands there again.
        await corridor.arriveAt('create-entropy');
        await corridor.byId('back').click();
        await expect(corridor.byId('blank-perPayment')).toHaveValue('50');
        await corridor.byId('rules-chosen').click();
        await corridor.byId('rules-read').click();
      },
    });

    // 60 XYM: the rule is named without scrolling.
    await read(corridor, symbolTransferRequest('Invoice 2026-200', 1, 'open', 60_000_000n).text);
    await corridor.arriveAt('refused');
    const named = corridor.byId('rules-objecting').locator('[data-rule="L-ST"]');
    await expect(named).toHaveAttribute('data-said', 'block');
    await expect(named).toContainText('60.000000 XYM');
    await expect(named).toContainText('50.000000 XYM');
    await expect(named).toBeInViewport({ ratio: 1 });
    await corridor.picture('over-the-limit');
    const asked = Number(await corridor.byId('rules-asked').getAttribute('data-asked'));
    expect(asked).toBeGreaterThan(15);
    await corridor.byId('rules-asked').locator('summary').click();
    await expect(corridor.byId('rules-asked').locator('details li')).toHaveCount(asked);
    await corridor.picture('all-rules');
    await corridor.byId('back-to-scan').click();

    // 12.345678 XYM to a recipient that is in no list: two approve any payment, and one more this one.
    const within = symbolTransferRequest('Invoice 2026-201', 1, 'open');
    await read(corridor, within.text);
    await corridor.arriveAt('review');
    await expect(corridor.byId('rules-objecting').locator('[data-rule="D1"]')).toHaveAttribute(
      'data-said',
      'approvals',
    );
    await expect(corridor.byId('group-approvals').locator('[data-group="approvers"]')).toHaveAttribute(
      'data-need',
      '3',
    );
    await expect(corridor.byId('group-approvals')).toContainText('Mina');
    await corridor.byId('group-approvals').scrollIntoViewIfNeeded();
    await corridor.picture('within-the-limit');
    for (const [at, giver] of givers.entries()) {
      if (at > 0) {
        await corridor.byId('place-home').click();
        await corridor.byId('review-pending').click();
        await corridor.arriveAt('review');
      }
      await corridor.goToSign();
      await corridor.byId('sign-custodian').selectOption(String(giver.id));
      await corridor.byId('sign-passphrase').fill(giver.passphrase);
      if (at < givers.length - 1) await hold(run);
      else await corridor.holdSeal();
    }
    expect((await verifyReply(await corridor.readSignedQr(), within.bytes)).chain).toBe('symbol');
    await corridor.byId('done').click();

    await openRules(corridor);
    await corridor.picture('in-force');
    await corridor.byId('change-rules').click();
    await corridor.byId('number-L-ST-max').fill('100');
    await corridor.byId('number-F-ST-max').fill('5');
    await corridor.byId('unit-change-waitMs').selectOption('hour');
    await corridor.byId('number-change-waitMs').fill('72');
    await corridor.byId('rule-L-ST').scrollIntoViewIfNeeded();
    await corridor.picture('change');
    await corridor.byId('preview-rules').click();
    await corridor.arriveAt('rules-preview');
    await expect(corridor.byId('difference')).toHaveAttribute('data-effect', 'loosens');
    await expect(corridor.byId('difference').locator('li[data-effect="loosens"]')).toHaveCount(1);
    await expect(corridor.byId('difference').locator('li[data-effect="tightens"]')).toHaveCount(2);
    await expect(corridor.byId('test-drive')).toHaveAttribute('data-history', '1');
    await corridor.picture('difference');
    await corridor.byId('agree-rules').click();
    await corridor.picture('agree');
    await authorise(corridor, givers.slice(0, 2));
    await corridor.byId('rules-adopted').waitFor();
    await expect(corridor.byId('rule-book-2')).toHaveAttribute('data-waiting', 'true');
    await expect(corridor.byId('rule-book-1')).toBeVisible();
    await corridor.picture('waits');

    // The limit of the book before still counts.
    await corridor.goToScan();
    await read(corridor, symbolTransferRequest('Invoice 2026-202', 1, 'open', 60_000_000n).text);
    await corridor.arriveAt('refused');
    await expect(corridor.byId('rules-objecting').locator('[data-rule="L-ST"][data-said="block"]')).toHaveCount(1);
    await corridor.picture('still-over-the-limit');
  });

  test(`a vault without a rule book gets one, with the keyboard alone (${language})`, async ({ start }) => {
    const { corridor, page } = await start({ looks: inAllLooks });
    await corridor.chooseLanguage(language);
    await createVault(corridor);
    await pressAt(page, 'place-home');
    await expect(corridor.byId('ready-rules')).toHaveAttribute('data-done', 'false');
    await pressAt(page, 'do-rules');
    await corridor.arriveAt('rules');
    await expect(corridor.byId('no-rules')).toBeVisible();
    await corridor.picture('without');
    await pressAt(page, 'change-rules');
    await corridor.arriveAt('rules-template');
    await expect(corridor.byId('template-one-person')).toBeChecked();
    // Enter on a template goes on to its numbers; an arrow to another one and back keeps what was typed.
    await pressAt(page, 'template-one-person');
    await expect(corridor.byId('blank-perPayment')).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('123');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await expect(corridor.byId('template-small-treasury')).toBeChecked();
    await expect(corridor.byId('blank-perPayment')).toHaveValue('100,000');
    await page.keyboard.press('ArrowDown');
    await expect(corridor.byId('blank-perPayment')).toHaveValue('123');
    await pressAt(page, 'cancel');
    await expect(corridor.byId('cancel-really')).toBeVisible();
    await corridor.picture('leave');
    await pressAt(page, 'cancel-stay');
    // Another place and back: what was typed is still there.
    await pressAt(page, 'place-settings');
    await pressAt(page, 'to-rules');
    await corridor.arriveAt('rules');
    await pressAt(page, 'change-rules');
    await expect(corridor.byId('blank-perPayment')).toHaveValue('123');
    await corridor.picture('template');
    await corridor.byId('book-file').setInputFiles(fileOf('{"v":1}'));
    await expect(corridor.byId('problem').first()).toHaveAttribute('data-code', 'book-malformed');
    await corridor.byId('book-file').setInputFiles(fileOf(emptyBook));
    await corridor.arriveAt('rules-preview');
    await corridor.picture('from-a-file');
    await pressAt(page, 'back');
    await corridor.arriveAt('rules-template');
    await pressAt(page, 'preview-rules');
    await corridor.arriveAt('rules-preview');
    await expect(corridor.byId('book')).toContainText('123.000000 XYM');
    await corridor.picture('preview');
    const words = await corridor.byId('book').locator('b[lang="en"]').innerText();
    await pressAt(page, 'agree-rules');
    await expect(corridor.byId('agree-words')).toHaveText(words);
    await corridor.byId('authorise-passphrase').waitFor();
    await tabTo(page, 'authorise-passphrase');
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await corridor.byId('rules-adopted').waitFor();
    await expect(corridor.byId('book').locator('b[lang="en"]')).toHaveText(words);
    await pressAt(page, 'place-home');
    await expect(corridor.byId('ready-rules')).toHaveAttribute('data-done', 'true');
  });
}

/** Allows nothing but that a vault on hold is accepted. */
const emptyBook = JSON.stringify({
  ...{ v: 1, serial: 1, prev: null, title: 'Rules', change: { group: 'custodians', n: 1, waitMs: 0 } },
  ...{ accounts: [], groups: [], lists: [], tests: [] },
  rules: [{ id: 'S1', kind: 'scope', in: ['recovery'], else: 'block' }],
});
const fileOf = (text: string) => ({ name: 'book.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Pasted; Inkan asks which account pays. */
async function read(corridor: Run['corridor'], text: string): Promise<void> {
  await corridor.paste(text);
  await corridor.byId('screen-choose').or(corridor.byId('screen-review')).or(corridor.byId('screen-refused')).waitFor();
  if (await corridor.byId('screen-choose').isVisible()) await corridor.choose();
}

async function openRules(corridor: Run['corridor']): Promise<void> {
  await corridor.byId('place-settings').click();
  await corridor.byId('to-rules').click();
  await corridor.arriveAt('rules');
  await corridor.byId('book').waitFor();
}

/** Holds the seal until the batch waits. */
async function hold({ corridor, page }: Run): Promise<void> {
  await corridor.byId('hold-to-sign').hover();
  await page.mouse.down();
  await corridor.arriveAt('pending');
  await page.mouse.up();
}
