/** `--list` and `--requesters` of the commands: a payment list and registered keys from files, and the match in words. */
import type { Reason } from '../core/base/reason.ts';
import { reason } from '../core/base/reason.ts';
import { type Result, refuse } from '../core/base/result.ts';
import { fromUtf8 } from '../core/base/utf8.ts';
import { type RequesterKey, readRequesterKeys } from '../core/envelope/requesters.ts';
import type { Movement } from '../core/movement/movement.ts';
import type { DiffSegment } from '../core/payment-list/diff.ts';
import { type GivenList, type MatchedList, openList } from '../core/payment-list/given-list.ts';
import { decimalOf } from '../core/payment-list/list-values.ts';
import type { ListedPayment } from '../core/payment-list/payment-list.ts';
import type { Registry } from '../core/registry/registry.ts';
import type { FileTools } from './input.ts';
import { commandVerifiers } from './requester-key.ts';

export const fromShiftJis = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Null if the file cannot be read. */
export function listAt(
  file: string,
  { readBytes }: Pick<FileTools, 'readBytes'>,
  facts: { readonly registry: Registry; readonly registered: readonly RequesterKey[] },
): Result<GivenList, Reason> | null {
  const bytes = readBytes(file);
  if (bytes === null) return null;
  return openList(bytes, { ...facts, fromShiftJis, verifiers: commandVerifiers });
}

/** Null if the file cannot be read. */
export function requestersAt(
  file: string,
  { readBytes }: Pick<FileTools, 'readBytes'>,
): Result<readonly RequesterKey[], Reason> | null {
  const bytes = readBytes(file);
  if (bytes === null) return null;
  try {
    return readRequesterKeys(JSON.parse(fromUtf8(bytes) ?? ''));
  } catch {
    return refuse(reason('requester-keys-malformed'));
  }
}

const lineJson = ({ atomic, ...line }: ListedPayment) => ({ ...line, atomic: atomic.toString() });
const movedJson = ({ item, part, cause, chain, network, source, to, mosaic, atomic, message }: Movement) => ({
  ...{ item, part, cause, chain, network, source, to, mosaic, message },
  atomic: atomic?.toString() ?? null,
});

export function listJson({ list, match, reasons }: MatchedList) {
  const { encoding, reference, payments, signature } = list;
  return {
    ...{ encoding, reference, signature, count: payments.length },
    totals: list.totals.map((total) => ({ ...total, atomic: total.atomic.toString() })),
    matched: match.matched.map(({ line, movement }) => ({ line: line.line, item: movement.item, part: movement.part })),
    altered: match.altered.map(({ line, movement, differences }) => ({
      ...{ line: lineJson(line), movement: movedJson(movement), differences },
    })),
    missing: match.missing.map(lineJson),
    extra: match.extra.map(movedJson),
    reasons: reasons.map(({ code }) => code),
  };
}

export function describeList({ list, match }: MatchedList): string {
  const { encoding, reference, payments, signature } = list;
  const signer =
    signature === null
      ? 'not signed'
      : `signed by ${signature.signer ?? 'a key that is not registered'} ${signature.key}`;
  const { matched, altered, missing, extra } = match;
  const lines = [
    `payment list (${encoding}) "${escaped(reference)}": ${payments.length} payments, ${signer}`,
    `  matched ${matched.length}, altered ${altered.length}, missing ${missing.length}, extra ${extra.length}`,
    ...altered.flatMap(({ line, movement, differences }) => [
      `altered: line ${line.line}, request ${placeOf(movement)}`,
      ...differences.map(
        ({ field, segments, readsSame }) =>
          `  ${field}: ${segments.map(describeSegment).join('')}${readsSame ? ' (reads the same)' : ''}`,
      ),
    ]),
    ...missing.map((line) => `missing: line ${line.line}: ${describeLine(line)}`),
    ...extra.map(
      (movement) =>
        `extra: request ${placeOf(movement)}: ${movement.cause} ${movement.atomic ?? 'an unknown amount'} (atomic) ${movement.mosaic ?? ''} to ${movement.to === null ? 'nobody' : movement.to.type === 'address' ? movement.to.address : `alias ${movement.to.namespaceId}`}`,
    ),
  ];
  return lines.join('\n');
}

/** Counted from 1, as people count. */
const placeOf = ({ item, part }: Movement): string => (part === null ? String(item + 1) : `${item + 1}, part ${part}`);
const describeLine = ({ destination, mosaic, atomic, divisibility, message }: ListedPayment): string =>
  `${decimalOf(atomic, divisibility)} ${mosaic} to ${destination} "${escaped(message)}"`;

/** As a word diff has it; code points that the eye may miss are written out. */
function describeSegment({ kind, text, points }: DiffSegment): string {
  const shown = escaped(text);
  const named = points.length === 0 ? '' : ` ${points.map(({ code, kind: why }) => `${code} ${why}`).join(', ')}`;
  return kind === 'same' ? shown : kind === 'listed' ? `[-${shown}${named}-]` : `{+${shown}${named}+}`;
}

/** Marks of direction and other unseen characters would change what a terminal shows. */
const escaped = (text: string): string =>
  text.replace(/[\p{C}\p{Z}\p{DI}]/gu, (character) =>
    character === ' ' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
