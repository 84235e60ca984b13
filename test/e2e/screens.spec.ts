/**
 * Every screen once in each language, pictured and judged by axe; in `npm run soak`, or with `--looks`, in both themes, at both sizes
 * and with large text. A screen that no walk reaches fails the first test.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../core/base/languages.ts';
import { readBook } from '../../core/policy/book/book.ts';
import { exerciseOf } from '../../core/training/exercises.ts';
import { pictured } from '../harness/corridor.ts';
import { three } from '../harness/custodians.ts';
import { dice, makeRandom } from '../harness/entropy-samples.ts';
import { keyOf } from '../harness/envelopes.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { longRequests } from '../harness/long-requests.ts';
import { authorise, createVault, enrol, giveShare, passphrase, unlockVault } from '../harness/make-vault.ts';
import { practiceKeys } from '../harness/practice-keys.ts';
import { nemTransferRequest, symbolTransferRequest } from '../harness/requests.ts';
import { openExercise } from '../harness/training.ts';
import { putVault } from '../harness/vault-with.ts';
import { drawn, inAllLooks } from '../sample.ts';
import { expect, type Run, test } from './session.ts';

const rolls = new TextDecoder().decode(dice(makeRandom('screens'), 60));

/** The screens of each walk. */
const walks = {
  practice: [
    ...['language', 'start', 'home', 'scan', 'choose', 'review', 'sign', 'signed', 'since', 'batch', 'kept', 'refused'],
    ...[
      'accounts',
      'accounts-add',
      'accounts-find',
      'accounts-import',
      'accounts-rename',
      'accounts-prove',
      'accounts-proof',
    ],
    ...['accounts-share', 'books', 'backup', 'log', 'settings', 'training', 'training-order', 'training-result'],
  ],
  creation: [
    ...[
      'create-custody',
      'create-enrol',
      'create-accounts',
      'create-rules',
      'create-entropy',
      'create-words',
      'create-check',
      'vault-words',
      'home',
    ],
    ...['certificate', 'custodians', 'custodians-change', 'custodians-enrol', 'custodians-done', 'unlock'],
  ],
  backups: [
    ...[
      'backup',
      'backup-agree',
      'backup-words',
      'backup-plan',
      'backup-share',
      'backup-check-share',
      'backup-shares-done',
    ],
    ...[
      'backup-passphrase',
      'backup-working',
      'backup-saved',
      'backup-print-off',
      'drill-words',
      'drill-backup',
      'drill-paper',
      'drill-result',
      'restore',
    ],
    ...['restore-words', 'restore-file', 'restore-text', 'restore-share', 'restore-share-taken', 'restore-preview'],
  ],
  rules: ['rules', 'rules-template', 'rules-preview', 'rules-agree', 'rules-edit', 'backup-paper'],
  people: ['batch', 'sign', 'pending', 'home'],
  held: ['held'],
  stopped: ['loading', 'self-test-stop'],
};
/** Screens without a walk, and where they are pictured. */
const elsewhere = {
  'create-rules-read': 'rule-book.spec.ts, in both languages',
  'accounts-import-open': 'accounts.spec.ts, in both languages',
  'accounts-import-check': 'accounts.spec.ts, in both languages',
  'accounts-remove': 'accounts.spec.ts, in both languages',
  alarm: 'air-gap.spec.ts: both languages on one screen',
  'folder-stop': 'bad-days.spec.ts: both languages on one screen',
  'payment-list': 'payment-list.spec.ts, in one of the two languages, in all looks in both',
  'list-differs': 'payment-list.spec.ts, in one of the two languages, in all looks in both',
};

test('each screen has a walk that pictures it', () => {
  const sources = fs
    .readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => fs.readFileSync(path.join('renderer', name), 'utf8'));
  const screens = sources.flatMap((text) => [...text.matchAll(/<Sheet name="([a-z-]+)"/g)].map(([, name]) => name));
  expect(screens.length).toBeGreaterThan(60);
  const known = new Set([...Object.values(walks).flat(), ...Object.keys(elsewhere)]);
  expect(screens.filter((name) => !known.has(name ?? ''))).toEqual([]);
});

type Walk = (run: Run, language: Language, start: Start) => Promise<void>;
type Start = (options?: { readonly home?: Run['home'] }) => Promise<Run>;

