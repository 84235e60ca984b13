/**
 * Inkan Desk with its real services against the test network, beside an Inkan: what a person does in both apps, and the way
 * of codes between them, by film. Shared by the end-to-end tests, the demonstration and the benchmarks.
 * Takes: windows that run. Gives: what is on their screens. Refuses: (throws) a code that cannot be read, a screen that does
 * not come. Never: reaches into an app otherwise than by its window.
 */
import fs from 'node:fs';
import type { Locator, Page } from 'playwright';
import { fromHex } from '../../core/base/hex.ts';
import type { Language } from '../../core/base/languages.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain } from '../../core/chain/networks.ts';
import type { Corridor } from './corridor.ts';
import { filmPictures } from './film-pictures.ts';
import type { Home } from './home.ts';
import type { Launched } from './launch.ts';
import { practiceKeys } from './practice-keys.ts';

/** The variable with the program of the real desk, for `launch`. */
export const deskProgram = 'INKAN_DESK';

/** Of either app. */
export interface AppWindow {
  readonly page: Page;
  readonly corridor: Corridor;
}

/** Ends only what hangs. */
const patience = { timeout: 300_000 };

/** The practice account of a chain, which the test network funds. */
export const practiceAddress = (chain: Chain): string =>
  addressOfPublicKey(chain, 'testnet', fromHex(practiceKeys[chain]) ?? new Uint8Array(32)).text;

export class DeskApp {
  readonly page: Page;
  readonly corridor: Corridor;

  constructor({ page, corridor }: AppWindow) {
    this.page = page;
    this.corridor = corridor;
  }

  byId(id: string): Locator {
    return this.page.getByTestId(id);
  }

  async speak(language: Language): Promise<void> {
    await this.byId('desk-band').waitFor(patience);
    const html = this.page.locator('html');
    if ((await html.getAttribute('lang')) !== language) await this.byId('other-language').click();
    await this.page.locator(`html[lang="${language}"]`).waitFor(patience);
  }

  async goTo(place: string): Promise<void> {
    await this.byId(`place-${place}`).click();
    await this.corridor.arriveAt(place);
  }

  /** Enters the nodes of a test network, and waits until as many of them are fresh (all, unless said). */
  async addNodes(chain: Chain, urls: readonly string[], fresh = urls.length): Promise<void> {
    await this.goTo('nodes');
    await this.byId('network').selectOption(`${chain} testnet`);
    for (const url of urls) {
      await this.byId('node-url').fill(url);
      await this.byId('add-node').click();
      await this.byId('node').filter({ hasText: url }).waitFor(patience);
    }
    const theirs = this.page.locator('[data-testid="node"][data-state="fresh"]');
    await theirs.nth(fresh - 1).waitFor(patience);
  }

  /** Enters an account, and waits until the nodes have told its holdings. */
  async watch(chain: Chain, address: string, name: string): Promise<void> {
    await this.goTo('accounts');
    await this.byId('network').selectOption(`${chain} testnet`);
    await this.byId('account-address').fill(address);
    await this.byId('account-name').fill(name);
    await this.byId('add-account').click();
    const account = this.page.locator(`[data-testid="account"][data-address="${address}"]`);
    await account.locator('table').waitFor(patience);
  }

  /** From a file of payouts to what was read of it. */
  async readPayouts(address: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
    await this.goTo('compose');
    await this.byId('account').selectOption(address);
    await this.byId('kind').selectOption('payouts');
    const buffer = Buffer.from(file.bytes);
    await this.byId('payouts-file').setInputFiles({ name: file.name, mimeType: 'text/csv', buffer });
    await this.byId('payout-lines').waitFor(patience);
  }

  async draftPayouts(): Promise<void> {
    await this.byId('draft-payouts').click();
    await this.corridor.arriveAt('draft');
  }

  /** From the form to the draft of one payment, in the first mosaic that the account holds. */
  async pay(
    address: string,
    payment: { readonly to: string; readonly amount: string; readonly message: string },
  ): Promise<void> {
    await this.goTo('compose');
    await this.byId('account').selectOption(address);
    await this.byId('kind').selectOption('pay');
    await this.byId('pay-to').fill(payment.to);
    await this.byId('pay-amount').fill(payment.amount);
    await this.byId('pay-message').fill(payment.message);
    await this.byId('make-draft').click();
    await this.corridor.arriveAt('draft');
  }

