/**
 * Names of NEM namespaces and mosaics, and the order of mosaics in a transfer. NIS sorts mosaics and serialises the
 * transaction again before it verifies, so any other order makes the signature invalid
 * (TransferTransactionAttachment.java; symbol-sdk does not sort).
 * Refuses: names outside the character sets of NIS, an unsorted or repeated list.
 */
import { type Reason, reason } from '../base/reason.ts';
import { maxNemMosaics } from './networks.ts';

export interface NemMosaicName {
  readonly namespace: string;
  readonly name: string;
}

/** NamespaceIdPart.java and NamespaceId.java: at most 3 parts; the root has at most 16 characters, the others 64. */
const namespacePart = /^[a-z0-9][a-z0-9_-]*$/;
const maxDepth = 3;
const maxRootLength = 16;
const maxChildLength = 64;
/** Longest namespace: 16 + 1 + 64 + 1 + 64 characters. */
export const longestNemName = 146;
/** SerializationContext.java getDefaultMaxCharsLimit: NIS truncates longer texts and would then verify other bytes. */
const maxReadByNis = 128;
/** MosaicId.java: at most 32 characters. Only single inner spaces, so that people see exactly the name that is
 * signed. */
const mosaicName = /^[a-z0-9][a-z0-9'_-]*( [a-z0-9'_-]+)*$/;
const maxMosaicNameLength = 32;

export const fullNemName = ({ namespace, name }: NemMosaicName): string => `${namespace}:${name}`;

/** NIS compares Mosaic.toString(), "ns:name : quantity". The " : " decides the order if one name is the other plus a
 * space. */
const sortKey = (mosaic: NemMosaicName): string => `${fullNemName(mosaic)} : `;

/** Sorts as NIS does. */
export const sortedNemMosaics = <T extends NemMosaicName>(mosaics: readonly T[]): readonly T[] =>
  mosaics.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

/** Checks a full namespace name, "root" or "root.child.grandchild". */
export function isNemNamespace(namespace: string): boolean {
  if (namespace.length > longestNemName) return false;
  const parts = namespace.split('.');
  const fits = parts.every((part, i) => part.length <= (i === 0 ? maxRootLength : maxChildLength));
  return parts.length <= maxDepth && fits && parts.every((part) => namespacePart.test(part));
}

export function isNemMosaicName({ namespace, name }: NemMosaicName): boolean {
  const isName = name.length <= maxMosaicNameLength && mosaicName.test(name);
  return isName && namespace.length <= maxReadByNis && isNemNamespace(namespace);
}

/** Name of the namespace that a registration creates: `name` is one part, `parent` is null for a root. */
export const nemNamespaceOf = (name: string, parent: string | null): string =>
  parent === null ? name : `${parent}.${name}`;

/** Whether NIS accepts this part below `parent` (or as a root): ProvisionNamespaceTransaction.java, isNameValid of
 * its validator. */
export const isNewNemNamespace = (name: string, parent: string | null): boolean =>
  namespacePart.test(name) && isNemNamespace(nemNamespaceOf(name, parent));

/** NIS refuses namespaces with one of these as any part (ReservedNamespaceFilter.java). */
const reservedParts = ['nem', 'user', 'account', 'org', 'com', 'biz', 'net', 'edu', 'mil', 'gov', 'info'];

export const isReservedNemNamespace = (namespace: string): boolean =>
  namespace.split('.').some((part) => reservedParts.includes(part));

/** Returns the first reason against the list, or null. `found.index` counts from 0. */
export function checkNemMosaics(mosaics: readonly NemMosaicName[]): Reason | null {
  if (mosaics.length > maxNemMosaics)
    return reason('too-long', { mosaics: String(mosaics.length), limit: String(maxNemMosaics) });
  for (const [index, mosaic] of mosaics.entries()) {
    if (!isNemMosaicName(mosaic)) return reason('mosaic-name-invalid', { index: String(index) });
    const before = mosaics[index - 1];
    if (before === undefined) continue;
    const [earlier, later] = [sortKey(before), sortKey(mosaic)];
    if (earlier === later) return reason('mosaic-duplicate', { index: String(index) });
    if (earlier > later) return reason('mosaics-not-sorted', { index: String(index) });
  }
  return null;
}