function walk(name: keyof typeof walks, prepare: (home: Run['home']) => Promise<unknown>, take: Walk): void {
  for (const language of ['en', 'ja'] as const)
    test(`every screen: ${name} (${language})`, async ({ home, start: startPlain }) => {
      const start: Start = (options) => startPlain({ ...options, looks: inAllLooks });
      await prepare(home);
      pictured.clear();
      const run = await start();
      await run.corridor.chooseLanguage(language);
      await take(run, language, start);
      expect(walks[name].filter((screen) => !pictured.has(screen))).toEqual([]);
    });
}

walk(
  'practice',
  async () => undefined,
  async ({ corridor, page }, _language) => {
    const see = async (screen: string) => {
      await corridor.arriveAt(screen);
      await corridor.picture(screen);
    };
    await corridor.openPractice();
    await see('scan');
    for (const request of longRequests()) {
      await corridor.paste(request.text);
      if (request.choose !== undefined) await corridor.choose(request.choose);
      await corridor.arriveAt('review');
      await corridor.picture(`review-${request.name}`);
      await corridor.byId('continue-to-sign').click();
      await corridor.arriveAt('sign');
      await corridor.picture(`sign-${request.name}`);
      if (request.name === 'register') {
        await corridor.seal('kept');
        await corridor.byId('done').click();
      } else await corridor.byId('discard').click();
      await corridor.arriveAt('scan');
    }
    await corridor.paste(symbolTransferRequest('one', undefined, 'open').text);
    await corridor.choose();
    await corridor.scanned();
    await corridor.goToSign();
    await corridor.holdSeal();
    await corridor.byId('done').click();
    await corridor.readSeveral();
    await corridor.pasteNext(symbolTransferRequest('two').text, 1);
    await corridor.pasteNext(nemTransferRequest(practiceKeys.nem).text, 2);
    await corridor.pasteNext('hello', 3);
    await corridor.picture('basket');
    await corridor.byId('exclude-3').or(corridor.byId('remove-3')).first().click();
    await corridor.reviewAll();
    await corridor.goToSign();
    await corridor.holdSeal('since');
    await corridor.byId('done').click();
    await corridor.arriveAt('scan');
    await corridor.byId('several').uncheck();
    await corridor.paste('hello');
    await see('refused');
    await corridor.byId('back-to-scan').click();

    await corridor.byId('place-accounts').click();
    await see('accounts');
    await corridor.byId('add-accounts').click();
    await corridor.byId('from').fill('9');
    await corridor.byId('show-addresses').click();
    await corridor.byId('tick-10').check();
    await see('accounts-add');
    await corridor.byId('place-accounts').click();
    await corridor.byId('find-account').click();
    await see('accounts-find');
    await corridor.byId('place-accounts').click();
    await corridor.byId('import-key').click();
    await see('accounts-import');
    await corridor.byId('place-accounts').click();
    const account = page.locator('[data-testid^="account-"]').first();
    await account.getByTestId('show-account').click();
    await see('accounts');
    await corridor.byId('rename-account').click();
    await see('accounts-rename');
    await corridor.byId('place-accounts').click();
    await account.getByTestId('show-account').click();
    await corridor.byId('prove-ownership').click();
    await corridor.byId('purpose').fill('監査 2026-11 / question 7');
    await see('accounts-prove');
    await corridor.byId('prove').click();
    await corridor.byId('authorise-give').click();
    await see('accounts-proof');
    await corridor.byId('place-accounts').click();
    await corridor.byId('share-accounts').click();
    await corridor.byId('group').selectOption({ index: 1 });
    await corridor.byId('signed-qr').waitFor();
    await see('accounts-share');
    for (const place of ['books', 'backup', 'log', 'settings', 'home']) {
      await corridor.byId(`place-${place}`).click();
      await see(place);
    }
    await corridor.byId('to-training').click();
    await see('training');
    await page.locator('[data-testid^="exercise-"]').first().click();
    await see('training-order');
    const exercise = exerciseOf((await corridor.byId('training-exercise').getAttribute('data-exercise')) ?? '');
    if (exercise === null) throw new Error('no exercise');
    await openExercise(corridor, exercise);
    await corridor.picture('training-request');
    await corridor.byId('training-sign').or(corridor.byId('training-refuse')).first().click();
    await see('training-result');
  },
);

