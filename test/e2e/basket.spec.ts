/** Several requests in a row: one list, one review, one seal, one code with all signatures. */
import { merge } from '../../cli/merge-text.ts';
import { readBook } from '../../core/policy/book/book.ts';
import { giveShare, passphrase } from '../harness/make-vault.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest, type UnsignedRequest } from '../harness/requests.ts';
import { putVault } from '../harness/vault-with.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { filmQr } from '../harness/y4m.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

const check = expect;

/** Merges one text of signatures with its requests, and verifies each result by other code. Returns their signers. */
async function merged(signatures: string, requests: readonly UnsignedRequest[]): Promise<readonly string[]> {
  const files = new Map([['signatures', signatures], ...requests.map(({ text }, i) => [`${i}`, text] as const)]);
  const tools = {
    readBytes: (name: string) => Buffer.from(files.get(name) ?? ''),
    filesAt: (name: string) => [name],
    readPicture: () => [],
  };
  const { exit, out } = await merge(['--json', '--signatures', 'signatures', ...requests.map((_, i) => `${i}`)], tools);
  const found = JSON.parse(out).merged;
  check([exit, found.length]).toEqual([0, requests.length]);
  const signers: string[] = [];
  for (const one of found) {
    const request = requests[Number(one.requests[0])];
    const verified = await verifyReply(one.items[0].outputs[0].text, request?.bytes ?? new Uint8Array(0));
    signers.push(verified.signer);
  }
  return signers;
}

for (const language of drawn('basket of two', ['en', 'ja'] as const)) {
  test(`pasted requests, one seal, one reply (${language})`, async ({ start }) => {
    const { corridor } = await start();
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    const two = [symbolTransferRequest('one'), nemTransferRequest(practiceKeys.nem)];
    const marked = symbolTransferRequest('marked');
    const requests = [...two, marked];
    await corridor.readSeveral();
    for (const [at, { text }] of two.entries()) await corridor.pasteNext(text, at + 1);
    await corridor.picture('list');
    await corridor.pasteNext(`\ufeff${symbolTransferRequest('taken off').text}`, 3);
    await expect(corridor.byId('basket-3').getByTestId('how-read')).toHaveAttribute('data-cleaned', 'byte-order-mark');
    await corridor.byId('remove-3').click();
    await expect(corridor.byId('several-counts')).toContainText('2');
    await corridor.byId('remove-all').click();
    await expect(corridor.byId('basket-1')).toHaveCount(0);
    await corridor.picture('removed');
    await corridor.byId('put-back').click();
    await corridor.byId('exclude-1').click();
    await corridor.picture('list-counts');
    await corridor.byId('exclude-1').click();
    await corridor.pasteNext(`\ufeff${marked.text}`, 4);
    await corridor.reviewAll();
    await expect(corridor.byId('payment-table')).toHaveAttribute('data-count', '3');
    await expect(corridor.byId('how-read-3')).toBeVisible();
    await corridor.picture('how-read');
    await corridor.goToSign();
    await expect(corridor.byId('batch-payers')).toHaveAttribute('data-count', '2');
    await expect(corridor.byId('batch-deadline')).toBeVisible();
    await corridor.picture('seal');
    await corridor.holdSeal('since');
    await expect(corridor.byId('signed-1')).toHaveAttribute('data-in-all', 'true');
    await corridor.byId('view-text').check();
    const signatures = await corridor.byId('signed-text').innerText();
    check(await merged(signatures, requests)).toEqual(expect.arrayContaining([practiceKeys.symbol, practiceKeys.nem]));
    // Each once more, at any time.
    await corridor.byId('done').click();
    await corridor.arriveAt('scan');
    await corridor.byId('since').click();
    await corridor.byId('code-1').click();
    await corridor.arriveAt('signed');
    await expect(corridor.byId('signed-head')).toHaveAttribute('data-number', '1');
    const reply = await corridor.readSignedQr();
    check((await verifyReply(reply, requests[0]?.bytes ?? new Uint8Array(0))).signer).toBe(practiceKeys.symbol);
    await corridor.picture('again');
  });
}

