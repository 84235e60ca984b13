/** The passphrase field compared with a plain one: the same keys, pastes and compositions give the same text in
 * both. */
import type { Locator } from 'playwright';
import { passphrase, putVault } from '../harness/vault-with.ts';
import { expect, type Run, test } from './session.ts';

type Step =
  | readonly ['type' | 'key' | 'paste' | 'compose' | 'commit', string]
  | readonly ['blur']
  | readonly ['select', number, number];

const given: Readonly<Record<string, readonly Step[]>> = {
  typed: [
    ['type', 'ab cd'],
    ['key', 'Backspace'],
  ],
  'pasted with line breaks': [['paste', 'seven quiet\r\nherons\nwalk\n']],
  'pasted over a selection': [
    ['type', 'abcd'],
    ['select', 1, 3],
    ['paste', 'x\ny\r\n'],
  ],
  composed: [
    ['compose', 'か'],
    ['compose', 'かん'],
    ['commit', '漢'],
  ],
  'composed in the middle': [
    ['type', 'abcd'],
    ['select', 2, 2],
    ['compose', 'か'],
    ['commit', '火'],
    ['type', 'x'],
  ],
  'composed over a selection': [
    ['type', 'abcd'],
    ['select', 1, 3],
    ['compose', 'か'],
    ['compose', 'かん'],
    ['commit', '漢'],
    ['type', 'x'],
  ],
  'composed and left': [['type', 'abcd'], ['select', 1, 3], ['compose', 'かん'], ['blur']],
  'composed and given up': [
    ['type', 'abcd'],
    ['select', 2, 2],
    ['compose', 'かん'],
    ['compose', ''],
    ['type', 'x'],
  ],
  'composed over a selection and given up': [
    ['type', 'abcd'],
    ['select', 1, 3],
    ['compose', 'かん'],
    ['compose', ''],
    ['type', 'x'],
  ],
};

test('a passphrase field takes what a plain field takes, and sends a composition that has not ended', async ({
  home,
  start,
}) => {
  await putVault(home, {});
  const run = await start();
  const { corridor, page } = run;
  await corridor.chooseLanguage('en');
  await corridor.arriveAt('start');
  await corridor.byId('open-vault').click();
  const field = corridor.byId('unlock-passphrase');
  await field.waitFor({ timeout: 180_000 });
  await page.evaluate(() => document.body.prepend(Object.assign(document.createElement('input'), { id: 'plain' })));
  const plain = page.locator('#plain');
  for (const [name, steps] of Object.entries(given)) {
    const [text] = await left(run, plain, steps);
    expect([name, await left(run, field, steps)]).toEqual([name, ['•'.repeat(text.length), text.length]]);
  }
  // The opened vault shows what was sent: a blank for the line break, with the end still being composed.
  const blank = passphrase.indexOf(' ');
  expect(blank).toBeGreaterThan(0);
  await left(run, field, [
    ['paste', `${passphrase.slice(0, blank)}\n${passphrase.slice(blank + 1, -2)}\n`],
    ['compose', passphrase.slice(-2)],
  ]);
  await field.evaluate((element: HTMLInputElement) => element.form?.requestSubmit());
  await corridor.arriveAt('home');
});

test('a passphrase field forgives: what was typed is shown while a button is held, as a picture; Caps Lock and an input method are marked', async ({
  home,
  start,
}) => {
  await putVault(home, {});
  const run = await start();
  const { corridor, page } = run;
  await corridor.chooseLanguage('ja');
  await corridor.byId('open-vault').click();
  const field = corridor.byId('unlock-passphrase');
  await field.waitFor({ timeout: 180_000 });
  const button = corridor.byId('unlock-passphrase-reveal');
  const canvas = corridor.byId('unlock-passphrase-revealed');
  /** The picture while the button is held, by keyboard: a screenshot moves the pointer off the button. */
  const shown = async (text: string): Promise<Buffer> => {
    await left(run, field, [['type', text]]);
    await button.focus();
    await page.keyboard.down(' ');
    const picture = await canvas.screenshot();
    await corridor.picture('revealed');
    expect(await page.locator('body').innerText()).not.toContain(text);
    await expect(field).toHaveValue('•'.repeat(text.length));
    await page.keyboard.up(' ');
    await expect(canvas).toHaveCount(0);
    return picture;
  };
  // The first time loads the letters.
  await shown('herons 0O');
  const [first, second, third] = [await shown('herons 0O'), await shown('herons 0O'), await shown('herons O0')];
  expect(first.equals(second)).toBe(true);
  expect(first.equals(third)).toBe(false);
  await button.hover();
  await page.mouse.down();
  await expect(canvas).toBeVisible();
  await page.mouse.up();
  await expect(canvas).toHaveCount(0);
  // Not any longer when the focus leaves.
  await button.focus();
  await page.keyboard.down(' ');
  await expect(canvas).toBeVisible();
  await field.focus();
  await expect(canvas).toHaveCount(0);
  await page.keyboard.up(' ');

  const marks = corridor.byId('key-marks').first();
  await expect(marks).toBeEmpty();
  // The page's scripts cannot use the class of this event.
  const press = (capsLock: boolean, key: string) =>
    field.evaluate(
      (element, facts) =>
        element.dispatchEvent(
          Object.assign(new Event('keydown', { bubbles: true }), {
            ...{ key: facts.key, isComposing: false },
            getModifierState: (name: string) => name === 'CapsLock' && facts.capsLock,
          }),
        ),
      { capsLock, key },
    );
  await press(true, 'a');
  await expect(marks).toContainText('Caps Lock');
  await press(false, 'Process');
  await expect(marks).toContainText('日本語入力');
  await expect(marks).not.toContainText('Caps Lock');
  await corridor.picture('marks');
  await field.blur();
  await expect(marks).toBeEmpty();
});

/** The text and its length after these steps in an empty field. */
async function left({ app, page }: Run, field: Locator, steps: readonly Step[]): Promise<readonly [string, number]> {
  const cdp = await page.context().newCDPSession(page);
  await field.fill('');
  await field.focus();
  for (const [what, ...rest] of steps) {
    const [text = ''] = rest.map(String);
    if (what === 'type') await page.keyboard.type(text);
    if (what === 'key') await page.keyboard.press(text);
    if (what === 'commit') await cdp.send('Input.insertText', { text });
    if (what === 'blur') await field.blur();
    if (what === 'compose')
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    if (what === 'select')
      await field.evaluate((element: HTMLInputElement, [from, to]) => element.setSelectionRange(from, to), [
        Number(rest[0]),
        Number(rest[1]),
      ] as const);
    if (what === 'paste') {
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
      await page.keyboard.press('Control+V');
    }
  }
  const value = await field.inputValue();
  await cdp.detach();
  return [value, value.length];
}
