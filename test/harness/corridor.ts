/** Walks through the app screen by screen, like a person: shared by the end-to-end tests and the demonstration. */

import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Language } from '../../core/base/languages.ts';
import type { Receiver } from './collect.ts';
import { inEachLook, outOfReach } from './looks.ts';
import { readQr } from './read-qr.ts';

/** What is wrong with a screen, one text for each fault; 'known' if each part of it was found without fault before in this run. */
export type Judge = (page: Page) => Promise<readonly string[] | 'known'>;

/** Ends only what hangs. */
const patience = { timeout: 300_000 };

/** Screens that `#pictureOnce` has pictured. */
const passed = new Set<string>();

/** Faults of looks (looks.ts) since the story began. */
export const faultsOfLooks: string[] = [];

/** Names of the screens that were pictured in this process. */
export const pictured = new Set<string>();

export class Corridor {
  readonly #page: Page;
  readonly #pictures: string;
  readonly #judge: Judge | null;
  readonly #inLooks: boolean;
  #count = 0;

  /**
   * Screenshots go to `<pictures>/<nn>-<name>.png`. `judge`: looks at each screen that is pictured. `inLooks`: each screen in
   * all looks (looks.ts).
   */
  constructor(page: Page, pictures: string, judge: Judge | null = null, inLooks = false) {
    this.#page = page;
    this.#pictures = pictures;
    this.#judge = judge;
    this.#inLooks = inLooks;
    fs.mkdirSync(pictures, { recursive: true });
  }

  /** Continues on another window (locking replaces it), with pictures in the same folder. */
  on(page: Page): Corridor {
    const next = new Corridor(page, this.#pictures, this.#judge, this.#inLooks);
    next.#count = this.#count;
    return next;
  }

  /** Number of pictures taken so far. */
  get pictures(): number {
    return this.#count;
  }

  byId(id: string) {
    return this.#page.getByTestId(id);
  }

  async arriveAt(screen: string): Promise<void> {
    await this.byId(`screen-${screen}`).waitFor(patience);
  }

  /** Of what is printed: no screen, so that the rules of screens do not apply. */
  async pictureOfPaper(name: string): Promise<void> {
    this.#count += 1;
    await this.#page.screenshot({
      path: path.join(this.#pictures, `${String(this.#count).padStart(2, '0')}-${name}.png`),
    });
  }

