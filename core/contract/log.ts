/** What is written into the log. */
import * as v from 'valibot';
import { text } from './define.ts';

export const logEvent = v.looseObject({ kind: text(32) });
export type LogEvent = v.InferOutput<typeof logEvent>;
