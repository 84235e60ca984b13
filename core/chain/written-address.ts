/**
 * Normalises an address as people write and copy it: grouped by hyphens or blanks, in small letters, with a blank at
 * the end. All addresses in texts pass here; in transaction bytes an address has one form only (address.ts).
 */
import type { Reason } from '../base/reason.ts';
import { ok, type Result } from '../base/result.ts';
import { type Address, addressFromText } from './address.ts';
import type { Chain } from './networks.ts';

/** Blanks (also no-break and ideographic), all dashes, the minus sign, invisible characters. */
const grouping = /[\s\p{Pd}\u2212\u00ad\u200b-\u200d\u2060]/gu;

export interface WrittenAddress extends Address {
  /** True if the original differed from `text`. */
  readonly isRewritten: boolean;
}

/** Converts ASCII letters only. A letter that merely looks like an ASCII letter is left as it is and refused later. */
export const plainAddress = (written: string): string =>
  written.replace(grouping, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());

export function addressAsWritten(chain: Chain, written: string): Result<WrittenAddress, Reason> {
  const address = addressFromText(chain, plainAddress(written));
  return address.ok ? ok({ ...address.value, isRewritten: address.value.text !== written }) : address;
}
