/** Limits of a request envelope. */
import { maxRequestText } from '../base/limits.ts';

/** As many as a batch holds (core/batch/limits.ts, a later room; compared in test/unit/signed-envelope.test.ts). */
export const maxEnvelopeTexts = 200;
/** UTF-16 units: the optical channel and the window's calls have this limit for one text. */
export const maxEnvelopeText = maxRequestText;
export const maxPurpose = 200;
export const maxReference = 64;
