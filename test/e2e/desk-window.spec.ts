/**
 * The window of Inkan Desk in a real Electron, over made-up data (test/desk): every screen, the way of a payment by the
 * keyboard alone, and what the window cannot do.
 */
import type { Page } from 'playwright';
import { drawn, inAllLooks } from '../sample.ts';
import { expect, type Run, stickingOut, test } from './session.ts';

const program = 'INKAN_DESK_REHEARSAL';
const treasury = 'TCHBDENCLKEBILBPWP3JPB2XNY64OE7PYHHE32I';
const akari = 'TATNE7Q5BITMUTRRN6IB4I7FLSDRDWZA37JGO5Q';
const kindsOfSymbol = [
  ...['pay', 'payouts', 'cosign', 'multisig', 'lock', 'restrict', 'key-link'],
  ...['namespace', 'alias', 'mosaic', 'supply'],
];
const languages = drawn('languages of the desk', ['ja', 'en'] as const);

async function speak({ page }: Run, language: 'ja' | 'en'): Promise<void> {
  await page.getByTestId('desk-band').waitFor();
  if ((await page.locator('html').getAttribute('lang')) !== language) await page.getByTestId('other-language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function addNode(page: Page, url: string): Promise<void> {
  await page.getByTestId('place-nodes').click();
  await page.getByTestId('network').selectOption('symbol testnet');
  await page.getByTestId('node-url').fill(url);
  await page.getByTestId('add-node').click();
}

async function watch(page: Page, address: string, name: string): Promise<void> {
  await page.getByTestId('place-accounts').click();
  await page.getByTestId('network').selectOption('symbol testnet');
  await page.getByTestId('account-address').fill(address);
  await page.getByTestId('account-name').fill(name);
  await page.getByTestId('add-account').click();
  await page.locator(`[data-testid="account"][data-address="${address}"]`).waitFor();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByTestId('paste-text').fill(text);
  await page.getByTestId('read-text').click();
}

for (const language of languages) {
  test(`the desk shows each of its screens (${language})`, async ({ start }) => {
    const run = await start({ program, looks: inAllLooks });
    const { page, corridor } = run;
    await page.setViewportSize({ width: 1024, height: 600 });
    await speak(run, language);
    const picture = async (name: string) => {
      await expect(page.getByTestId('desk-band')).toContainText('Inkan Desk · online');
      await corridor.picture(name);
      expect(await stickingOut(run), name).toEqual([]);
    };
    await corridor.arriveAt('home');
    await page.getByTestId('no-nodes').waitFor();
    await picture('home-empty');

    await addNode(page, 'ftp://nonsense');
    await expect(page.locator('[data-codes="node-url-malformed"]')).toBeVisible();
    for (const name of ['one', 'two', 'down', 'fork']) await addNode(page, `https://${name}.example:3001`);
    await page.locator('[data-testid="node"][data-state="forked"]').waitFor();
    await expect(page.getByTestId('nodes-group')).toHaveAttribute('data-state', 'forked');
    await picture('nodes');
    await page.getByTestId('remove-node').nth(3).click();
    await expect(page.getByTestId('nodes-group')).toHaveAttribute('data-state', 'agree');

    await watch(page, akari, 'Akari');
    await watch(page, treasury, '本店 Treasury');
    await expect(page.getByTestId('account').first()).toContainText('9,876,543,210.123456');
    await picture('accounts');

    await page.getByTestId('place-compose').click();
    await page.getByTestId('account').selectOption(treasury);
    await page.getByTestId('pay-to').fill('@nobody');
    await page.getByTestId('pay-amount').fill('12.345678');
    await page.getByTestId('make-draft').click();
    // Beside the field that it is about, which has the focus.
    await expect(page.getByTestId('pay-to-error')).toHaveAttribute('data-codes', 'alias-unresolved');
    await expect(page.getByTestId('pay-to')).toBeFocused();
    await picture('compose');
    const shownKinds = await page
      .getByTestId('kind')
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(shownKinds).toEqual(kindsOfSymbol);
    for (const kind of kindsOfSymbol.slice(2)) {
      await page.getByTestId('kind').selectOption(kind);
      await page.getByTestId('make-draft').waitFor();
      await picture(`compose-${kind}`);
    }
    await page.getByTestId('kind').selectOption('restrict');
    await page.getByTestId('restrict-kind').selectOption('operation');
    await picture('compose-restrict-operations');
    await page.getByTestId('kind').selectOption('cosign');
    await page.getByTestId('cosign-hash').fill('12 34');
    await page.getByTestId('cosign-hash').blur();
    await expect(page.getByTestId('cosign-hash-error')).toBeVisible();
    await expect(page.getByTestId('make-draft')).toHaveAttribute('aria-disabled', 'true');
    await page.getByTestId('kind').selectOption('namespace');
    await page.getByTestId('namespace-name').fill('Inkan');
    await page.getByTestId('make-draft').click();
    await expect(page.getByTestId('namespace-name-error')).toHaveAttribute('data-codes', 'namespace-name-invalid');
    await picture('compose-refused');
    await page.getByTestId('kind').selectOption('payouts');
    const csv = (lines: readonly string[]) => ({
      name: 'payouts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['to,amount,message', ...lines].join('\n')),
    });
    await page.getByTestId('payouts-file').setInputFiles(csv([`${akari},1000.25,a`, 'broken']));
    await expect(page.locator('[data-codes="payouts-malformed"]')).toBeVisible();
    await page
      .getByTestId('payouts-file')
      .setInputFiles(csv([`${akari},1000.25,a`, `${akari},1000.25,b`, `${treasury},1000,c`]));
    await page.getByTestId('payout-lines').waitFor();
    await picture('payouts');
    await page.getByTestId('draft-payouts').click();
    await corridor.arriveAt('draft');
    await picture('draft');

    await page.getByTestId('place-compose').click();
    await page.getByTestId('pay-to').fill(akari);
    await page.getByTestId('pay-amount').fill('12.345678');
    await page.getByTestId('pay-message').fill('short');
    await page.getByTestId('make-draft').click();
    await corridor.arriveAt('draft');
    await page.locator('[data-testid="countdown"][data-passed="true"]').waitFor();
    await expect(page.getByTestId('send')).toHaveAttribute('aria-disabled', 'true');
    await picture('draft-ran-out');
    await page.getByTestId('again').click();
    await page.locator('[data-testid="countdown"][data-passed="false"]').waitFor();
    await page.getByTestId('purpose').fill('Invoices');
    await page.getByTestId('send').click();
    await corridor.arriveAt('send');
    await page.getByTestId('request-digest').waitFor();
    await picture('send');

    await page.getByTestId('place-inbox').click();
    await page.getByTestId('pending').waitFor();
    await picture('inbox');
    await page.getByTestId('cosign').click();
    await corridor.arriveAt('draft');

    await page.getByTestId('place-reply').click();
    await corridor.arriveAt('reply');
    await paste(page, 'something else');
    await expect(page.locator('[data-codes="reply-unasked"]')).toBeVisible();
    await picture('reply');
    await paste(page, 'reply 1');
    await page.getByTestId('reply-taken').waitFor();
    await picture('reply-taken');
    for (const stage of ['silent', 'failed', 'in-block', 'final', 'disagreeing', 'rolled-back']) {
      await page.getByTestId('reply-again').click();
      await paste(page, `reply stage:${stage}`);
      await page.getByTestId('reply-taken').waitFor();
    }
    await page.getByTestId('to-flows').click();
    await page.getByTestId('announce').click();
    await page.locator('[data-testid="flow"][data-stage="seen"]').waitFor();
    // A repeat is a deliberate act: the first press announces nothing.
    const silent = page.locator('[data-testid="flow"][data-stage="silent"]');
    await expect(page.locator('[data-stage="rolled-back"]').getByTestId('repeat')).toBeVisible();
    await silent.getByTestId('repeat').click();
    await page.getByTestId('repeat-yes').waitFor();
    expect(await page.locator('[data-testid="flow"][data-stage="silent"]').count()).toBe(1);
    await expect(page.locator('[data-stage="failed"] [data-testid="failure-text"]')).not.toBeEmpty();
    await picture('flows');
    await page.getByTestId('repeat-yes').click();
    await expect(page.locator('[data-testid="flow"][data-stage="silent"]')).toHaveCount(0);
    const failed = page.locator('[data-testid="flow"][data-stage="failed"]');
    await failed.getByTestId('put-away').click();
    await failed.getByTestId('put-away-yes').waitFor();
    await expect(page.getByTestId('put-away-list')).toHaveCount(0);
    await failed.getByTestId('put-away-yes').click();
    await page.getByTestId('put-away-list').locator('summary').first().click();
    await expect(page.getByTestId('put-away-list').locator('[data-stage="failed"]').first()).toBeVisible();
    await picture('flows-put-away');
    await page.getByTestId('place-home').click();
    await expect(page.getByTestId('waits')).toContainText('2');
    await page.getByTestId('wait-attention').waitFor();
    await picture('home');
    await page.getByTestId('place-record').click();
    await page.getByTestId('record-line').first().waitFor();
    await picture('record');
    await page.getByTestId('place-settings').click();
    await page.getByTestId('show-key').waitFor();
    await picture('settings');
  });
}

test('a payment goes from the form to its codes by the keyboard alone', async ({ start }) => {
  const run = await start({ program });
  const { page, corridor } = run;
  await speak(run, 'en');
  await addNode(page, 'https://one.example:3001');
  await watch(page, akari, 'Akari');
  const tabTo = async (testId: string) => {
    for (let at = 0; at < 80; at += 1) {
      if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testId) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${testId}`);
  };
  await tabTo('place-compose');
  await page.keyboard.press('Enter');
  await corridor.arriveAt('compose');
  await tabTo('pay-to');
  await page.keyboard.type(treasury);
  await tabTo('pay-amount');
  await page.keyboard.type('1.5');
  await tabTo('pay-message');
  await page.keyboard.type('Invoice 7');
  await page.keyboard.press('Enter');
  await corridor.arriveAt('draft');
  await tabTo('purpose');
  await page.keyboard.type('November');
  await page.keyboard.press('Enter');
  await corridor.arriveAt('send');
  const output = page.getByTestId('signed-output');
  await expect(output).toHaveAttribute('data-view', 'running');
  await expect.poll(async () => Number(await output.getAttribute('data-minimum'))).toBeGreaterThan(1);
});

test('the window of the desk reaches no network, has no Node, and says who it is', async ({ start }) => {
  const run = await start({ program, judged: false });
  const { app, page } = run;
  await page.getByTestId('desk-band').waitFor();
  expect(await app.evaluate(({ app: own }) => own.getName())).toBe('Inkan Desk');
  expect(await page.title()).toBe('Inkan Desk · online');
  const seen = await page.evaluate(async () => {
    const world = globalThis as unknown as Record<string, unknown>;
    // Also if there is nothing of the name.
    const fails = async (act: () => Promise<unknown>) => {
      try {
        await act();
        return false;
      } catch {
        return true;
      }
    };
    return {
      names: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in world),
      // What Inkan's page does not have either (electron/preload/what-stays.ts).
      left: [
        'XMLHttpRequest',
        'WebSocket',
        'RTCPeerConnection',
        'indexedDB',
        'showOpenFilePicker',
        'Notification',
      ].filter((name) => name in world),
      fetch: await fails(() => fetch('https://example.com/')),
      own: await fails(() => fetch('inkan-desk://window/index.html')),
      opened: 'open' in world,
      // Outside of this call, to which the driver grants what the page's policy refuses.
      evaluated: await new Promise((tell) => {
        setTimeout(() => void fails(async () => new Function('return 1')()).then(tell), 0);
      }),
      microphone: await fails(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      bridge: Object.keys(world.desk as object).toSorted(),
    };
  });
  const bridge = ['accounts', 'compose', 'flows', 'inbox', 'nodes', 'record', 'reply', 'requester', 'window'];
  expect(seen).toEqual({
    ...{ names: [], left: [], fetch: true, own: true, opened: false, evaluated: true, microphone: true, bridge },
  });
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe('inkan-desk://window/index.html');
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  const policy = await app.evaluate(({ session }) =>
    session
      .fromPartition('inkan-desk')
      .fetch('inkan-desk://window/index.html')
      .then((answer) => answer.headers.get('content-security-policy')),
  );
  expect(policy).toContain("connect-src 'none'");
  // A message that the contract does not know is refused by the preload, before it reaches main.
  const refused = await page.evaluate(() =>
    (window as unknown as { desk: { nodes: { add(params: unknown): Promise<unknown> } } }).desk.nodes.add({ url: 1 }),
  );
  expect(refused).toMatchObject({ ok: false, reason: { code: 'message-rejected' } });
});
