/** Writes fields that several NEM bodies share; the counterpart of nem-reader.ts. Values are written unchecked. */
import { ByteWriter } from '../../base/bytes.ts';
import type { NemMosaicId } from '../common-fields.ts';

export const nemKeyLength = 32;
export const nemAddressLength = 40;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Size, then bytes. */
export const sized = (bytes: Uint8Array): Uint8Array => new ByteWriter().u32(bytes.length).put(bytes).done();

/** A name or an address: size, then ASCII. */
export const sizedText = (text: string): Uint8Array => sized(bytesOf(text));

export const sizedMosaicId = ({ namespace, name }: NemMosaicId): Uint8Array =>
  sized(new ByteWriter().put(sizedText(namespace)).put(sizedText(name)).done());