  /**
   * Throws if the focus has moved to the page, where keyboard and screen reader users would start again at the top, and if
   * the judge finds a fault.
   */
  async picture(name: string): Promise<string> {
    await this.#page.waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 60_000 });
    this.#count += 1;
    const file = path.join(this.#pictures, `${String(this.#count).padStart(2, '0')}-${name}.png`);
    const faults = (await this.#judge?.(this.#page)) ?? [];
    if (faults !== 'known') {
      await this.#page.screenshot({ path: file });
      if (faults.length > 0) throw new Error(`the screen ${name} has faults:\n${faults.join('\n')}`);
    }
    if (this.#inLooks) await this.#pictureLooks(name, file);
    const screens = await this.#page
      .locator('[data-testid^="screen-"]')
      .evaluateAll((all) => all.map((one) => one.dataset.testid));
    for (const screen of screens) pictured.add((screen ?? '').replace('screen-', ''));
    return file;
  }

  /** A fault of one look does not end the story: all of them are told at its end. */
  async #pictureLooks(name: string, file: string): Promise<void> {
    await inEachLook(this.#page, async (look) => {
      await this.#page.screenshot({ path: file.replace(/png$/, `${look.name}.png`) });
      const judged = (await this.#judge?.(this.#page)) ?? [];
      const found = [...(judged === 'known' ? [] : judged), ...(await outOfReach(this.#page))];
      faultsOfLooks.push(...found.map((fault) => `${name}, ${look.name}: ${fault}`));
    });
  }

  /** Of a screen that many stories pass on their way: once in this process for each size, language and text size. */
  async #pictureOnce(name: string): Promise<void> {
    const look = await this.#page.evaluate(() => {
      const { lang, dataset } = document.documentElement;
      return [lang, dataset.textSize ?? '', innerWidth, innerHeight].join(' ');
    });
    const key = `${name} ${look} ${this.#judge === null ? '' : 'judged'}`;
    pictured.add(name);
    if (passed.has(key)) return;
    await this.picture(name);
    passed.add(key);
  }

  async chooseLanguage(language: Language): Promise<void> {
    await this.arriveAt('language');
    await this.#pictureOnce('language');
    await this.byId(`choose-${language}`).click();
  }

  async openPractice(): Promise<void> {
    await this.arriveAt('start');
    await this.#pictureOnce('start');
    await this.byId('open-practice').click();
    await this.arriveAt('home');
    await this.#pictureOnce('home');
    await this.goToScan();
  }

  /** From any screen of an open vault. */
  async goToScan(): Promise<void> {
    await this.byId('place-scan').click();
    // With a code already before the camera, the scan screen may disappear before it is seen.
    await this.byId('screen-scan').or(this.byId('screen-review')).or(this.byId('screen-choose')).waitFor(patience);
  }

  /**
   * Everything from the first screen to the code on the last, by camera, in the practice vault. `asked`: the request
   * leaves its signer open, so the app first asks which of the ten accounts signs.
   */
  async walk(language: Language, asked = false): Promise<string> {
    await this.chooseLanguage(language);
    await this.openPractice();
    if (asked) await this.choose();
    await this.scanned();
    await this.goToSign();
    await this.holdSeal();
    return this.readSignedQr();
  }

  /** Types key by key into the focused element. */
  async type(keys: string): Promise<void> {
    await this.#page.keyboard.type(keys);
  }

  /** Enters a text through the paste field instead of the camera. */
  async paste(text: string): Promise<void> {
    await this.arriveAt('scan');
    await this.openPasteField();
    await this.byId('paste-text').fill(text);
    await this.byId('read-text').click();
  }

  /** The field is folded while the camera is on. */
  async openPasteField(): Promise<void> {
    const fold = this.byId('paste-fold');
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  }

  /** Switches to several requests in a row. */
  async readSeveral(): Promise<void> {
    await this.arriveAt('scan');
    await this.byId('several').check();
  }

  /** Pastes a text into the list of several, and waits until the vault has examined it. */
  async pasteNext(text: string, line: number): Promise<void> {
    await this.paste(text);
    await this.#page.locator(`[data-testid="basket-${line}"]:not([data-outcome="reading"])`).waitFor(patience);
  }

  /** From the list to the review of all requests that are ready. */
  async reviewAll(): Promise<void> {
    await this.byId('review-all').click();
    await this.arriveAt('batch');
    await this.picture('batch');
  }

  /** Answers the question on the screen: with the option of this id, or the first one. */
  async choose(id?: string): Promise<void> {
    await this.arriveAt('choose');
    const option =
      id === undefined ? this.#page.locator('[data-testid^="option-"]').first() : this.byId(`option-${id}`);
    await option.click();
    await this.picture('choose');
    await this.byId('choose-option').click();
  }

  /** Waits until the camera has read the film and the vault has reviewed it. */
  async scanned(): Promise<void> {
    await this.arriveAt('review');
    await this.picture('review');
  }

  async goToSign(): Promise<void> {
    await this.byId('continue-to-sign').click();
    await this.arriveAt('sign');
    await this.picture('sign');
  }

  /** Presses and holds the seal until the signed screen appears, or the list of what was signed (`since`). */
  async holdSeal(then: 'signed' | 'since' = 'signed'): Promise<void> {
    await this.byId('hold-to-sign').hover();
    await this.#page.mouse.down();
    await this.arriveAt(then);
    await this.#page.mouse.up();
    await this.picture('signed');
  }

  /** Holds the seal, or types what is asked, whichever the document requires. */
  async seal(then: 'signed' | 'kept'): Promise<void> {
    if (await this.byId('type-word').isVisible()) {
      await this.typeWhatIsAsked();
      await this.byId('press-to-sign').click();
      await this.arriveAt(then);
    } else {
      await this.byId('hold-to-sign').hover();
      await this.#page.mouse.down();
      await this.arriveAt(then);
      await this.#page.mouse.up();
    }
    await this.picture(then);
  }

  /** Writes a reason for each stop, other words for each kind. */
  async giveReasons(): Promise<void> {
    for (const stop of await this.byId('stop-reason').all()) {
      const [kind] = ((await stop.getAttribute('data-finding')) ?? '').split(' ');
      await stop.getByTestId('reason-field').fill(`compared with the order: ${kind}`);
    }
  }

  /** Writes the reasons, reads what is asked off the picture on the same screen, as a person does, and types it. */
  async typeWhatIsAsked(): Promise<void> {
    await this.giveReasons();
    await this.byId('type-word').fill(await this.readWhatIsAsked());
  }

  async readWhatIsAsked(): Promise<string> {
    const [asks, of, line, number] = await Promise.all(
      ['asks', 'of', 'line', 'number'].map((name) => this.byId('what-is-asked').getAttribute(`data-${name}`)),
    );
    return number ?? this.#readOff(asks ?? '', of ?? '', Number(line));
  }

  async #readOff(asks: string, of: string, line: number): Promise<string> {
    const all = of === 'cosigner' ? this.byId('tree-added') : this.byId('flow-line');
    const place = all.nth(line - 1);
    if (asks === 'address-end')
      return ((await place.locator('[data-address]').innerText()).match(/\S/g) ?? []).slice(-4).join('');
    const figure = (await place.getByTestId('amount').innerText()).split(/\s/)[0] ?? '';
    return asks === 'amount-end' ? figure.replace(/\D/g, '').slice(-4) : figure.replace(/\..*$/, '');
  }

  /** The text of the single code on the signed screen, read from a screenshot by a decoder outside the app. */
  async readSignedQr(): Promise<string> {
    // A long reply is first shown as an animated code; the single code is another view of it.
    if (await this.byId('view-qr').isVisible()) await this.byId('view-qr').check();
    const text = readQr(await this.byId('signed-qr').screenshot());
    if (text === null) throw new Error('the QR on the signed screen could not be read');
    return text;
  }

  /** Takes pictures of the animated code until a receiver is complete. Null if `most` pictures were not enough. */
  async collectRunning(receiver: Receiver, most: number): Promise<string | null> {
    for (let count = 0; count < most; count += 1) {
      const event = receiver.take(await this.byId('signed-qr').screenshot());
      if (event?.type === 'complete') return event.text;
    }
    return null;
  }
}
