/** INTERIM. */
import { type Result, refuse } from '../../core/base/result.ts';
import type { FlowState } from '../follow/flow-state.ts';
import type { Reasons } from './chain-questions.ts';
import type { DeskParts } from './desk-parts.ts';
export function receiptsOf(
  _parts: DeskParts,
  _states: ReadonlyMap<string, FlowState>,
  _encoding: 'utf-8' | 'shift_jis',
): Result<Uint8Array, Reasons> {
  return refuse([{ code: 'record-damaged', found: {} }]);
}
