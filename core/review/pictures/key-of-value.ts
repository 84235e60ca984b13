/** Tells accounts apart in a picture. */
import type { Value } from '../review-document.ts';

/** Equal for values of the same account, whatever its names. */
export const keyOfValue = (value: Value): string =>
  value.type === 'address' ? value.text : value.type === 'alias' ? `alias ${value.namespaceId}` : JSON.stringify(value);
