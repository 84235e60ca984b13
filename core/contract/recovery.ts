/** What is known of the backups that were made. */
import * as v from 'valibot';

export const maxShareSets = 20;
export const shareSet = v.strictObject({ version: v.literal(1) });
export type ShareSet = v.InferOutput<typeof shareSet>;
