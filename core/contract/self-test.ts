/** Self-tests of the vault process: their names, and what main is told. They run before the vault answers any call. */
import * as v from 'valibot';
import { type Infer, list } from '../base/schema.ts';

export const selfTestNames = [
  'random',
  'sha256',
  'sha512',
  'sha3-256',
  'keccak-256',
  'keccak-512',
  'ripemd-160',
  'hmac-sha256',
  'hmac-sha512',
  'hkdf-sha512',
  'argon2id',
  'xchacha20-poly1305',
  'chacha20-poly1305',
  'scrypt',
  'pbkdf2-sha1',
  'pbkdf2-sha256',
  'aes-256-cbc',
  'x25519',
  'shamir',
  'ed25519-sdk',
  'ed25519-sodium',
  'ed25519-openssl',
  'ed25519-noble',
  'ed25519-keccak-sdk',
  'ed25519-keccak-sodium',
  'ed25519-keccak-noble',
  'bip39',
  'slip10',
] as const;
export type SelfTestName = (typeof selfTestNames)[number];

const names = list(v.picklist(selfTestNames), selfTestNames.length);

export const selfTestReport = v.strictObject({
  passed: names,
  failed: names,
  /** Milliseconds, including loading. */
  tookMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000)),
});
export type SelfTestReport = Infer<typeof selfTestReport>;

/** 'vault-process': it ended before it reported. */
const failures = v.picklist([...selfTestNames, 'vault-process']);

/** State for the window, which polls while it is 'running'. */
export const selfTestState = v.union([
  v.picklist(['running', 'passed']),
  v.strictObject({ failed: v.pipe(list(failures, selfTestNames.length), v.minLength(1)) }),
]);
export type SelfTestState = Infer<typeof selfTestState>;
