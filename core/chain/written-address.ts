/**
 * An address as people write and copy it: in groups with hyphens or blanks, in small letters, with a blank at its end. The one
 * door for addresses in texts; inside of transaction bytes an address has one form only (address.ts).
 */
import type { Reason } from '../base/reason.ts';
import { ok, type Result } from '../base/result.ts';
import { type Address, addressFromText } from './address.ts';
import type { Chain } from './networks.ts';

/** Blanks (no-break and ideographic ones too), every dash, the minus sign, and what is not seen. */
const grouping = /[\s\p{Pd}\u2212\u00ad\u200b-\u200d\u2060]/gu;

export interface WrittenAddress extends Address {
  /** It was written in another way than `text`. */
  readonly isRewritten: boolean;
}

/** Upper case of ASCII letters only: a letter that merely looks like one stays what it is, and is refused. */
export const plainAddress = (written: string): string =>
  written.replace(grouping, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());

export function addressAsWritten(chain: Chain, written: string): Result<WrittenAddress, Reason> {
  const address = addressFromText(chain, plainAddress(written));
  return address.ok ? ok({ ...address.value, isRewritten: address.value.text !== written }) : address;
}
