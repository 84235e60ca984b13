/**
 * The whole loop with both apps at once: a file of 20 payouts, the desk, its codes filmed for Inkan, the seal, Inkan's code
 * filmed for the desk, the test network, confirmed, final, receipts. Both apps and the network are in the namespace of the
 * end-to-end tests, which has loopback and nothing else: the desk reaches the nodes, and Inkan's guard says offline.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DeskApp, deskProgram, filmFor, practiceAddress, saveReceipts, signFilmed } from '../harness/desk-app.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { addressOfFill } from '../harness/payment-lists.ts';
import { payoutsFile } from '../harness/payouts-file.ts';
import { startSymbol } from '../network/start.ts';
import { drawn } from '../sample.ts';
import { expect, test } from './session.ts';

const check = expect;
const payouts = 20;

for (const language of drawn('desk loop', ['en', 'ja'] as const)) {
  test(`twenty payouts go from the file to final, through both apps (${language})`, async ({ start, home }) => {
    const network = await startSymbol({ timeMs: 'wall' });
    network.mine(10);
    const there = freshHome();
    try {
      const [online, offline] = await Promise.all([start({ program: deskProgram, home: there }), start({ home })]);
      const desk = new DeskApp(online);
      const inkan = offline.corridor;
      await desk.speak(language);
      await desk.addNodes('symbol', network.urls);
      const treasury = practiceAddress('symbol');
      await desk.watch('symbol', treasury, 'Treasury');
      await desk.readPayouts(treasury, { name: 'payouts.csv', bytes: payoutsFile('symbol', payouts) });
      await desk.corridor.picture('payouts');
      await desk.draftPayouts();
      await desk.corridor.picture('draft');
      const digest = await desk.send('November');
      await desk.corridor.picture('send');
      check(await filmFor(home, desk), 'an animated code').toBeGreaterThan(1);

      await inkan.chooseLanguage(language);
      await inkan.openPractice();
      await expect(inkan.byId('basket-1')).toHaveAttribute('data-outcome', 'ready');
      await expect(inkan.byId('origin-1')).toHaveAttribute('data-number', '1');
      if (process.env.INKAN_OFFLINE === '1')
        await expect(inkan.byId('network-guard')).toHaveAttribute('data-state', 'offline');
      await inkan.picture('inkan-read');
      await signFilmed({ page: offline.page, corridor: inkan });
      await filmFor(there, { page: offline.page, corridor: inkan });

      await desk.takeReplyByCamera();
      await desk.corridor.picture('reply-taken');
      // Nothing leaves before a person announces it.
      check(network.asked.filter(({ method }) => method === 'PUT')).toEqual([]);
      await desk.announce();
      await desk.reach('seen');
      await desk.corridor.picture('seen');
      network.mine();
      await desk.reach('in-block');
      await desk.corridor.picture('in-block');
      check(network.balance(addressOfFill('symbol', payouts + 1)), 'what the last payee has').toBe(20_500_000n);
      network.finalize();
      await desk.reach('final');
      await desk.corridor.picture('final');

      const file = path.join(there.userData, '..', 'receipts.csv');
      await saveReceipts(online, file);
      const rows = readFileSync(file, 'utf8').trim().split('\r\n');
      check(rows).toHaveLength(payouts + 1);
      for (let at = 1; at <= payouts; at += 1)
        check(rows.filter((row) => row.includes(`Invoice ${at},`))).toHaveLength(1);
      check(rows.slice(1).every((row) => row.includes(digest))).toBe(true);
      // Each node was handed it once, and no other transaction.
      const handed = network.asked.filter(({ method }) => method === 'PUT');
      check(new Set(handed.map(({ body }) => body)).size).toBe(1);
      check(new Set(handed.map(({ node }) => node)).size).toBe(handed.length);
    } finally {
      await network.stop();
      removeHome(there);
    }
  });
}