walk(
  'creation',
  async () => undefined,
  async ({ app, corridor, page }) => {
    await createVault(corridor, { quorum: 2, keepers: three, dice: rolls });
    await corridor.byId('place-home').click();
    await corridor.arriveAt('home');
    await corridor.byId('to-certificate').click();
    await corridor.arriveAt('certificate');
    await corridor.picture('certificate');
    await corridor.byId('place-home').click();
    await corridor.byId('custodians').click();
    await corridor.arriveAt('custodians');
    await corridor.picture('custodians');
    await corridor.byId('change-custodians').click();
    await corridor.byId('replace-2').click();
    await corridor.byId('new-custodian-1').fill('Rui');
    await corridor.picture('change');
    await corridor.byId('agree-change').click();
    await corridor.byId('authorise-passphrase').waitFor();
    await corridor.picture('agree');
    await authorise(
      corridor,
      [3, 1].map((id) => ({ id, passphrase: three[id - 1]?.passphrase ?? '' })),
    );
    await corridor.arriveAt('custodians-enrol');
    await corridor.byId('enrol-next').click();
    await corridor.picture('enrol');
    await enrol(corridor, { name: 'Rui', passphrase: 'nine brass lanterns' });
    await corridor.arriveAt('custodians-done');
    await corridor.picture('changed');
    const replaced = app.waitForEvent('window');
    await corridor.byId('lock').click({ noWaitAfter: true });
    const lockedPage = await replaced;
    const locked = corridor.on(lockedPage);
    await locked.arriveAt('start');
    await locked.picture('locked');
    await lockedPage.setViewportSize({ width: 1024, height: 600 });
    await locked.byId('open-vault').click();
    await giveShare(locked, { id: 1, passphrase: 'not the right one' });
    await locked.byId('problem').locator('p').first().waitFor({ timeout: 180_000 });
    await expect(locked.byId('problem')).toBeInViewport({ ratio: 1 });
    await locked.arriveAt('unlock');
    await locked.picture('wrong-passphrase');
    await giveShare(locked, { id: 1, passphrase });
    await locked.byId('unlock-next').waitFor({ timeout: 180_000 });
    await locked.picture('next-custodian');
    expect(page.isClosed()).toBe(true);
  },
);

