/**
 * Multisig accounts with both apps: a bonded payment by two cosigners, each with an Inkan; nodes that lie, a roll-back and
 * silence as the desk shows them. NEM: a multisig payment with its cosignature, and payouts in the middle of which the desk
 * is killed. The two Inkans have the practice words, and sign with two of their accounts. Texts go by paste.
 */

import { fromHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { payoutsFile } from '../flows/desk-loop.ts';
import { DeskApp, deskProgram, practiceAddress } from '../harness/desk-app.ts';
import { keyOf } from '../harness/envelopes.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
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

/** Signs the request at the end of the list, and gives the reply: one code's item if `item` says which. */
async function signIn({ corridor }: Run, request: string, line: number, way: string | null, item: string | null) {
  await corridor.pasteNext(request, line);
  await corridor.byId('review-all').click();
  if (way !== null) await corridor.choose(way);
  await corridor.byId('screen-review').or(corridor.byId('screen-batch')).waitFor();
  await corridor.picture('inkan-review');
  await corridor.goToSign();
  await corridor.holdSeal('since');
  await corridor.byId('code-1').click();
  await corridor.arriveAt('signed');
  if (item !== null) await corridor.byId(`item-${item}`).click();
  await corridor.byId('view-text').check();
  const text = await corridor.byId('signed-text').innerText();
  await corridor.byId('done').click();
  return text;
}

/** Both in one process of the desk: its clock is moved on, as if a minute had passed. */
const waitAMinute = ({ app }: Run) =>
  app.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 61_000;
  });

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
      const both = await signIn(first, request, 1, 'lock-and-bond', 'both');

      await desk.takeReplyByPaste(both);
      await desk.announce();
      await desk.reach('waiting');
      network.mine();
      await desk.reach('partial');
      await desk.corridor.picture('partial');

      await desk.goTo('inbox');
      await desk.byId('pending').waitFor();
      await desk.corridor.picture('inbox');
      await desk.byId('cosign').first().click();
      await desk.corridor.arriveAt('draft');
      await desk.send('cosign');
      const cosignature = await signIn(other, await requestText(desk), 1, null, null);
      await desk.takeReplyByPaste(cosignature);
      // Every node says that it took it, and none has it.
      for (const node of [0, 1, 2]) network.behave(node, { name: 'drops-announces' });
      await desk.announce();
      const cosigned = () => network.asked.filter(({ path }) => path === '/transactions/cosignature').length;
      await expect.poll(cosigned, { timeout: 60_000 }).toBeGreaterThan(0);
      await waitAMinute(online);
      const silent = await desk.reach('silent');
      await desk.corridor.picture('silent');
      const before = cosigned();
      for (const node of [0, 1, 2]) network.behave(node, { name: 'honest' });
      check(cosigned()).toBe(before);
      await silent.getByTestId('repeat').click();
      await silent.getByTestId('repeat-yes').click();
      await expect.poll(cosigned, { timeout: 60_000 }).toBeGreaterThan(before);
      network.mine();
      await desk.page.locator('[data-testid="flow"][data-stage="in-block"]').nth(1).waitFor();
      check(network.balance(payee('symbol'))).toBe(7_000_000n);

      // One of three nodes says another block.
      network.mine();
      network.behave(2, { name: 'false-confirmed' });
      await desk.reach('disagreeing');
      await desk.corridor.picture('disagreeing');
      network.behave(2, { name: 'honest' });
      await desk.page.locator('[data-testid="flow"][data-stage="in-block"]').nth(1).waitFor();
      network.rollBack(2);
      await desk.reach('rolled-back');
      await desk.corridor.picture('rolled-back');
      network.mine(3);
      await desk.page.locator('[data-testid="flow"][data-stage="in-block"]').nth(1).waitFor();
      network.finalize();
      await desk.page.locator('[data-testid="flow"][data-stage="final"]').nth(1).waitFor();
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
      await desk.takeReplyByPaste(await signIn(inkan, request, 1, null, null));
      await desk.announce();
      await desk.reach('seen');
      await desk.goTo('inbox');
      await desk.byId('pending').waitFor();
      await desk.corridor.picture('nem-inbox');
      await desk.byId('cosign').first().click();
      await desk.corridor.arriveAt('draft');
      await desk.send('cosign');
      await desk.takeReplyByPaste(await signIn(inkan, await requestText(desk), 2, null, null));
      await desk.announce();
      await desk.page.locator('[data-testid="flow"][data-stage="seen"]').nth(1).waitFor();
      network.mine(2);
      await desk.page.locator('[data-testid="flow"][data-stage="in-block"]').nth(1).waitFor();
      check(network.balance(payee('nem'))).toBe(7_000_000n);

      const count = 8;
      const file = { name: 'payouts.csv', bytes: payoutsFile('nem', count) };
      await desk.readPayouts(cosigners[0] ?? '', file);
      await desk.draftPayouts();
      await desk.send('November');
      await desk.takeReplyByPaste(await signIn(inkan, await requestText(desk), 3, null, 'session'));
      const announced = () => network.asked.filter(({ path }) => path === '/transaction/announce').slice(2);
      await desk.announce();
      await expect.poll(() => announced().length, { intervals: [20] }).toBeGreaterThan(1);
      online.app.process().kill('SIGKILL');
      await online.app.waitForEvent('close');
      check(announced().length).toBeLessThan(count);
      const again = new DeskApp(await start({ program: deskProgram, home: there }));
      await again.goTo('flows');
      await expect.poll(() => announced().length, { timeout: 60_000 }).toBe(count);
      await again.reach('seen');
      await again.corridor.picture('resumed');
      check(new Set(announced().map(({ body }) => body)).size).toBe(count);
      network.mine(2);
      await again.page.locator('[data-testid="flow"][data-stage="in-block"]').nth(2).waitFor();
      check(announced()).toHaveLength(count);
    } finally {
      await network.stop();
      removeHome(there);
    }
  });
}
