/**
 * A test that a book carries: a small batch and what the book must say about it. It runs before the book is adopted, with
 * every fact known and in order (book-tests.ts), so that only what the test names decides.
 */
import * as v from 'valibot';
import { levels } from '../verdict.ts';
import { addressText, atomicText, idText, mosaicText, ms, places, scopes } from './parts.ts';
import { kindText } from './selector.ts';

const line = v.strictObject({
  place: v.picklist(places),
  kind: kindText,
  from: addressText,
  /** Null: a change of control, which pays nobody. */
  to: v.nullable(addressText),
  mosaic: v.nullable(mosaicText),
  atomic: v.nullable(atomicText),
  message: v.pipe(v.string(), v.maxLength(1024)),
});

export const testSchema = v.strictObject({
  id: idText,
  scope: v.picklist(scopes),
  lines: v.pipe(v.array(line), v.maxLength(200)),
  fee: atomicText,
  /** Payments signed before, all from the first line's account. */
  signed: v.pipe(
    v.array(v.strictObject({ to: addressText, mosaic: mosaicText, atomic: atomicText, agoMs: ms })),
    v.maxLength(200),
  ),
  expect: v.picklist(levels),
  /** The rule that must be among those that say so; null for any. */
  by: v.nullable(idText),
});
export type BookTest = Readonly<v.InferOutput<typeof testSchema>>;
export type TestLine = BookTest['lines'][number];
