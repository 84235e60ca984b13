/** How the vault's entropy was made. */
import * as v from 'valibot';

export const entropyCertificate = v.strictObject({ version: v.literal(1) });
export type EntropyCertificate = v.InferOutput<typeof entropyCertificate>;
