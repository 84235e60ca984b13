/** A recipient as rules and histories write it. */
import { targetOf } from '../../movement/target-of.ts';
import type { Line } from '../lines.ts';

/** An address, or "alias:" and 16 hex digits. */
export const recipientOf = ({ movement }: Line): string => targetOf(movement);
