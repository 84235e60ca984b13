/** Reads the values of a payment list. Each gives null, or a reason without a place, for what is not of the form. */

import { knownNemMosaic, knownSymbolMosaic, nemCurrencyName, symbolCurrencyIds } from '../chain/known-mosaics.ts';
import { type Chain, type Network, networks } from '../chain/networks.ts';
import { addressAsWritten } from '../chain/written-address.ts';
import { isMosaicText } from '../envelope/control-totals.ts';
import { symbolMosaicId } from '../movement/symbol-movements.ts';
import type { Registry } from '../registry/registry.ts';

export const chainOf = (text: string): Chain | null => (text === 'symbol' || text === 'nem' ? text : null);
export const networkOf = (text: string): Network | null => networks.find((known) => known === text) ?? null;

/** In any written form, of this chain and network. */
export function addressOf(chain: Chain, network: Network, text: string): string | null {
  const address = addressAsWritten(chain, text);
  return address.ok && address.value.network === network ? address.value.text : null;
}

/** The identifier, or the name of the currency. */
export function mosaicOf(chain: Chain, network: Network, text: string): string | null {
  if (chain === 'nem') return text === 'XEM' ? nemCurrencyName : isMosaicText('nem', text) ? text : null;
  if (text === 'XYM') return symbolMosaicId(network, symbolCurrencyIds[network]);
  const upper = text.replace(/^0x/, '').toUpperCase();
  return isMosaicText('symbol', upper) ? symbolMosaicId(network, BigInt(`0x${upper}`)) : null;
}

/** What is certain of a mosaic's divisibility here: the currencies', and what the registry has; otherwise null. */
export function knownDivisibility(chain: Chain, network: Network, mosaic: string, registry: Registry): number | null {
  const known = chain === 'nem' ? knownNemMosaic(mosaic) : knownSymbolMosaic(network, BigInt(`0x${mosaic}`));
  if (known !== null) return known.divisibility;
  const entry = registry.mosaics.find((one) => one.chain === chain && one.network === network && one.id === mosaic);
  return entry?.divisibility ?? null;
}

const plainDecimal = /^(0|[1-9][0-9]{0,19})(?:\.([0-9]{1,6}))?$/;
const maxAtomic = 2n ** 64n - 1n;

/** Exact. Null for another notation than digits and one point (no separators, exponent or full-width digits), for more
 * decimals than the mosaic has, and above 64 bits. */
export function atomicOf(text: string, divisibility: number): bigint | null {
  const parts = plainDecimal.exec(text);
  const [, whole = '', decimals = ''] = parts ?? [];
  if (parts === null || decimals.length > divisibility) return null;
  const atomic = BigInt(whole + decimals.padEnd(divisibility, '0'));
  return atomic <= maxAtomic ? atomic : null;
}

/** The decimal notation of an amount, with all decimals of the mosaic. */
export function decimalOf(atomic: bigint, divisibility: number): string {
  const digits = atomic.toString().padStart(divisibility + 1, '0');
  const point = digits.length - divisibility;
  return divisibility === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** 0 to 6, as both chains allow. */
export const divisibilityOf = (text: string): number | null => (/^[0-6]$/.test(text) ? Number(text) : null);
export const countOf = (text: string): number | null => (/^(?:0|[1-9][0-9]{0,5})$/.test(text) ? Number(text) : null);

/** Controls other than line ends, and code points that no font and no table gives a meaning. */
const unseen = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]|\p{Co}|\p{Cn}|\p{Cs}/u;
export const isCellText = (text: string): boolean => !unseen.test(text);

const hexMessage = /^hex:(?:[0-9A-F]{2}){1,1100}$/;
export const isMessage = (text: string): boolean => !text.startsWith('hex:') || hexMessage.test(text);

/**
 * A spreadsheet computes such a cell and shows the result, so that a person who checked the list saw another text than
 * the file has (OWASP, CSV injection).
 */
const formula = /^[=+\-@\t\r＝＋－＠]/;
export const isFormula = (text: string): boolean => formula.test(text);
