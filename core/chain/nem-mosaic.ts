/**
 * Names and order of NEM mosaics in a transfer. NIS keeps them sorted and serialises again before it verifies, so any
 * other order makes the signature worthless (TransferTransactionAttachment.java; symbol-sdk does not sort).
 * Refuses: names outside NIS's own character sets, an unsorted or repeated list. Never: sorts for the sender.
 */
import { because, type Reason } from '../base/reason.ts';
import { maxNemMosaics } from './networks.ts';

export interface NemMosaicName {
  readonly namespace: string;
  readonly name: string;
}

/** NamespaceIdPart.java and NamespaceId.java: at most 3 parts, the root 16 and the others 64 characters long. */
const namespacePart = /^[a-z0-9][a-z0-9_-]*$/;
/** MosaicId.java: at most 32 characters; single inner spaces only, so that what is shown is what is meant. */
const mosaicName = /^[a-z0-9][a-z0-9'_-]*( [a-z0-9'_-]+)*$/;

export const fullNemName = ({ namespace, name }: NemMosaicName): string => `${namespace}:${name}`;

/** NIS compares Mosaic.toString(), "ns:name : quantity": the " : " decides where one name continues another with a space. */
const sortKey = (mosaic: NemMosaicName): string => `${fullNemName(mosaic)} : `;

export function isNemMosaicName({ namespace, name }: NemMosaicName): boolean {
  const parts = namespace.split('.');
  const fits = parts.length <= 3 && parts.every((part, i) => part.length <= (i === 0 ? 16 : 64));
  return fits && parts.every((part) => namespacePart.test(part)) && name.length <= 32 && mosaicName.test(name);
}

/** The first reason against this list, or null. `found.index` counts from 0. */
export function againstNemMosaics(mosaics: readonly NemMosaicName[]): Reason | null {
  if (mosaics.length > maxNemMosaics)
    return because('too-long', { mosaics: String(mosaics.length), limit: String(maxNemMosaics) });
  for (const [index, mosaic] of mosaics.entries()) {
    if (!isNemMosaicName(mosaic)) return because('mosaic-name-invalid', { index: String(index) });
    const before = mosaics[index - 1];
    if (before === undefined) continue;
    const [earlier, later] = [sortKey(before), sortKey(mosaic)];
    if (earlier === later) return because('mosaic-duplicate', { index: String(index) });
    if (earlier > later) return because('mosaics-not-sorted', { index: String(index) });
  }
  return null;
}
