/**
 * desk.loop.s: seconds from a file of 20 payouts to all of them in a block of the test network, with both apps and their
 * cameras; machine time only: nobody reads. Beside it the same without windows: the desk's services and a vault, which hand
 * each other texts. Both ask nodes at the product's rate (three questions a second each, a look every ten seconds).
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeClient } from '../../companion/nodes/make-client.ts';
import { makeDesk } from '../../companion/services/desk.ts';
import { granted, newFolder, sendPayouts } from '../flows/desk-loop.ts';
import { openSigner, sessionText, signAll } from '../flows/desk-signing.ts';
import { Corridor } from '../harness/corridor.ts';
import { DeskApp, deskProgram, filmFor, practiceAddress, signFilmed } from '../harness/desk-app.ts';
import { freshHome, removeHome } from '../harness/home.ts';
import { launch } from '../harness/launch.ts';
import { payoutsFile } from '../harness/payouts-file.ts';
import { startSymbol } from '../network/start.ts';
import type { Bench } from './bench-list.ts';
import { ratioOf } from './measure.ts';

const name = 'desk.loop.s';
const payouts = 20;
/** As the desk's main process. */
const tickEveryMs = 2000;

export const deskLoopBench: Bench = {
  names: [name],
  run: async function* run({ remark }) {
    const { value, parts } = await withApps();
    remark(`${name}: ${parts}`);
    const baseline = await withoutWindows();
    yield { name, value, unit: 's', baseline, baselineName: 'without windows', ratio: ratioOf(value, baseline) };
  },
};

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

async function withApps(): Promise<{ readonly value: number; readonly parts: string }> {
  const network = await startSymbol({ timeMs: 'wall' });
  const homes = [freshHome(), freshHome()] as const;
  const [there, here] = homes;
  const ends: (() => Promise<void>)[] = [];
  const open = async (home: typeof here, program?: string) => {
    const launched = await launch({ home, ...(program === undefined ? {} : { program }) });
    ends.push(launched.close);
    const pictures = path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'bench', program ?? 'inkan');
    return { ...launched, corridor: new Corridor(launched.page, pictures) };
  };
  try {
    network.mine(10);
    const [online, offline] = [await open(there, deskProgram), await open(here)];
    const desk = new DeskApp(online);
    await desk.speak('en');
    await desk.addNodes('symbol', network.urls);
    const treasury = practiceAddress('symbol');
    await desk.watch('symbol', treasury, 'Treasury');
    await offline.corridor.chooseLanguage('en');
    await offline.corridor.byId('open-practice').click();
    await offline.corridor.arriveAt('home');
    const start = performance.now();
    const parts: string[] = [];
    const note = (what: string) => parts.push(`${secondsSince(start).toFixed(1)} s ${what}`);
    await desk.readPayouts(treasury, { name: 'payouts.csv', bytes: payoutsFile('symbol', payouts) });
    await desk.draftPayouts();
    await desk.send('bench');
    note('sent');
    await filmFor(here, desk);
    await offline.corridor.goToScan();
    await signFilmed(offline);
    note('signed');
    await filmFor(there, offline);
    await desk.takeReplyByCamera();
    note('taken');
    await desk.announce();
    await desk.reach('seen');
    note('seen');
    network.mine();
    await desk.reach('in-block');
    note('confirmed');
    return { value: secondsSince(start), parts: parts.join(', ') };
  } finally {
    for (const end of ends) await end().catch(() => undefined);
    for (const home of homes) removeHome(home);
    await network.stop();
  }
}

async function withoutWindows(): Promise<number> {
  const network = await startSymbol({ timeMs: 'wall' });
  const { folder, remove } = newFolder();
  const nowMs = () => BigInt(Date.now());
  const made = makeDesk({
    ...{ folder, keyring: null, nowMs },
    clientOf: (node) => makeClient(node, { nowMs }),
    random: (length) => Uint8Array.from(randomBytes(length)),
  });
  if (!made.ok) throw new Error(made.reason.code);
  const desk = made.value;
  try {
    network.mine(10);
    for (const url of network.urls)
      granted(await desk.handlers.nodes.add({ chain: 'symbol', network: 'testnet', url }));
    await desk.tick();
    const signer = await openSigner(nowMs());
    const until = async (stage: string) => {
      for (;;) {
        await desk.tick();
        if ((await desk.handlers.flows.list({}))[0]?.stage === stage) return;
        await new Promise((resolve) => setTimeout(resolve, tickEveryMs));
      }
    };
    const start = performance.now();
    const { sent } = await sendPayouts(desk, 'symbol', practiceAddress('symbol'), payouts);
    const reply = sessionText(await signAll(signer, sent.envelope));
    const [id = ''] = granted(await desk.handlers.reply.take({ text: reply })).flows;
    granted(await desk.handlers.flows.start({ id }));
    await until('seen');
    network.mine();
    await until('in-block');
    return secondsSince(start);
  } finally {
    desk.close();
    remove();
    await network.stop();
  }
}
