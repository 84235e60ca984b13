/**
 * The whole loop, unattended, with both apps and the test network: payouts from a file on Symbol in English, then a payment on
 * NEM in Japanese; composed and announced by Inkan Desk, signed by Inkan in its practice vault, each reading the codes of the
 * other by a simulated camera. Exits 0 only if both became final.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../../core/base/languages.ts';
import type { Chain } from '../../core/chain/networks.ts';
import { startNem, startSymbol } from '../network/start.ts';
import { Corridor } from './corridor.ts';
import { DeskApp, deskProgram, filmFor, practiceAddress, saveReceipts, signFilmed } from './desk-app.ts';
import { freshHome, removeHome } from './home.ts';
import { launch } from './launch.ts';
import { addressOfFill } from './payment-lists.ts';
import { payoutsFile } from './payouts-file.ts';

const say = (line: string): void => console.log(`[demo] ${line}`);

interface Story {
  readonly chain: Chain;
  readonly language: Language;
  /** To the draft, and what the story calls it. */
  readonly compose: (desk: DeskApp, treasury: string) => Promise<void>;
  readonly payments: number;
  readonly purpose: string;
}

const payouts = 20;
const stories: readonly Story[] = [
  {
    ...{ chain: 'symbol', language: 'en', payments: payouts, purpose: 'Payouts of November' },
    compose: async (desk, treasury) => {
      await desk.readPayouts(treasury, { name: 'payouts.csv', bytes: payoutsFile('symbol', payouts) });
      say(`a file of ${payouts} payouts was read: totals, the balance after, and who was never paid before`);
      await desk.corridor.picture('payouts');
      await desk.draftPayouts();
    },
  },
  {
    ...{ chain: 'nem', language: 'ja', payments: 1, purpose: '11月分の請求書' },
    compose: (desk, treasury) =>
      desk.pay(treasury, { to: addressOfFill('nem', 2), amount: '12.5', message: '請求書 4711' }),
  },
];

async function play({ chain, language, compose, payments, purpose }: Story): Promise<void> {
  const pictures = path.join(process.env.INKAN_ARTIFACTS ?? 'artifacts', 'desk-demo', `${chain}-${language}`);
  const [name, tongue] = [chain === 'symbol' ? 'Symbol' : 'NEM', language === 'en' ? 'English' : 'Japanese'];
  const network = await (chain === 'symbol' ? startSymbol({ timeMs: 'wall' }) : startNem({ timeMs: 'wall' }));
  const [there, here] = [freshHome(), freshHome()];
  const closes: (() => Promise<void>)[] = [];
  const pages: DeskApp['page'][] = [];
  const open = async (home: typeof here, app: string, program?: string) => {
    const launched = await launch({ home, ...(program === undefined ? {} : { program }) });
    closes.push(launched.close);
    pages.push(launched.page);
    return { ...launched, corridor: new Corridor(launched.page, path.join(pictures, app)) };
  };
  try {
    network.mine(10);
    say(`${name}, in ${tongue}: a test network of three nodes runs on this machine, and both apps start`);
    const [online, offline] = await Promise.all([open(there, 'desk', deskProgram), open(here, 'inkan')]);
    const desk = new DeskApp(online);
    await desk.speak(language);
    await desk.addNodes(chain, network.urls);
    const treasury = practiceAddress(chain);
    await desk.watch(chain, treasury, language === 'en' ? 'Treasury' : '本店');
    say('Inkan Desk (online) asks the three nodes, which agree; it watches the treasury’s account');
    await desk.corridor.picture('accounts');
    await compose(desk, treasury);
    await desk.corridor.picture('draft');
    say('the draft is on its screen, as the slip that Inkan will show; nothing is signed yet');
    const digest = await desk.send(purpose);
    await desk.corridor.picture('send');
    say(`the request is shown as a code (digest ${digest.slice(0, 16)}…)`);
    say(`codes filmed from its screen for Inkan’s camera: ${await filmFor(here, desk)}`);
    await offline.corridor.chooseLanguage(language);
    await offline.corridor.openPractice();
    await signFilmed(offline);
    say('Inkan read them, showed what happens, and signed while its seal was held');
    say(`codes filmed from Inkan’s screen for the desk’s camera: ${await filmFor(there, offline)}`);
    await desk.takeReplyByCamera();
    say('the desk read the reply and verified it against what it had sent, with a second implementation');
    await desk.announce();
    await desk.reach('seen');
    say('announced by a person’s press; the nodes have it');
    // NIS names the hash of a block only by the block after it.
    network.mine(chain === 'nem' ? 2 : 1);
    await desk.reach('in-block');
    await desk.corridor.picture('in-block');
    say('in a block, as more than half of the nodes say');
    network.finalize();
    await desk.reach('final');
    await desk.corridor.picture('final');
    // The desk saves nothing into its own folder.
    const file = path.join(there.dir, 'receipts.csv');
    await saveReceipts(online, file);
    fs.copyFileSync(file, path.join(pictures, 'receipts.csv'));
    const rows = fs.readFileSync(file, 'utf8').trim().split('\r\n').length - 1;
    if (rows !== payments) throw new Error(`${rows} receipts instead of ${payments}`);
    const paid = network.balance(addressOfFill(chain, 2));
    if (paid === 0n) throw new Error('the payee has nothing');
    say(`final; receipts: ${rows}; the first payee now has ${Number(paid) / 1_000_000} on the test network`);
    say(`what each screen showed, and the receipts: ${path.relative('.', pictures)}`);
  } catch (error) {
    for (const [at, page] of pages.entries())
      await page.screenshot({ path: path.join(pictures, `failed-${at + 1}.png`) }).catch(() => undefined);
    throw error;
  } finally {
    for (const close of closes) await close().catch(() => undefined);
    for (const home of [there, here]) removeHome(home);
    await network.stop();
  }
}

async function demo(): Promise<void> {
  say('Inkan Desk makes requests and announces what was signed; Inkan, which has the keys, never meets a network');
  say(
    'here both run on one machine, whose network Inkan shows: the keys are the published ones of practice, the nodes are on loopback',
  );
  for (const story of stories) await play(story);
  say(
    'done: every payment is final, and each was asked for, signed, verified and announced by the app whose work it is',
  );
}

demo().catch((error: unknown) => {
  console.error(`[demo] FAILED: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
