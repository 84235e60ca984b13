/**
 * Multisig accounts with both apps: a bonded payment by two cosigners, each with an Inkan; nodes that lie, a roll-back and
 * silence as the desk shows them. NEM: a multisig payment with its cosignature, and payouts in the middle of which the desk
 * is killed. The two Inkans have the practice words, and sign with two of their accounts. Texts go by paste.
 */

import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { DeskApp, deskProgram, practiceAddress } from '../harness/desk-app.ts';
import { keyOf } from '../harness/envelopes.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { payoutsFile } from '../harness/payouts-file.ts';
import type { NemState } from '../network/nem/state.ts';
import { startNem, startSymbol } from '../network/start.ts';
import { drawn } from '../sample.ts';
import { expect, type Run, test } from './session.ts';

const check = expect;
/** Account 1 of the published mnemonic `abandon … about` on the testnets. */
const secondKeys = {
  symbol: '9F4659AAF1432B3DB7DA44CA1CC573B0D9EAD53F94A55C62B64BFDADD7A37AF7',
  nem: '6FB0EC57F0113ECF0354F75350131913696ECF70A266322ABC95D22D43D32EA1',
} as const;
const secondAddress = (chain: Chain) =>
  addressOfPublicKey(chain, 'testnet', fromHex(secondKeys[chain]) ?? new Uint8Array(32)).text;
const companyKey = keyOf(9);
const companyOf = (chain: Chain) => addressOfFill(chain, 9);
const payee = (chain: Chain) => addressOfFill(chain, 5);
const funds = 1_000_000_000n;

/** The request for Inkan, as text. */
async function requestText(desk: DeskApp): Promise<string> {
  await desk.byId('view-text').check();
  return desk.byId('request-text').innerText();
}

/** Signs the request, and gives the reply as text: of one of its items, if `item` says which. `line`: its place in the list. */
async function signIn({ corridor }: Run, request: string, line: number, item: string | null) {
  await corridor.pasteNext(request, line);
  const asked = corridor.byId(`basket-${line}`);
  if ((await asked.getAttribute('data-outcome')) === 'asks') {
    await corridor.byId(`answer-${line}`).click();
    await corridor.byId('option-lock-and-bond').click();
    await corridor.byId(`take-answer-${line}`).click();
  }
  await expect(asked).toHaveAttribute('data-outcome', 'ready');
  await corridor.byId('review-all').click();
  await corridor.scanned();
  await corridor.goToSign();
  await corridor.seal('signed');
  if (item !== null) await corridor.byId(`item-${item}`).click();
  return signedText(corridor);
}

/** Signs the payments that came as lines of the list, from `line` on. */
async function signAllIn({ corridor }: Run, request: string, line: number) {
  await corridor.pasteNext(request, line);
  await corridor.reviewAll();
  await corridor.goToSign();
  await corridor.holdSeal('since');
  return signedText(corridor);
}

async function signedText(corridor: Run['corridor']): Promise<string> {
  await corridor.byId('view-text').check();
  const text = await corridor.byId('signed-text').innerText();
  await corridor.byId('done').click();
  return text;
}

/** Moves the clock of the desk's main process on: by default to its next look at the nodes. */
const later = ({ app }: Run, ms = 11_000) =>
  app.evaluate((_, more) => {
    const now = Date.now;
    Date.now = () => now() + more;
  }, ms);

/** Waits until so many flows have a stage. */
async function inStage(run: Run, stage: string, count: number): Promise<void> {
  await later(run);
  await run.page
    .locator(`[data-testid="flow"][data-stage="${stage}"]`)
    .nth(count - 1)
    .waitFor();
}

