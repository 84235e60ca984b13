/**
 * Determines the current vault file from the log: the confirmed file with the highest number, or a file with a higher
 * number whose writing was begun (a crash). Only saves signed by the vault's log key count, independent of their
 * position: no appended, repeated or removed entry makes an older file valid while a newer one is confirmed.
 */
import type { ReasonCode } from '../base/reason.ts';
import type { LogEvent } from './events.ts';
import { judgeUnsigned, type UnsignedSave } from './saves-unsigned.ts';
import { isSaveSigned, type SavedFile, type SignedSave } from './signed-save.ts';

export interface AskedFile extends SavedFile {
  readonly vault: string;
  readonly key: string;
  /** Last entry under a head that this key signed. */
  readonly coveredUpTo: number;
}

export type WrongFile = Extract<ReasonCode, 'vault-rolled-back' | 'vault-swapped'>;

export interface VaultFileVerdict {
  /** Null if the vault may be opened. */
  readonly wrong: WrongFile | 'log-signature-bad' | null;
  /** What is certainly wrong with the file even if the log is damaged: signed saves prove themselves. */
  readonly file: WrongFile | null;
  /** True if the log has no signed confirmation of this file yet. */
  readonly settle: boolean;
  /** Highest number that a file of this vault certainly had; the next file gets a higher one. */
  readonly newest: number;
}

export interface PlacedSave extends SignedSave {
  /** Sequence of the log entry. */
  readonly at: number;
}

interface Save extends SignedSave {
  readonly confirmed: boolean;
}

interface Saves {
  /** All digests that this vault's file had or was about to have. */
  readonly known: Set<string>;
  /** Signed saves by number, so that invented ones cannot displace them. */
  readonly signed: Map<number, readonly Save[]>;
  unsigned: UnsignedSave[];
  /** The newest saves in log order, and the newest entry that is no longer among them. */
  recent: PlacedSave[];
  forgotten: number;
  /** True if an unsigned save follows a signed one: the vault did not write that. */
  isForged: boolean;
}

/** Limit of saves verified at once. */
const mostRecent = 64;

/** Far more than one session leaves unconfirmed: a log with more of them above the newest confirmed save is
 * invented. */
const mostVerified = 1024;

export interface VaultSaves {
  readonly take: (at: number, event: LogEvent) => void;
  /** True once a file was certainly written; a save that was only begun does not count. */
  readonly knowsVaults: () => boolean;
  /** Signed saves of the vault in later entries; null if that is further back than is remembered. */
  readonly after: (vault: string, sequence: number) => readonly PlacedSave[] | null;
  /** A vault that the log has never seen saved is accepted. */
  readonly judge: (asked: AskedFile) => VaultFileVerdict;
}

export function makeVaultSaves(): VaultSaves {
  const vaults = new Map<string, Saves>();
  let knows = false;
  const savesOf = (vault: string): Saves => {
    const saves = vaults.get(vault) ?? {
      known: new Set(),
      signed: new Map(),
      unsigned: [],
      recent: [],
      forgotten: 0,
      isForged: false,
    };
    vaults.set(vault, saves);
    return saves;
  };
  return {
    take: (at, event) => {
      knows ||= event.kind === 'vault-written' || event.kind === 'vault-saved' || event.kind === 'vault-accepted';
      switch (event.kind) {
        case 'vault-writing':
        case 'vault-written':
          takeSigned(savesOf(event.vault), at, { ...event, confirmed: event.kind === 'vault-written' });
          return;
        case 'vault-save':
        case 'vault-saved':
        case 'vault-accepted': {
          const saves = savesOf(event.vault);
          saves.known.add(event.digest);
          if (saves.signed.size === 0) saves.unsigned.push({ at, ...event });
          else if (event.kind !== 'vault-accepted') saves.isForged = true;
          return;
        }
      }
    },
    knowsVaults: () => knows,
    after: (vault, sequence) => {
      const { recent, forgotten } = vaults.get(vault) ?? { recent: [], forgotten: 0 };
      return forgotten > sequence ? null : recent.filter(({ at }) => at > sequence);
    },
    judge: (asked) => {
      const saves = vaults.get(asked.vault);
      if (saves !== undefined && saves.signed.size > 0) return judgeSigned(saves, asked);
      const unsigned = saves?.unsigned ?? [];
      const isSaved = unsigned.some(({ kind }) => kind !== 'vault-accepted');
      return isSaved ? judgeUnsigned(unsigned, asked) : { wrong: null, file: null, settle: true, newest: 0 };
    },
  };
}

function takeSigned(saves: Saves, at: number, save: Save): void {
  saves.recent.push({ ...save, at });
  saves.forgotten = (saves.recent.length > mostRecent ? saves.recent.shift()?.at : undefined) ?? saves.forgotten;
  saves.known.add(save.digest);
  saves.unsigned = [];
  const same = saves.signed.get(save.sequence) ?? [];
  if (!same.some((one) => isSame(one, save))) saves.signed.set(save.sequence, [...same, save]);
}

const isSame = (a: Save, b: Save): boolean =>
  a.digest === b.digest && a.confirmed === b.confirmed && a.signature === b.signature && a.key === b.key;

interface Proved {
  /** Signed with the vault's key, from the highest number down to the first confirmed one or to that of the file. */
  readonly saves: readonly Save[];
  readonly isForged: boolean;
  readonly isTooMuch: boolean;
}

/** Saves above the newest confirmed one matter, and that one; anything below is old. */
function provedDownTo(signed: Saves['signed'], { sequence, key }: AskedFile): Proved {
  const saves: Save[] = [];
  let [isForged, looked] = [false, 0];
  for (const number of [...signed.keys()].filter((one) => one >= sequence).sort((a, b) => b - a)) {
    for (const save of signed.get(number) ?? []) {
      looked += 1;
      if (looked > mostVerified) return { saves, isForged: true, isTooMuch: true };
      if (save.key === key && isSaveSigned(save)) saves.push(save);
      else isForged = true;
    }
    if (saves.some(({ confirmed }) => confirmed)) break;
  }
  return { saves, isForged, isTooMuch: false };
}

function judgeSigned({ signed, known, isForged }: Saves, asked: AskedFile): VaultFileVerdict {
  const proved = provedDownTo(signed, asked);
  const newest = Math.max(0, ...proved.saves.map(({ sequence }) => sequence));
  const wrong = known.has(asked.digest) ? 'vault-rolled-back' : 'vault-swapped';
  const isOld = proved.saves.some(({ sequence, confirmed }) => confirmed && sequence > asked.sequence);
  // Two confirmed files with one number: a copy of the vault was used elsewhere. Nobody can tell which one is newer.
  const isOther = proved.saves.some(
    ({ sequence, confirmed, digest }) => confirmed && sequence === asked.sequence && digest !== asked.digest,
  );
  // If there are too many to verify, the file counts as old.
  const file = isOld || isOther || proved.isTooMuch ? wrong : null;
  if (isForged || proved.isForged) return { wrong: 'log-signature-bad', file, settle: false, newest };
  const own = proved.saves.filter(({ sequence, digest }) => sequence === asked.sequence && digest === asked.digest);
  if (file !== null || own.length === 0) return { wrong, file, settle: false, newest };
  return { wrong: null, file: null, settle: !own.some(({ confirmed }) => confirmed), newest };
}