  /** From the draft to the codes for Inkan: the digest that the screen shows. */
  async send(purpose: string): Promise<string> {
    await this.byId('purpose').fill(purpose);
    await this.byId('send').click();
    await this.corridor.arriveAt('send');
    return (await this.byId('request-digest').getAttribute('data-digest')) ?? '';
  }

  /** The reply is before the camera: waits until main has verified it. */
  async takeReplyByCamera(): Promise<void> {
    await this.goTo('reply');
    await this.#taken();
  }

  /** Throws with the codes of a refusal. */
  async #taken(): Promise<void> {
    const refused = this.page.locator('[data-testid="reasons"]:not([data-codes=""])');
    await this.byId('reply-taken').or(refused).first().waitFor(patience);
    if (await this.byId('reply-taken').isVisible()) return;
    throw new Error(`the reply was refused: ${await refused.first().getAttribute('data-codes')}`);
  }

  async takeReplyByPaste(text: string): Promise<void> {
    await this.goTo('reply');
    await this.byId('paste-text').fill(text);
    await this.byId('read-text').click();
    await this.#taken();
  }

  /** Announces what is not announced yet, one flow after the other. */
  async announce(): Promise<void> {
    await this.goTo('flows');
    await this.byId('announce').first().waitFor(patience);
    while ((await this.byId('announce').count()) > 0) {
      const before = await this.byId('announce').count();
      await this.byId('announce').first().click();
      await this.page.waitForFunction(
        (count) => document.querySelectorAll('[data-testid="announce"]').length < count,
        before,
        patience,
      );
    }
  }

  /** Waits until a flow has this stage. */
  async reach(stage: string): Promise<Locator> {
    const flow = this.page.locator(`[data-testid="flow"][data-stage="${stage}"]`).first();
    await flow.waitFor(patience);
    return flow;
  }
}

/**
 * Pictures of the code on a screen of either app, as another machine's camera sees them: of an animated one as many as are
 * needed and a few more, one after the other; otherwise the single one.
 */
export async function photographed({ page, corridor }: AppWindow, more = 4): Promise<readonly Uint8Array[]> {
  const code = corridor.byId('signed-qr');
  await code.waitFor(patience);
  const output = corridor.byId('signed-output');
  if ((await output.getAttribute('data-view')) !== 'running') return [await code.screenshot()];
  await page.locator('[data-testid="signed-output"][data-version]').waitFor(patience);
  const needed = Number(await output.getAttribute('data-minimum')) + more;
  const pictures: Uint8Array[] = [];
  await page.keyboard.press('p');
  for (let i = 0; i < needed; i += 1) {
    pictures.push(await code.screenshot());
    const before = await code.getAttribute('data-index');
    await page.keyboard.press('n');
    await page.waitForFunction(
      (index) => document.querySelector('[data-testid="signed-qr"]')?.getAttribute('data-index') !== index,
      before,
      patience,
    );
  }
  return pictures;
}

/** Films the codes of one app for the camera of another. Before that camera opens. */
export async function filmFor(there: Home, shown: AppWindow): Promise<number> {
  const pictures = await photographed(shown);
  filmPictures(there.video, pictures, { framesPerSecond: 15 });
  return pictures.length;
}

/** In an open vault of Inkan: its camera has the film of an envelope with so many requests; reviews and signs all of them. */
export async function signFilmed({ page, corridor }: AppWindow, requests = 1): Promise<void> {
  for (let at = 1; at <= requests; at += 1)
    await page.locator(`[data-testid="basket-${at}"][data-outcome="ready"]`).waitFor(patience);
  if (requests === 1) {
    await corridor.byId('review-all').click();
    await corridor.scanned();
    await corridor.goToSign();
    await corridor.seal('signed');
  } else {
    await corridor.reviewAll();
    await corridor.goToSign();
    await corridor.holdSeal('since');
  }
}

/** Saves the receipts of all flows where the system's dialog, which no test can reach, would have put them. */
export async function saveReceipts({ app, page }: Pick<Launched, 'app' | 'page'>, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  if (fs.existsSync(file)) throw new Error(`${file} is there already`);
  await page.getByTestId('save-receipts').click();
  for (const end = Date.now() + patience.timeout; !fs.existsSync(file) || fs.statSync(file).size === 0; ) {
    if (Date.now() > end) throw new Error('no receipts were saved');
    await page.waitForTimeout(50);
  }
}