for (const language of drawn('desk multisig', ['en', 'ja'] as const)) {
  test(`two of three pay by two Inkans, and the desk shows what nodes do (${language})`, async ({ start, home }) => {
    const network = await startSymbol({ timeMs: 'wall' });
    const there = freshHome();
    const second = freshHome();
    try {
      const cosigners = [practiceAddress('symbol'), secondAddress('symbol'), addressOfFill('symbol', 3)];
      network.fund(companyKey, funds);
      network.fund(secondKeys.symbol, funds);
      network.edit((state) => {
        state.multisigs.set(companyOf('symbol'), { minApproval: 2, minRemoval: 2, cosigners, of: [] });
        for (const each of cosigners)
          state.multisigs.set(each, { minApproval: 0, minRemoval: 0, cosigners: [], of: [companyOf('symbol')] });
      });
      network.mine(10);
      const [online, first, other] = await Promise.all([
        start({ program: deskProgram, home: there }),
        start({ home }),
        start({ home: second }),
      ]);
      const desk = new DeskApp(online);
      await desk.speak(language);
      await desk.addNodes('symbol', network.urls);
      await desk.watch('symbol', companyOf('symbol'), 'Company');
      await desk.watch('symbol', cosigners[0] ?? '', 'First');
      await desk.watch('symbol', cosigners[1] ?? '', 'Second');

      // One of three nodes says another balance: nothing is composed.
      network.behave(1, { name: 'wrong-balance', address: companyOf('symbol'), amount: '1' });
      const payment = { to: payee('symbol'), amount: '7', message: 'rent' };
      const form = async () => {
        await desk.goTo('compose');
        await desk.byId('account').selectOption(companyOf('symbol'));
        await desk.byId('pay-to').fill(payment.to);
        await desk.byId('pay-amount').fill(payment.amount);
        await desk.byId('pay-message').fill(payment.message);
        await desk.byId('make-draft').click();
      };
      await form();
      await desk.page.locator('[data-testid="reasons"][data-codes~="nodes-disagree"]').waitFor();
      await desk.corridor.picture('nodes-disagree');
      network.behave(1, { name: 'honest' });
      await form();
      await desk.corridor.arriveAt('draft');
      await desk.send('rent');
      const request = await requestText(desk);
      for (const run of [first, other]) {
        await run.corridor.chooseLanguage(language);
        await run.corridor.openPractice();
      }
      const both = await signIn(first, request, 1, 'both');

      await desk.takeReplyByPaste(both);
      await desk.announce();
      const locks = () =>
        network.asked.filter(({ method, path }) => method === 'PUT' && path === '/transactions').length;
      await expect.poll(locks, { timeout: 60_000 }).toBe(3);
      network.mine();
      await inStage(online, 'partial', 1);
      await desk.corridor.picture('partial');

      await desk.goTo('inbox');
      await desk.byId('pending').waitFor();
      await desk.corridor.picture('inbox');
      await desk.byId('cosign').first().click();
      await desk.corridor.arriveAt('draft');
      await desk.send('cosign');
      const cosignature = await signIn(other, await requestText(desk), 1, null);
      await desk.takeReplyByPaste(cosignature);
      // Every node says that it took it, and none has it.
      for (const node of [0, 1, 2]) network.behave(node, { name: 'drops-announces' });
      await desk.announce();
      const cosigned = () => network.asked.filter(({ path }) => path === '/transactions/cosignature').length;
      await expect.poll(cosigned, { timeout: 60_000 }).toBe(3);
      await later(online, 61_000);
      const silent = await desk.reach('silent');
      await desk.corridor.picture('silent');
      const before = cosigned();
      for (const node of [0, 1, 2]) network.behave(node, { name: 'honest' });
      check(cosigned()).toBe(before);
      await silent.getByTestId('repeat').click();
      await silent.getByTestId('repeat-yes').click();
      await expect.poll(cosigned, { timeout: 60_000 }).toBe(before + 3);
      network.mine();
      await inStage(online, 'in-block', 2);
      check(network.balance(payee('symbol'))).toBe(7_000_000n);

      // One of three nodes says another block.
      network.mine();
      network.behave(2, { name: 'false-confirmed' });
      await inStage(online, 'disagreeing', 1);
      await desk.corridor.picture('disagreeing');
      network.behave(2, { name: 'honest' });
      await inStage(online, 'in-block', 2);
      network.rollBack(2);
      await inStage(online, 'rolled-back', 1);
      await desk.corridor.picture('rolled-back');
      network.mine(3);
      await inStage(online, 'in-block', 2);
      network.finalize();
      await inStage(online, 'final', 2);
      check(network.balance(payee('symbol'))).toBe(7_000_000n);
    } finally {
      await network.stop();
      removeHome(there);
      removeHome(second);
    }
  });
}

