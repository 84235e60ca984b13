/** Real vaults for stories: created and opened by their custodians, with their authorisations. */
import type { Enrolment } from '../../core/contract/custody.ts';
import type { Operation } from '../../core/contract/operations.ts';
import { type Disk, granted, openTestVault, secret, type TestVault } from './vault.ts';

export interface Custodian {
  readonly name: string;
  readonly passphrase: string;
}
export const phrase = 'seven quiet herons';
export const alone: readonly Custodian[] = [{ name: 'Aoi', passphrase: phrase }];
export const three: readonly Custodian[] = [
  { name: 'Aoi', passphrase: phrase },
  { name: 'Ken', passphrase: 'eleven wooden spoons' },
  { name: 'Mina 美奈', passphrase: '春の小川は さらさら行くよ' },
];

/** Begins a vault and enrols every custodian; no words yet. */
export async function enrolAll(testVault: TestVault, keepers: readonly Custodian[], quorum: number) {
  const names = keepers.map(({ name }) => name);
  await fill(testVault, granted(await testVault.window.creation.beginVault({ quorum, names })), keepers);
}

/** The custodians of a vault whose keys were read from a backup. */
export async function seatAll(testVault: TestVault, keepers: readonly Custodian[], quorum: number) {
  const names = keepers.map(({ name }) => name);
  await fill(testVault, granted(await testVault.window.creation.chooseCustodians({ quorum, names })), keepers);
}

async function fill(testVault: TestVault, { seats }: Enrolment, keepers: readonly Custodian[]) {
  for (const { id, name } of seats) {
    const passphrase = keepers.find((keeper) => keeper.name === name)?.passphrase ?? '';
    granted(
      await testVault.window.creation.enrol({
        ...{ seat: id, keyFile: 'none' },
        ...{ passphrase: secret(passphrase), repeated: secret(passphrase) },
      }),
    );
  }
}

/** Custodians choose passphrases; one writes the words down and types the requested ones back. */
export async function makeVault(testVault: TestVault, keepers: readonly Custodian[] = alone, quorum = 1) {
  await enrolAll(testVault, keepers, quorum);
  const made = granted(await testVault.window.creation.makeWords({}));
  const answers = made.ask.map((position) => made.words[position - 1] ?? '');
  const facts = granted(await testVault.window.creation.confirmWords({ answers }));
  return { words: made.words, facts };
}

/** Gives one share. A custodian's id is the position in `keepers`, from 1. */
export const give = (testVault: TestVault, custodian: number, passphrase: string, override = false) =>
  testVault.window.custody.giveShare({ custodian, passphrase: secret(passphrase), override });

/** A new vault process in which the single custodian tries to open. */
export async function unlock(disk: Disk, passphrase = phrase, tools: Parameters<typeof openTestVault>[1] = {}) {
  const testVault = openTestVault(disk, tools);
  const last = disk.log.findLast(({ event }) => event.kind === 'unlock-failed' || event.kind === 'opened');
  // Only after the waiting time of a failure is over.
  if (last?.event.kind === 'unlock-failed') testVault.clock.ms = last.atMs + 60_000;
  return { testVault, answer: await give(testVault, 1, passphrase) };
}

/** The facts of a vault that the custodians just opened; anything else fails the test. */
export function openedBy(answer: Awaited<ReturnType<typeof give>>) {
  const value = granted(answer);
  if (value.done !== 'opened') throw new Error(value.done);
  return value.vault;
}

/** Custodians authorise an operation. */
export async function agree(testVault: TestVault, operation: Operation, passphrases: Readonly<Record<number, string>>) {
  for (const [custodian, passphrase] of Object.entries(passphrases)) {
    granted(
      await testVault.window.custody.authorise({
        custodian: Number(custodian),
        passphrase: secret(passphrase),
        operation,
      }),
    );
  }
}
