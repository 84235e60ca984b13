// Creates, opens and changes a real vault screen by screen, as people do it.
import type { Corridor } from './corridor.ts';
import { alone, type Custodian, passphrase } from './custodians.ts';

export { passphrase } from './custodians.ts';

/** How a secret is entered. Filling passes it through main, which test tools use; typing enters it key by key. */
export type Enter = (testId: string, secret: string) => Promise<void>;

export interface CreationHandlers {
  /** Number of custodians needed to open it. */
  readonly quorum?: number;
  readonly keepers?: readonly Custodian[];
  readonly enter?: Enter;
  /** Rolls of a die, as digits, added to the machine's randomness. */
  readonly dice?: string;
  /** Fills in the first rule book on its screen and goes on; by default the vault has none. */
  readonly rules?: (corridor: Corridor) => Promise<void>;
}

/** From the start screen to scanning. Returns the 24 words. */
export async function createVault(
  corridor: Corridor,
  { quorum = 1, keepers = alone, enter, dice, rules = withoutRules }: CreationHandlers = {},
): Promise<readonly string[]> {
  await corridor.arriveAt('start');
  await corridor.byId('create-vault').click();
  await corridor.arriveAt('create-custody');
  await chooseCustody(corridor, quorum, keepers);
  await corridor.picture('custody');
  await corridor.byId('begin-vault').click();
  await corridor.arriveAt('create-enrol');
  for (const keeper of keepers) {
    if (keepers.length > 1) {
      await corridor.picture(`hand-over-${keeper.name}`);
      await corridor.byId('enrol-next').click();
    }
    await enrol(corridor, keeper, enter);
  }
  await corridor.arriveAt('create-accounts');
  await corridor.picture('account-names');
  await corridor.byId('names-chosen').click();
  await corridor.arriveAt('create-rules');
  await corridor.picture('first-rule-book');
  await rules(corridor);
  await corridor.arriveAt('create-entropy');
  if (dice !== undefined) await rollDice(corridor, dice);
  await corridor.byId('make-words').click();
  return writeWords(corridor);
}

/** From the screen of the first rule book on, without one. */
export async function withoutRules(corridor: Corridor): Promise<void> {
  await corridor.arriveAt('create-rules');
  await corridor.byId('rules-none').click();
}

/** Custodians and quorum, on the first screen of creating a vault. */
async function chooseCustody(corridor: Corridor, quorum: number, keepers: readonly Custodian[]): Promise<void> {
  const ready = corridor.byId(`quorum-${quorum}-of-${keepers.length}`);
  if (await ready.isVisible()) await ready.check();
  else {
    await corridor.byId('quorum-own').check();
    await corridor.byId('quorum-of').selectOption(String(keepers.length));
    await corridor.byId('quorum-need').selectOption(String(quorum));
  }
  for (const [at, { name }] of keepers.entries()) await corridor.byId(`custodian-name-${at + 1}`).fill(name);
}

/** The custodian at the keyboard chooses a passphrase. */
export async function enrol(
  corridor: Corridor,
  keeper: Custodian,
  enter: Enter = (testId, text) => corridor.byId(testId).fill(text),
): Promise<void> {
  await enter('new-passphrase', keeper.passphrase);
  await enter('repeat-passphrase', keeper.passphrase);
  await corridor.picture('passphrase');
  await corridor.byId('enrol').click();
}

/** After the wallet of a restore was accepted: its single custodian, who seals it. */
export async function sealRestored(corridor: Corridor, keeper: Custodian): Promise<void> {
  await corridor.arriveAt('create-custody');
  await chooseCustody(corridor, 1, [keeper]);
  await corridor.byId('begin-vault').click();
  await corridor.arriveAt('create-enrol');
  await enrol(corridor, keeper);
  // Everybody compares the wallet once more: it is sealed only by this click.
  await corridor.byId('before-seal').waitFor();
  await corridor.picture('before-seal');
  await corridor.byId('all-enrolled').click();
}

