/** A vault of three whose batches two of them approve, and what a person with its keys could put into its file. */

import type { LogEvent, LogEventKind, LogEventOf } from '../../core/audit/events.ts';
import { toHex } from '../../core/base/hex.ts';
import type { Proposal } from '../../core/contract/signing.ts';
import { defaultSettings, type Settings } from '../../core/policy/registry.ts';
import type { VaultContents } from '../../electron/vault/file/contents.ts';
import { openCustodian, openShare } from '../../electron/vault/file/custodian.ts';
import type { VaultHead } from '../../electron/vault/file/head.ts';
import { combineKey } from '../../electron/vault/file/split.ts';
import { openBody, readVaultFile, writeVaultFile } from '../../electron/vault/file/vault-file.ts';
import { SecretBytes } from '../../electron/vault/secrets/secret-bytes.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { symbolTx } from './transfers.ts';
import {
  type Disk,
  emptyDisk,
  granted,
  openTestVault,
  proposing,
  quickStretch,
  secret,
  type TestVault,
} from './vault.ts';
import { agree, give, makeVault, openedBy, three } from './vaults.ts';

export const kindsOf = ({ disk }: TestVault) => disk.log.map(({ event }) => event.kind);
export const eventsOf = <K extends LogEventKind>({ disk }: TestVault, kind: K) =>
  disk.log.map(({ event }) => event).filter((event: LogEvent): event is LogEventOf<K> => event.kind === kind);

export const transfer = (fee = 100n): string => toHex(symbolTx({ fee, signer: null }).bytes);
const phraseOf = (custodian: number): string => three[custodian - 1]?.passphrase ?? '';

/** Approvals that the settings ask for. */
export const asking = (approvalsNeeded: number, approversDiffer: Settings['approversDiffer'] = 'no'): Settings => ({
  ...defaultSettings,
  approvalsNeeded,
  approversDiffer,
});

export async function change(testVault: TestVault, settings: Settings) {
  await agree(testVault, { purpose: 'settings', params: { settings } }, { 1: phraseOf(1), 2: phraseOf(2) });
  return testVault.vault.custody.changeSettings({ settings });
}

/** Three custodians, two of whom open it. */
export async function vaultOfThree(settings: Settings = asking(2)): Promise<TestVault> {
  const testVault = openTestVault();
  await makeVault(testVault, three, 2);
  granted(await change(testVault, settings));
  return testVault;
}

/** After a lock: these two open it, later on the clock. */
export async function openedLater(before: TestVault, custodians = [1, 2], laterMs = 60_000): Promise<TestVault> {
  await before.close();
  return openedFrom(before.disk, custodians, before.clock.ms + laterMs);
}

export async function openedFrom(disk: Disk, custodians = [1, 2], atMs?: number): Promise<TestVault> {
  const testVault = openTestVault(disk);
  if (atMs !== undefined) testVault.clock.ms = atMs;
  const [first = 1, second = 2] = custodians;
  granted(await give(testVault, first, phraseOf(first)));
  openedBy(await give(testVault, second, phraseOf(second)));
  return testVault;
}

export type Shown = Extract<Proposal, { readonly action: 'sign' }>;

export async function propose(testVault: TestVault, texts: readonly string[] = [transfer()]): Promise<Shown> {
  let proposal = granted(await proposing(testVault, texts));
  while (proposal.action === 'choose') {
    const { item, question, options } = proposal;
    proposal = granted(await testVault.vault.signing.choose({ item, question, option: options[0]?.id ?? '' }));
  }
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
  return proposal;
}
/** The act of a custodian at the seal; `passphrase`: somebody else's, if not the custodian's own. */
export const approve = (
  { vault }: TestVault,
  { digest, items, requirement, stops }: Pick<Shown, 'digest' | 'items' | 'requirement' | 'stops'>,
  custodian: number,
  passphrase = phraseOf(custodian),
) =>
  vault.signing.approve({
    ...{ digest, act: requirement.act, typed: typedAnswer(requirement, ...items), custodian },
    ...{ passphrase: secret(passphrase), dispositions: reasonsFor(stops) },
  });

export async function waiting(testVault: TestVault) {
  return granted(await testVault.vault.signing.pending({})).batches;
}

/** One that waits, under review again. */
export async function reopen(testVault: TestVault, at = 0): Promise<Proposal> {
  const batch = (await waiting(testVault))[at];
  return granted(await testVault.vault.signing.reopen({ round: batch?.round ?? '' }));
}

export async function shownAgain(testVault: TestVault): Promise<Shown> {
  const proposal = await reopen(testVault);
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal));
  return proposal;
}

/** What two custodians together could do to their file: all of it is open to them, and the log key signs it. */
export async function rewritten(
  { disk }: TestVault,
  edit: (contents: VaultContents) => Partial<VaultContents>,
  editHead: (head: VaultHead) => VaultHead = (head) => head,
): Promise<Disk> {
  const read = readVaultFile(disk.file ?? new Uint8Array(0));
  if (!read.ok) throw new Error(read.reason.code);
  const { head } = read.value;
  const shares = [];
  for (const holder of head.custodians.slice(0, 2)) {
    const who = { passphrase: SecretBytes.owning(secret(phraseOf(holder.id))), keyFile: null };
    const place = { vault: head.vault, stretch: quickStretch, randomBytes: (length: number) => new Uint8Array(length) };
    const keys = await openCustodian(holder, who, place);
    const share = keys === null ? null : openShare(holder, head, holder.share, keys.privateKey);
    if (share === null) throw new Error('closed');
    shares.push(share);
  }
  const dataKey = await combineKey(shares, head.quorum);
  if (dataKey === null) throw new Error('closed');
  const contents = openBody(read.value, dataKey);
  if (!contents.ok) throw new Error(contents.reason.code);
  const file = writeVaultFile(editHead(head), { ...contents.value, ...edit(contents.value) }, dataKey);
  if (!file.ok) throw new Error(file.reason.code);
  return { ...emptyDisk(), log: disk.log, file: file.value };
}

export const headOf = ({ disk }: TestVault): VaultHead => {
  const read = readVaultFile(disk.file ?? new Uint8Array(0));
  if (!read.ok) throw new Error(read.reason.code);
  return read.value.head;
};