walk(
  'backups',
  (home) => putVault(home, {}),
  async ({ corridor, home, ...run }, language, start) => {
    const see = async (screen: string) => {
      await corridor.arriveAt(screen);
      await corridor.picture(screen);
    };
    await corridor.byId('open-vault').click();
    await giveShare(corridor, { id: 1, passphrase });
    await see('home');
    const toBackups = async () => {
      await corridor.byId('place-backup').click();
      await corridor.arriveAt('backup');
    };
    await toBackups();
    await corridor.byId('make-words').click();
    await see('backup-agree');
    await authorise(corridor);
    await see('backup-words');
    const words = await corridor.byId('mnemonic').locator('b').allInnerTexts();
    await corridor.byId('hide-words').click();
    await toBackups();
    await corridor.byId('make-shares').click();
    await see('backup-plan');
    await corridor.byId('plan-done').click();
    await authorise(corridor);
    let share: readonly string[] = [];
    for (const number of [1, 2, 3]) {
      await corridor.arriveAt('backup-hand-share');
      if (number === 1) await corridor.picture('backup-hand-share');
      await corridor.byId('show-share').click();
      await corridor.arriveAt('backup-share');
      await corridor.byId('fingerprint').waitFor();
      if (number === 1) await corridor.picture('backup-share');
      share = await corridor.byId('share-words').locator('b').allInnerTexts();
      await corridor.byId('share-written').check();
      await corridor.byId('hide-share').click();
      await corridor.arriveAt('backup-check-share');
      if (number === 1) await corridor.picture('backup-check-share');
      for (const field of await corridor.byId('screen-backup-check-share').locator('input').all())
        await field.fill(share[Number(await field.getAttribute('data-position')) - 1] ?? '');
      await corridor.byId('confirm-share').click();
    }
    await see('backup-shares-done');
    await toBackups();
    await corridor.byId('make-file').click();
    await see('backup-passphrase');
    const answerDialog = await holdSaveDialog(run.app);
    for (const field of ['passphrase', 'repeated']) await corridor.byId(`backup-${field}`).fill(backupPassphrase);
    await corridor.byId('passphrase-chosen').click();
    await authorise(corridor);
    await see('backup-working');
    // The app's own user writes here, not the test.
    const folder = path.join(home.dir, 'medium');
    fs.mkdirSync(folder);
    fs.chmodSync(folder, 0o777);
    await answerDialog(path.join(folder, 'backup.age'));
    await corridor.byId('fingerprint').waitFor({ timeout: 180_000 });
    await see('backup-saved');
    expect(fs.statSync(path.join(folder, 'backup.age')).size).toBeGreaterThan(100);
    await toBackups();
    await corridor.byId('make-paper').click();
    await see('backup-print-off');
    await toBackups();
    await corridor.byId('drill-backup').click();
    await see('drill-backup');
    await toBackups();
    await corridor.byId('drill-paper').click();
    await see('drill-paper');
    await toBackups();
    await corridor.byId('drill-words').click();
    await fill(corridor, words);
    await see('drill-words');
    await corridor.byId('check').click();
    await corridor.byId('drill-result').waitFor({ timeout: 180_000 });
    await see('drill-result');
    await toBackups();
    await see('backup');
    await corridor.byId('place-log').click();
    await see('log');
    await run.close();

    const other = freshHome();
    try {
      const { corridor: elsewhere, close } = await start({ home: other });
      await elsewhere.chooseLanguage(language);
      await elsewhere.arriveAt('start');
      await elsewhere.byId('restore-vault').click();
      for (const way of ['file', 'text', 'shares', 'words']) {
        await elsewhere.arriveAt('restore');
        if (way === 'file') await elsewhere.picture('restore');
        await elsewhere.byId(`restore-${way}`).click();
        if (way === 'shares') {
          await fill(elsewhere, share);
          await elsewhere.picture('share');
          await elsewhere.byId('take-share').click();
          await elsewhere.arriveAt('restore-share-taken');
          await elsewhere.picture('share-taken');
          await elsewhere.byId('start-over').click();
        } else if (way === 'words') {
          await fill(elsewhere, words);
          await elsewhere.picture('words');
          await elsewhere.byId('give-words').click();
        } else {
          await elsewhere.arriveAt(`restore-${way}`);
          await elsewhere.picture(way);
          await elsewhere.byId('back').click();
        }
      }
      await elsewhere.arriveAt('restore-preview');
      await elsewhere.byId('show-wallet').click();
      await expect(elsewhere.byId('first-account')).toHaveCount(4, { timeout: 180_000 });
      await elsewhere.picture('preview');
      await close();
    } finally {
      removeHome(other);
    }
  },
);

const backupPassphrase = 'eight words on a medium in another town';

/** The system's dialog for a new file stays open until it is answered with a path. */
async function holdSaveDialog(app: Run['app']): Promise<(file: string) => Promise<void>> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (() =>
      new Promise((answer) => {
        Object.assign(globalThis, { answerDialog: (filePath: string) => answer({ canceled: false, filePath }) });
      })) as unknown as typeof dialog.showSaveDialog;
  });
  return async (file) => {
    const isOpen = () => app.evaluate(() => 'answerDialog' in globalThis);
    await expect.poll(isOpen, { timeout: 180_000 }).toBe(true);
    await app.evaluate((_electron, path) => {
      (globalThis as unknown as { answerDialog: (path: string) => void }).answerDialog(path);
    }, file);
  };
}

async function fill(corridor: Run['corridor'], words: readonly string[]): Promise<void> {
  for (const [at, word] of words.entries()) await corridor.byId(`word-field-${at + 1}`).fill(word);
}