/** With the keys 1 to 6, as a person types them from a list of rolls. */
export async function rollDice(corridor: Corridor, dice: string): Promise<void> {
  await corridor.byId('add-dice').click();
  await corridor.byId('dice-1').waitFor();
  await corridor.type(dice);
  await corridor.picture('dice');
  await corridor.byId('add-these').click();
  await corridor.byId('source-dice').waitFor();
  await corridor.picture('dice-added');
}

/** From the 24 words to scanning. */
async function writeWords(corridor: Corridor): Promise<readonly string[]> {
  const words = await readWords(corridor);
  await typeWords(corridor, words);
  await corridor.picture('check-words');
  await corridor.byId('confirm-words').click();
  await corridor.arriveAt('vault-words');
  await corridor.byId('vault-words').waitFor();
  await corridor.picture('vault-words');
  await corridor.byId('vault-words-written').click();
  await corridor.arriveAt('home');
  await corridor.picture('home-of-a-new-vault');
  await corridor.goToScan();
  return words;
}

/** The 24 words on the screen, as they are written down; then on to the check. */
export async function readWords(corridor: Corridor): Promise<readonly string[]> {
  await corridor.arriveAt('create-words');
  const words: string[] = [];
  for (let n = 1; n <= 24; n += 1) words.push(await corridor.byId(`word-${n}`).locator('b').innerText());
  await corridor.picture('words');
  await corridor.byId('words-written').check();
  await corridor.byId('check-words').click();
  await corridor.arriveAt('create-check');
  return words;
}

/** Types the requested words. Returns their positions. */
export async function typeWords(corridor: Corridor, words: readonly string[]): Promise<readonly number[]> {
  const positions: number[] = [];
  for (const input of await corridor.byId('screen-create-check').locator('input').all()) {
    const position = Number(await input.getAttribute('data-position'));
    await input.fill(words[position - 1] ?? '');
    positions.push(position);
  }
  return positions;
}

/** A custodian who gives a passphrase: the id is the position in the vault's list, from 1. */
export interface Giver {
  readonly id: number;
  readonly passphrase: string;
}

/** From the start screen to scanning, by the given custodians; by the single custodian if none are given. */
export async function unlockVault(
  corridor: Corridor,
  givers: readonly Giver[] = [{ id: 1, passphrase }],
): Promise<void> {
  await corridor.arriveAt('start');
  await corridor.byId('open-vault').click();
  await corridor.arriveAt('unlock');
  for (const [at, giver] of givers.entries()) {
    if (at > 0) await corridor.byId('unlock-next').click();
    await giveShare(corridor, giver);
  }
  await corridor.arriveAt('home');
  await corridor.goToScan();
}

/** On the unlock screen, one custodian's passphrase. */
export async function giveShare(corridor: Corridor, { id, passphrase: own }: Giver): Promise<void> {
  await corridor.byId('unlock-passphrase').waitFor();
  const choice = corridor.byId(`unlock-custodian-${id}`);
  if (await choice.isVisible()) await choice.check();
  await corridor.byId('unlock-passphrase').fill(own);
  await corridor.byId('unlock-give').click();
}

/** One custodian after the other authorises what is on the screen. */
export async function authorise(corridor: Corridor, givers: readonly Giver[] = [{ id: 1, passphrase }]): Promise<void> {
  for (const [at, { id, passphrase: own }] of givers.entries()) {
    if (at > 0) await corridor.byId('authorise-next').click();
    await corridor.byId('authorise-passphrase').waitFor();
    const choice = corridor.byId(`authorise-custodian-${id}`);
    if (await choice.isVisible()) await choice.check();
    await corridor.byId('authorise-passphrase').fill(own);
    await corridor.byId('authorise-give').click();
  }
}

/** From scanning to the settings, and back after `change` has changed them. */
export async function changeSettings(corridor: Corridor, change: () => Promise<void>): Promise<void> {
  await corridor.byId('place-settings').click();
  await corridor.arriveAt('settings');
  await change();
  await corridor.byId('save-settings').click();
  await authorise(corridor);
  await corridor
    .byId('settings-status')
    .filter({ hasText: /changed|変更しました/ })
    .waitFor({ timeout: 180_000 });
  await corridor.goToScan();
}
