/**
 * Entries of a table of provocations: for each reason code a small function that makes product code refuse for exactly
 * that reason. Takes nothing, gives the product's answer. `inCorpus`: the corpus has cases of the code.
 */
import type { ReasonCode } from '../../../core/base/reason.ts';

interface Coded {
  readonly code: string;
}
/** A refusal in any form: a result, a reason, several, or the bare code. */
export type Answered =
  | { readonly ok: boolean; readonly reason?: Coded }
  | Coded
  | readonly Coded[]
  | string
  | null
  | undefined;
export type Provoke = () => Answered | Promise<Answered>;

export const inCorpus = 'the corpus has cases';
export type Provocations = Partial<Readonly<Record<ReasonCode, Provoke | typeof inCorpus>>>;

export function codesIn(answered: Answered): readonly string[] {
  if (answered === null || answered === undefined) return [];
  if (typeof answered === 'string') return [answered];
  if ('ok' in answered) return answered.reason === undefined ? [] : [answered.reason.code];
  return 'code' in answered ? [answered.code] : answered.map(({ code }) => code);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();
export const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes[at] ?? 0) ^ 1);