walk(
  'rules',
  async (home) => putVault(home, { allowPrint: true, allowSave: true }),
  async ({ corridor, page }) => {
    await corridor.byId('open-vault').click();
    await giveShare(corridor, { id: 1, passphrase });
    await corridor.arriveAt('home');
    await corridor.byId('place-backup').click();
    await corridor.byId('make-paper').click();
    for (const field of ['passphrase', 'repeated']) await corridor.byId(`backup-${field}`).fill(backupPassphrase);
    await corridor.byId('passphrase-chosen').click();
    await authorise(corridor);
    await corridor.arriveAt('backup-paper');
    await corridor.picture('backup-paper');
    await page.emulateMedia({ media: 'print' });
    await corridor.pictureOfPaper('backup-on-paper');
    await page.emulateMedia({ media: 'screen' });
    await corridor.byId('place-home').click();
    await corridor.byId('do-rules').click();
    await corridor.byId('no-rules').waitFor();
    await corridor.picture('without');
    await corridor.byId('change-rules').click();
    await corridor.byId('template-exchange-cold').check();
    await corridor.byId('preview-rules').click();
    await corridor.picture('people-missing');
    await corridor.byId('template-one-person').check();
    await corridor.byId('preview-rules').click();
    await corridor.arriveAt('rules-preview');
    await corridor.picture('preview');
    await corridor.byId('agree-rules').click();
    await corridor.byId('authorise-passphrase').waitFor();
    await corridor.picture('agree');
    await authorise(corridor);
    await corridor.byId('rules-adopted').waitFor();
    await corridor.picture('in-force');
    await expect(corridor.byId('print-rules')).toBeVisible();
    await expect(corridor.byId('save-rules')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(corridor.byId('rules-paper')).toBeVisible();
    await expect(corridor.byId('screen-rules')).toBeHidden();
    await corridor.pictureOfPaper('rules-on-paper');
    await page.emulateMedia({ media: 'screen' });
    await corridor.byId('change-rules').click();
    await corridor.arriveAt('rules-edit');
    await corridor.picture('change');
    await corridor.byId('number-L-SM-max').fill('1');
    await corridor.byId('preview-rules').click();
    await corridor.byId('difference').waitFor();
    await corridor.picture('difference');
  },
);

/** Testnet transfers, with a note at a request that nobody of the desk has signed. */
function bookWithDesk() {
  const mosaic = '72C0212E67A08BCE';
  const rules = [
    { id: 'F1', kind: 'fee', else: 'block', mosaic, max: '10000000' },
    { id: 'K1', kind: 'txKind', else: 'block', in: ['symbol.transfer'] },
    { id: 'L1', kind: 'amountPerPayment', mosaic, max: '100000000', else: 'block' },
    { id: 'N1', kind: 'network', else: 'block', in: ['symbol-testnet'] },
    { id: 'P1', kind: 'approvals', else: { n: 2, group: 'custodians' } },
    { id: 'R1', kind: 'requestSigned', else: 'note', group: 'desk' },
    { id: 'S1', kind: 'scope', else: 'block', in: ['drill', 'export', 'import', 'ownership', 'recovery', 'sign'] },
  ];
  const groups = [{ id: 'desk', name: 'Desk', members: [{ key: keyOf(1), person: '森' }] }];
  const text = JSON.stringify({
    ...{ v: 1, serial: 1, prev: null, title: 'Desk', groups, accounts: [], lists: [], rules, tests: [] },
    change: { group: 'custodians', n: 2, waitMs: 86_400_000 },
  });
  const book = readBook(text);
  if (!book.ok) throw new Error(JSON.stringify(book.reason));
  return book.value;
}

/** Custodians by their ids. */
const by = (...ids: readonly number[]) => ids.map((id) => ({ id, passphrase: three[id - 1]?.passphrase ?? '' }));

walk(
  'people',
  (home) =>
    putVault(home, { approvalsNeeded: 2 }, { quorum: 2, keepers: three }, () => ({
      ruleBooks: [{ book: bookWithDesk(), atMs: BigInt(Date.now()) }],
    })),
  async ({ corridor, page }) => {
    await unlockVault(corridor, by(1, 2));
    await corridor.byId('place-home').click();
    await corridor.byId('home-requesters').scrollIntoViewIfNeeded();
    await corridor.byId('place-home').focus();
    await corridor.picture('requesters');
    await corridor.goToScan();
    await corridor.readSeveral();
    // The same payment twice asks for a reason.
    const same = () => symbolTransferRequest('Invoice 2026-300', 1, 'open').text;
    await corridor.pasteNext(same(), 1);
    await corridor.pasteNext(same(), 2);
    await corridor.picture('twice');
    await corridor.reviewAll();
    for (const [at, { id, passphrase: own }] of by(1, 2).entries()) {
      if (at > 0) {
        await corridor.byId('place-home').click();
        await corridor.picture('waits-at-home');
        await corridor.byId('review-pending').click();
        await corridor.arriveAt('batch');
      }
      await corridor.goToSign();
      await corridor.giveReasons();
      await corridor.byId('stop-reasons').scrollIntoViewIfNeeded();
      // The line names the payment; what was found does not say it again.
      await expect(corridor.byId('stop-reason').first().getByTestId('amount')).toHaveCount(1);
      await corridor.picture(`reasons-${id}`);
      await corridor.byId('sign-custodian').selectOption(String(id));
      await corridor.byId('sign-passphrase').fill(own);
      if (at === 0) {
        await corridor.byId('type-word').fill(await corridor.readWhatIsAsked());
        await corridor.byId('press-to-sign').click();
        await corridor.arriveAt('pending');
        await corridor.picture('pending');
      }
    }
    expect(page.isClosed()).toBe(false);
  },
);

walk(
  'held',
  async (home) => putVault(home, {}),
  async ({ corridor, home, ...run }, _language, start) => {
    await corridor.byId('open-vault').click();
    await giveShare(corridor, { id: 1, passphrase });
    await corridor.arriveAt('home');
    // The file as it was before the lock is put back.
    const file = path.join(home.userData, 'vault.inkan');
    const before = fs.readFileSync(file);
    const replaced = run.app.waitForEvent('window');
    await corridor.byId('lock').click({ noWaitAfter: true });
    await corridor.on(await replaced).arriveAt('start');
    await run.close();
    fs.writeFileSync(file, before);
    const { corridor: again } = await start({ home });
    await again.arriveAt('start');
    await again.picture('start');
    await again.byId('open-vault').click();
    await giveShare(again, { id: 1, passphrase });
    await again.arriveAt('held');
    await again.picture('held');
  },
);

for (const language of drawn('stopped', ['en', 'ja'] as const)) {
  test(`every screen: stopped (${language})`, async ({ start }) => {
    pictured.clear();
    const run = await start({ looks: inAllLooks });
    const { corridor } = run;
    await corridor.chooseLanguage(language);
    await corridor.byId('open-practice').click();
    await corridor.arriveAt('home');
    await failNextSelfTest(run);
    // After a lock the vault process is a new one, started when something is opened.
    const release = await holdMachine(run);
    const replaced = run.app.waitForEvent('window');
    await corridor.byId('lock').click({ noWaitAfter: true });
    const stopped = corridor.on(await replaced);
    await stopped.arriveAt('loading');
    await stopped.picture('loading');
    await release();
    await stopped.arriveAt('start');
    await stopped.byId('open-practice').click();
    await stopped.arriveAt('self-test-stop');
    await stopped.picture('self-test-stop');
    expect(walks.stopped.filter((screen) => !pictured.has(screen))).toEqual([]);
  });
}

/** Main does not tell the state of the machine until it is released. */
async function holdMachine({ app }: Run): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }) => {
    type Handler = (...given: readonly unknown[]) => unknown;
    // Electron keeps the handlers here; there is no other way to one.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const machine = handlers.get('host:machine');
    if (machine === undefined) throw new Error('no handler to hold');
    const released = new Promise<void>((release) => Object.assign(globalThis, { releaseMachine: release }));
    handlers.set('host:machine', async (...given) => {
      await released;
      return machine(...given);
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { releaseMachine: () => void }).releaseMachine());
}

/** What the vault processes that start from now on report of their self-test reaches main with its first test failed. */
const failNextSelfTest = ({ app }: Run) =>
  app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (file, args, options) => {
      const child = fork(file, args, options);
      if (options?.serviceName !== 'Inkan vault') return child;
      type Listener = (...told: readonly unknown[]) => void;
      const on = child.on.bind(child) as (event: string, listener: Listener) => unknown;
      const failing = (listener: Listener): Listener => {
        return (...told) => {
          const [message] = told as [{ params?: { passed?: string[]; failed?: string[] } }?];
          const { passed, failed } = message?.params ?? {};
          if (passed !== undefined) failed?.push(...passed.splice(0, 1));
          listener(...told);
        };
      };
      return Object.assign(child, { on: (event: string, listener: Listener) => on(event, failing(listener)) });
    };
  });