/** The same transfer from an account that no vault here has. */
function foreignRequest(): string {
  const bytes = Uint8Array.from(symbolTransferRequest('not ours').bytes);
  // The signer's public key: after size, reserved bytes and signature (catbuffer, EntityBody).
  bytes.set(new Uint8Array(32).fill(7), 72);
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

for (const language of drawn('basket of ten', ['en', 'ja'] as const)) {
  test(`ten in a row, one refused, one left out, one asked about (${language})`, async ({ home, start }) => {
    const { corridor, page } = await start();
    await page.setViewportSize({ width: 1024, height: 600 });
    await corridor.chooseLanguage(language);
    await corridor.openPractice();
    await corridor.readSeveral();
    const line = (number: number) => corridor.byId(`basket-${number}`);

    // Two by camera: the film begins when the camera is opened again.
    const filmed = [symbolTransferRequest('filmed one'), symbolTransferRequest('filmed two')];
    filmQr(
      home.video,
      filmed.map(({ text }) => text),
      { framesPerText: 60 },
    );
    await corridor.byId('place-settings').click();
    await corridor.arriveAt('settings');
    await corridor.goToScan();
    for (const number of [1, 2])
      await expect(line(number)).toHaveAttribute('data-outcome', 'ready', { timeout: 180_000 });
    // The film starts anew: what was read before is named, and not taken again.
    await expect(corridor.byId('several-last')).toContainText(/Read before|読み取り済み/, { timeout: 180_000 });

    // Away with the codes: a film that repeats them would go on saying so.
    filmQr(home.video, []);
    await corridor.byId('place-settings').click();
    await corridor.arriveAt('settings');
    await corridor.goToScan();

    // Five files at once, one of them with a foreign account, one that leaves its signer open.
    const files = [
      symbolTransferRequest('file three').text,
      foreignRequest(),
      symbolTransferRequest('file five', 1, 'open').text,
      nemTransferRequest(practiceKeys.nem).text,
      symbolTransferRequest('file seven').text,
    ];
    await corridor
      .byId('file-input')
      .setInputFiles(
        files.map((text, at) => ({ name: `${at}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })),
      );
    await expect(line(7)).toHaveAttribute('data-outcome', 'ready', { timeout: 180_000 });
    await expect(line(4)).toHaveAttribute('data-outcome', 'refused');
    await expect(line(4).getByTestId('line-reason').first()).toHaveAttribute('data-code', /not-ours|unknown/);
    await expect(line(5)).toHaveAttribute('data-outcome', 'asks');

    // Three pasted, and the first of them once more.
    const pasted = ['eight', 'nine', 'ten'].map((text) => symbolTransferRequest(text).text);
    for (const [at, text] of pasted.entries()) await corridor.pasteNext(text, 8 + at);
    await corridor.paste(pasted[0] ?? '');
    await expect(corridor.byId('several-last')).toContainText('8');
    await expect(line(11)).toHaveCount(0);
    await corridor.picture('list');

    // The question is answered from the list; one is left out; one is looked at.
    await corridor.byId('answer-5').click();
    await corridor.byId('options-5').locator('label').first().click();
    await corridor.picture('question');
    await corridor.byId('take-answer-5').click();
    await expect(line(5)).toHaveAttribute('data-outcome', 'ready', { timeout: 180_000 });
    await corridor.byId('exclude-9').click();
    await expect(line(9)).toHaveAttribute('data-excluded', 'true');
    await corridor.byId('show-8').click();
    await corridor.arriveAt('review');
    await expect(corridor.byId('continue-to-sign')).toHaveCount(0);
    await corridor.byId('leave-request').click();
    await corridor.arriveAt('scan');
    await expect(corridor.byId('several-bar')).toHaveAttribute('data-ready', '8');

    await corridor.reviewAll();
    await expect(corridor.byId('payment-table')).toHaveAttribute('data-count', '8');
    await corridor.byId('details-1').click();
    await corridor.byId('tick-1').check();
    await corridor.picture('details');
    await corridor.byId('open-1').click();
    await corridor.arriveAt('review');
    await corridor.byId('leave-request').click();
    await corridor.arriveAt('batch');
    await expect(corridor.byId('tick-1')).toBeChecked();
    await corridor.goToSign();
    await corridor.holdSeal('since');
    await expect(corridor.byId('signed-list').locator('tbody tr')).toHaveCount(8);
    await corridor.byId('view-text').check();
    const signatures = JSON.parse(await corridor.byId('signed-text').innerText());
    const count = signatures.signatures.by.reduce((sum: number, { of }: { of: unknown[] }) => sum + of.length, 0);
    expect(count).toBe(8);
    // What was refused and what was left out wait in the list.
    await corridor.byId('done').click();
    await corridor.arriveAt('scan');
    await expect(line(4)).toHaveAttribute('data-outcome', 'refused');
    await expect(line(9)).toHaveAttribute('data-excluded', 'true');
    await expect(line(1)).toHaveCount(0);
  });
}

/** Symbol transfers on the testnet that the back office has in its payment list. */
function bookWithLists() {
  const mosaic = '72C0212E67A08BCE';
  const rules = [
    { id: 'B1', kind: 'controlTotals', else: 'block', group: 'office' },
    { id: 'F1', kind: 'fee', else: 'block', mosaic, max: '10000000' },
    { id: 'K1', kind: 'txKind', else: 'block', in: ['symbol.transfer'] },
    { id: 'L1', kind: 'amountPerPayment', mosaic, max: '100000000', else: 'block' },
    { id: 'N1', kind: 'network', else: 'block', in: ['symbol-testnet'] },
    { id: 'S1', kind: 'scope', else: 'block', in: ['drill', 'export', 'import', 'ownership', 'recovery', 'sign'] },
  ];
  const groups = [{ id: 'office', name: 'Office', members: [{ key: 'AB'.repeat(32), person: 'Doi' }] }];
  const text = JSON.stringify({
    ...{ v: 1, serial: 1, prev: null, title: 'Listed', groups, accounts: [], lists: [], rules, tests: [] },
    change: { group: 'custodians', n: 1, waitMs: 0 },
  });
  const book = readBook(text);
  if (!book.ok) throw new Error(book.reason.code);
  return book.value;
}

for (const language of drawn('batch refused as a whole', ['en', 'ja'] as const)) {
  test(`a rule about the whole batch blames no request of the list (${language})`, async ({ home, start }) => {
    await putVault(home, {}, undefined, () => ({ ruleBooks: [{ book: bookWithLists(), atMs: BigInt(Date.now()) }] }));
    const { corridor, page } = await start();
    await page.setViewportSize({ width: 1024, height: 600 });
    await corridor.chooseLanguage(language);
    await corridor.byId('open-vault').click();
    await giveShare(corridor, { id: 1, passphrase });
    await corridor.arriveAt('home');
    await corridor.goToScan();
    await corridor.readSeveral();
    const line = (number: number) => corridor.byId(`basket-${number}`);
    for (const number of [1, 2])
      await corridor.pasteNext(symbolTransferRequest(`whole ${number}`, 1, 'open').text, number);
    // Each alone is no fault: only all of them are compared with a list, and none was given.
    await corridor.byId('review-all').click();
    const whole = corridor.byId('refused-whole');
    await expect(whole.locator('[data-rule="B1"]')).toHaveAttribute('data-said', 'block');
    await expect(whole.locator('[data-rule="B1"]')).toBeInViewport({ ratio: 1 });
    // Its heading is not behind what is pinned above the list.
    const bottom = await corridor.byId('review-all').evaluate((element) => element.getBoundingClientRect().bottom);
    await expect
      .poll(() => whole.locator('h3').evaluate((element) => element.getBoundingClientRect().top), { timeout: 10_000 })
      .toBeGreaterThanOrEqual(bottom);
    await expect(whole.getByTestId('line-reason')).toHaveAttribute('data-code', 'rule-undecided');
    for (const number of [1, 2]) await expect(line(number)).toHaveAttribute('data-outcome', 'ready');
    await corridor.picture('refused-whole');
    await corridor.byId('remove-2').click();
    await expect(whole).toHaveCount(0);
  });
}
