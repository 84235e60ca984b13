/**
 * Collects the entropy for recovery words. The device draws its share first and publishes a commitment before anything
 * is added, so it cannot choose the share to fit. Added sources are tested; a failed source is not used at all. Once
 * the share has been shown nothing can be added, because a person who knows it could choose the rolls.
 */
import { equalBytes } from '../../../core/base/bytes.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { assess, foundOf } from '../../../core/entropy/assess.ts';
import {
  certificateVersion,
  type DeviceRecord,
  type EntropyCertificate,
  type FirstAccount,
  type SourceRecord,
} from '../../../core/entropy/certificate.ts';
import { testDevice } from '../../../core/entropy/device-health.ts';
import { type AddedKind, deviceShareBytes, healthBytes, maxSources } from '../../../core/entropy/sources.ts';
import type { TestResult } from '../../../core/entropy/tests.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { deviceCommitment, type MixedSource, mix, sourceCommitment } from './mix.ts';

type RandomBytes = (length: number) => Uint8Array;

/** What is known so far, without secrets. */
export type EntropyState = Pick<EntropyCertificate, 'device' | 'sources' | 'refused' | 'begun' | 'shareShown'>;

/** Earlier attempts, remembered when the pool is restarted. */
export type Tried = Pick<EntropyCertificate, 'refused' | 'begun'>;
export const nothingTried: Tried = { refused: [], begun: 0 };

export interface Made {
  /** 32 bytes. The caller wipes them. */
  readonly entropy: SecretBytes;
  /** Without accounts: see `withAccounts`. */
  readonly certificate: EntropyCertificate;
}

const maxRefused = 32;
const mostBegun = 1_000_000;

export class EntropyPool {
  readonly #share: SecretBytes;
  readonly #device: DeviceRecord;
  #mixed: readonly MixedSource[] = [];
  #sources: readonly SourceRecord[] = [];
  #refused: Tried['refused'];
  #begun: number;
  #shareShown = false;
  /** Whether words were made from exactly these sources. */
  #isMade = false;

  private constructor(share: SecretBytes, tests: readonly TestResult[], tried: Tried) {
    this.#refused = tried.refused;
    this.#begun = Math.min(mostBegun, tried.begun + 1);
    this.#share = share;
    const commitment = toHex(deviceCommitment(share));
    this.#device = { count: deviceShareBytes, credit: 8 * deviceShareBytes, tests, commitment };
  }

  /** Draws the device's share, or refuses everything: 'entropy-device-failed'. */
  static begin(randomBytes: RandomBytes, tried: Tried = nothingTried): Result<EntropyPool, Reason> {
    const drawn = drawTested(randomBytes);
    return drawn.ok ? ok(new EntropyPool(drawn.value.share, drawn.value.tests, tried)) : drawn;
  }

  /**
   * Tests and adds a source, or refuses it: the reasons of `assess`, 'entropy-repeated' for the same data again,
   * 'entropy-closed' once the share was shown. `data` is copied; the caller wipes it.
   */
  add(kind: AddedKind, data: Uint8Array): Result<SourceRecord, Reason> {
    if (this.#shareShown) return refuse(reason('entropy-closed'));
    if (this.#mixed.length >= maxSources) return refuse(reason('entropy-malformed', { source: kind }));
    const assessed = assess(kind, data);
    if (!assessed.ok) return this.#refuse(kind, assessed.reason);
    if (this.#mixed.some((one) => one.kind === kind && one.data.lend((bytes) => equalBytes(bytes, data)))) {
      return this.#refuse(kind, reason('entropy-repeated', { source: kind }));
    }
    const source = { kind, data: SecretBytes.copyOf(data) };
    const record = { ...assessed.value, commitment: toHex(sourceCommitment(this.#share, source)) };
    this.#mixed = [...this.#mixed, source];
    this.#sources = [...this.#sources, record];
    // Other words than those that somebody has seen: the certificate counts them as another attempt.
    if (this.#isMade) this.#begun = Math.min(mostBegun, this.#begun + 1);
    this.#isMade = false;
    return ok(record);
  }

  report(): EntropyState {
    const { begun, refused } = this.tried;
    return { device: this.#device, sources: this.#sources, refused, begun, shareShown: this.#shareShown };
  }

  get tried(): Tried {
    return { refused: this.#refused, begun: this.#begun };
  }

  /** A copy of the device's share for a dice ceremony; afterwards nothing can be added. The caller wipes it. */
  showDeviceShare(): SecretBytes {
    this.#shareShown = true;
    return this.#share.lend((bytes) => SecretBytes.copyOf(bytes));
  }

  /** The 32 bytes and their certificate: the same bytes until a source is added. What they are made from stays until
   * `wipe`. `atMs`: Unix milliseconds. */
  make(atMs: bigint): Result<Made, Reason> {
    const report = this.report();
    const entropy = mix(this.#share, this.#mixed);
    this.#isMade = true;
    if (entropy === null) return refuse(reason('self-test-failed', { failed: 'hkdf' }));
    const certificate = { version: certificateVersion, at: atMs.toString(), ...report, accounts: [] } as const;
    return ok({ entropy, certificate });
  }

  wipe(): void {
    this.#share.wipe();
    for (const { data } of this.#mixed) data.wipe();
    this.#mixed = [];
  }

  get isWiped(): boolean {
    return this.#share.isWiped;
  }

  #refuse(kind: AddedKind, reason: Reason): { readonly ok: false; readonly reason: Reason } {
    this.#refused = [...this.#refused, { kind, code: reason.code }].slice(-maxRefused);
    return refuse(reason);
  }
}

export const withAccounts = (
  certificate: EntropyCertificate,
  accounts: readonly FirstAccount[],
): EntropyCertificate => ({ ...certificate, accounts });

/** Health tests of fresh bytes, for the self-test at start. */
export function testRandomness(randomBytes: RandomBytes): Result<readonly TestResult[], Reason> {
  const drawn = drawTested(randomBytes);
  if (!drawn.ok) return drawn;
  drawn.value.share.wipe();
  return ok(drawn.value.tests);
}

interface Drawn {
  readonly share: SecretBytes;
  readonly tests: readonly TestResult[];
}

/**
 * Many draws of the share's length, the last of which becomes the share. All are tested together, so that neither a
 * stuck source nor one that repeats itself at each call passes. A source that throws has failed.
 */
function drawTested(randomBytes: RandomBytes): Result<Drawn, Reason> {
  const block = new Uint8Array(healthBytes);
  try {
    for (let at = 0; at < healthBytes; at += deviceShareBytes) {
      const bytes = randomBytes(deviceShareBytes);
      if (bytes.length !== deviceShareBytes) return refuse(reason('entropy-device-failed'));
      block.set(bytes, at);
      bytes.fill(0);
    }
    const tests = testDevice(block);
    const failed = tests.find(({ passed }) => !passed);
    if (failed !== undefined) return refuse(reason('entropy-device-failed', foundOf(failed)));
    return ok({ share: SecretBytes.copyOf(block.subarray(healthBytes - deviceShareBytes)), tests });
  } catch {
    return refuse(reason('entropy-device-failed'));
  } finally {
    block.fill(0);
  }
}