for (const language of drawn('desk NEM', ['en', 'ja'] as const)) {
  test(`a NEM multisig account pays, and a killed desk goes on (${language})`, async ({ start, home }) => {
    const network = await startNem({ timeMs: 'wall' });
    const there = freshHome();
    try {
      const cosigners = [practiceAddress('nem'), secondAddress('nem')];
      for (const key of [companyKey, secondKeys.nem]) network.fund(key, funds);
      network.edit((state: NemState) => {
        const held = state.accounts.get(companyOf('nem'));
        if (held === undefined) throw new Error('no account');
        Object.assign(held, { cosigners, minCosigners: 0 });
      });
      network.mine(10);
      const [online, inkan] = await Promise.all([start({ program: deskProgram, home: there }), start({ home })]);
      const desk = new DeskApp(online);
      await desk.speak(language);
      await desk.addNodes('nem', network.urls);
      await desk.watch('nem', companyOf('nem'), 'Company');
      await desk.watch('nem', cosigners[0] ?? '', 'First');
      await desk.watch('nem', cosigners[1] ?? '', 'Second');
      await desk.pay(companyOf('nem'), { to: payee('nem'), amount: '7', message: 'rent' });
      await desk.send('rent');
      const request = await requestText(desk);
      await inkan.corridor.chooseLanguage(language);
      await inkan.corridor.openPractice();
      await desk.takeReplyByPaste(await signIn(inkan, request, 1, null));
      await desk.announce();
      await desk.reach('seen');
      await desk.goTo('inbox');
      await desk.byId('pending').waitFor();
      await desk.corridor.picture('nem-inbox');
      await desk.byId('cosign').first().click();
      await desk.corridor.arriveAt('draft');
      await desk.send('cosign');
      await desk.takeReplyByPaste(await signIn(inkan, await requestText(desk), 2, null));
      await desk.announce();
      await inStage(online, 'seen', 2);
      network.mine(2);
      await inStage(online, 'in-block', 2);
      check(network.balance(payee('nem'))).toBe(7_000_000n);

      const count = 8;
      const file = { name: 'payouts.csv', bytes: payoutsFile('nem', count) };
      await desk.readPayouts(cosigners[0] ?? '', file);
      await desk.draftPayouts();
      await desk.send('November');
      await desk.takeReplyByPaste(await signAllIn(inkan, await requestText(desk), 3));
      const announced = () => network.asked.filter(({ path }) => path === '/transaction/announce').slice(2);
      await desk.announce();
      await expect.poll(() => announced().length, { intervals: [20] }).toBeGreaterThan(1);
      const closed = online.app.waitForEvent('close');
      online.app.process().kill('SIGKILL');
      await closed;
      check(announced().length).toBeLessThan(count);
      const resumed = await start({ program: deskProgram, home: there });
      const again = new DeskApp(resumed);
      await again.goTo('flows');
      await expect.poll(() => announced().length, { timeout: 60_000 }).toBe(count);
      await again.reach('seen');
      await again.corridor.picture('resumed');
      check(new Set(announced().map(({ body }) => body)).size).toBe(count);
      network.mine(2);
      await inStage(resumed, 'in-block', 3);
      check(announced()).toHaveLength(count);
    } finally {
      await network.stop();
      removeHome(there);
    }
  });
}
