/**
 * Entropy of a vault being created, and the certificate of an open one. Rolls, flips and key presses travel as bytes,
 * are tested and hashed in the vault, and are wiped on both sides.
 */
import * as v from 'valibot';
import { bytes, type Infer, list, nothing, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { certificateVersion } from '../entropy/certificate.ts';
import { addedKinds, deviceShareBytes, maxSourceBytes, maxSources } from '../entropy/sources.ts';
import { entropyTests } from '../entropy/tests.ts';
import { answer } from './shapes.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const bits = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(256));
const figure = v.pipe(v.string(), v.regex(/^\d{1,9}(?:\.\d{2})?$/));
const digest = v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/));
const kind = v.picklist(addedKinds);

const tests = list(
  v.strictObject({
    test: v.picklist(entropyTests),
    figure,
    low: v.nullable(figure),
    high: v.nullable(figure),
    passed: v.boolean(),
  }),
  8,
);
const device = v.strictObject({ count, credit: bits, tests, commitment: digest });
const source = v.strictObject({ kind, count, credit: bits, tests, commitment: digest });
const known = {
  device,
  sources: list(source, maxSources),
  refused: list(v.strictObject({ kind, code: text(64) }), 32),
  /** Absent in certificates of earlier versions. */
  begun: v.optional(v.pipe(count, v.minValue(1)), 1),
  shareShown: v.boolean(),
} as const;

/** `wordsMade`: the words exist and were made from exactly this. */
const report = v.strictObject({ ...known, wordsMade: v.boolean() });
export type EntropyReport = Infer<typeof report>;
export type SourceFacts = Infer<typeof source>;

/** The certificate as stored in the vault and exported (core/entropy/certificate.ts explains its fields). */
export const entropyCertificate = v.strictObject({
  version: v.literal(certificateVersion),
  at: v.pipe(v.string(), v.regex(/^\d{1,16}$/)),
  ...known,
  accounts: list(v.strictObject({ chain, network, address: text(64), publicKey: digest }), 4),
});
/** The stored form. */
export type EntropyCertificate = Infer<typeof entropyCertificate>;

export const entropyContract = {
  /** Draws a new device share and commits to it. Words and added sources are dropped, refused ones stay on record.
   * 'nothing-begun', 'entropy-device-failed'. */
  beginEntropy: { params: nothing, result: answer(report) },
  /** One complete source: 'entropy-too-little', 'entropy-malformed', 'entropy-biased', 'entropy-repeated',
   * 'entropy-closed'. */
  addEntropy: { params: v.strictObject({ kind, data: bytes(maxSourceBytes) }), result: answer(source) },
  /** 'entropy-not-begun' if no share was drawn. */
  entropyReport: { params: nothing, result: answer(report) },
  /** The device's share, for a dice ceremony. Afterwards nothing can be added. */
  showDeviceShare: { params: nothing, result: answer(v.strictObject({ share: bytes(deviceShareBytes) })) },
  /** Certificate of the open vault. 'certificate-missing' if its words were not created in it. */
  certificate: { params: nothing, result: answer(entropyCertificate) },
} as const;
export type EntropyContract = typeof entropyContract;
