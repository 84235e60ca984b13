/**
 * Which vault file is the right one, as the log knows it. It is the one confirmed with the highest number, or one with a higher
 * number whose writing was begun (a crash). What counts is what the vault's log key has signed, and never where it stands: no
 * entry that is appended, repeated or cut off makes an older file right while a newer one is confirmed.
 */
import type { ReasonCode } from '../base/reason.ts';
import type { LogEvent } from './events.ts';
import { judgeUnsigned, type UnsignedSave } from './saves-unsigned.ts';
import { isSaveSigned, type SavedFile, type SignedSave } from './signed-save.ts';

export interface AskedFile extends SavedFile {
  readonly vault: string;
  readonly key: string;
  /** The last entry under a head of that key. */
  readonly coveredUpTo: number;
}

export interface VaultFileVerdict {
  /** Null: it may be opened. */
  readonly wrong: Extract<ReasonCode, 'vault-rolled-back' | 'vault-swapped' | 'log-signature-bad'> | null;
  /** The log has no signed confirmation of this file yet. */
  readonly settle: boolean;
  /** The highest number that was surely given to a file of this vault: the next one is given a higher one. */
  readonly newest: number;
}

interface Save extends SignedSave {
  readonly confirmed: boolean;
}

interface Saves {
  /** Every digest that this vault's file ever had, or was about to have. */
  readonly known: Set<string>;
  /** The signed ones with the highest numbers, from the highest down. */
  signed: Save[];
  unsigned: UnsignedSave[];
  /** An unsigned one stands after a signed one: the vault did not write that. */
  isForged: boolean;
}

/** Far more than one sitting leaves unconfirmed. */
const mostKept = 32;

export interface VaultSaves {
  readonly take: (at: number, event: LogEvent) => void;
  readonly knowsVaults: () => boolean;
  /** A vault that the log has never seen saved may be any. */
  readonly judge: (asked: AskedFile) => VaultFileVerdict;
}

export function makeVaultSaves(): VaultSaves {
  const vaults = new Map<string, Saves>();
  const savesOf = (vault: string): Saves => {
    const saves = vaults.get(vault) ?? { known: new Set(), signed: [], unsigned: [], isForged: false };
    vaults.set(vault, saves);
    return saves;
  };
  return {
    take: (at, event) => {
      switch (event.kind) {
        case 'vault-writing':
        case 'vault-written':
          takeSigned(savesOf(event.vault), { ...event, confirmed: event.kind === 'vault-written' });
          return;
        case 'vault-save':
        case 'vault-saved':
        case 'vault-accepted': {
          const saves = savesOf(event.vault);
          saves.known.add(event.digest);
          if (saves.signed.length === 0) saves.unsigned.push({ at, ...event });
          else if (event.kind !== 'vault-accepted') saves.isForged = true;
          return;
        }
      }
    },
    knowsVaults: () => vaults.size > 0,
    judge: (asked) => {
      const saves = vaults.get(asked.vault);
      if (saves !== undefined && saves.signed.length > 0) return judgeSigned(saves, asked);
      const unsigned = saves?.unsigned ?? [];
      const isSaved = unsigned.some(({ kind }) => kind !== 'vault-accepted');
      return isSaved ? judgeUnsigned(unsigned, asked) : { wrong: null, settle: true, newest: 0 };
    },
  };
}

function takeSigned(saves: Saves, save: Save): void {
  saves.known.add(save.digest);
  saves.unsigned = [];
  if (saves.signed.some((one) => isSame(one, save))) return;
  saves.signed = [...saves.signed, save].sort((a, b) => b.sequence - a.sequence).slice(0, mostKept);
}

const isSame = (a: Save, b: Save): boolean =>
  a.sequence === b.sequence && a.digest === b.digest && a.confirmed === b.confirmed && a.signature === b.signature;

function judgeSigned({ signed, known, isForged }: Saves, asked: AskedFile): VaultFileVerdict {
  const atLeast = signed.filter(({ sequence }) => sequence >= asked.sequence);
  const proved = atLeast.filter((save) => save.key === asked.key && isSaveSigned(save));
  const newest = Math.max(0, ...proved.map(({ sequence }) => sequence));
  if (isForged || proved.length < atLeast.length) return { wrong: 'log-signature-bad', settle: false, newest };
  const wrong = known.has(asked.digest) ? 'vault-rolled-back' : 'vault-swapped';
  const isOld = atLeast.some(({ sequence, confirmed }) => confirmed && sequence > asked.sequence);
  // Two files of one number, both confirmed: a copy of the vault was used elsewhere. Nobody can say which is the newer one.
  const isOther = atLeast.some(
    ({ sequence, confirmed, digest }) => confirmed && sequence === asked.sequence && digest !== asked.digest,
  );
  const own = atLeast.filter(({ sequence, digest }) => sequence === asked.sequence && digest === asked.digest);
  if (isOld || isOther || own.length === 0) return { wrong, settle: false, newest };
  return { wrong: null, settle: !own.some(({ confirmed }) => confirmed), newest };
}
