/** Values of the evidence, as a review writes them. */
import type { Value } from '../review/review-document.ts';
import { addressValue, instantValue, nemAmount, symbolAmount } from '../review/values.ts';
import type { Paid } from './payments.ts';
import type { RiskContext } from './risk.ts';

export function targetValue(
  context: RiskContext,
  { chain, network }: Pick<Paid, 'chain' | 'network'>,
  to: string,
): Value {
  if (to.startsWith('alias:')) return { type: 'alias', namespaceId: to.slice('alias:'.length) };
  return addressValue(to, chain, network, context);
}

export function amountOf(context: RiskContext, one: Pick<Paid, 'chain' | 'network' | 'mosaic'>, atomic: bigint): Value {
  const { chain, network, mosaic } = one;
  const place = { chain, network, facts: context };
  if (chain === 'symbol') return symbolAmount(place, BigInt(`0x${mosaic}`), atomic);
  const at = mosaic.indexOf(':');
  return nemAmount(place, { namespace: mosaic.slice(0, at), name: mosaic.slice(at + 1) }, atomic);
}

export const timeValue = (timeMs: string): Value => instantValue(BigInt(timeMs));
