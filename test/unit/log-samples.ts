/** One event of every kind, and logs made of them. */
import { emptyHead, nextEntry } from '../../core/audit/chain.ts';
import type { LogEvent, LogEventKind, LogEventOf, LogHead } from '../../core/audit/events.ts';
import { headMessage } from '../../core/audit/signed-head.ts';
import { type SavedFile, saveMessage } from '../../core/audit/signed-save.ts';
import { joinBytes } from '../../core/base/bytes.ts';
import { toHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';

const hex = (letter: string, bytes: number) => letter.repeat(2 * bytes);
export const vault = hex('7', 16);
export const digest = hex('D', 32);
const [aya, ben] = [
  { id: 1, name: '綾' },
  { id: 2, name: 'Ben \u202E"\\' },
];
const custodians = [aya, ben];
const guard = {
  state: 'offline',
  scope: 'linux',
  seen: [{ kind: 'wired', name: 'eth0', state: 'down' }],
} as const;
const account = { chain: 'symbol', network: 'testnet', address: 'TA6QZTYPOIYQYR5NRY4WQ2WRQUX2FN5UK2DO6DI' } as const;
const made = { vault, custodians, need: 2, logKey: logKey(1).key, accounts: digest, guard };
const saved = { vault, sequence: 3, digest };
const request = { practice: false, document: digest } as const;
const round = { vault, round: hex('1', 16), verdict: hex('2', 32), book: hex('4', 32) };
const statement = {
  ...{ custodian: aya, key: hex('3', 32), at: '1764000000000', signature: hex('5', 64) },
  openedBy: [1, 2],
  decision: 'approve',
} as const;

export const samples: { readonly [K in LogEventKind]: LogEventOf<K> } = {
  started: {
    kind: 'started',
    ...{ app: '0.1.0', electron: '33.2.1', origin: 'test-runtime', flavour: 'development', platform: 'linux' },
  },
  'self-tested': { kind: 'self-tested', checks: 9, failed: ['argon2id'] },
  guard: { kind: 'guard', guard },
  alarm: { kind: 'alarm', alarm: 'network', guard: { ...guard, state: 'online' } },
  'alarm-acknowledged': { kind: 'alarm-acknowledged', alarm: 'network', by: custodians },
  'guard-overridden': { kind: 'guard-overridden', by: custodians, guard },
  'clock-back': { kind: 'clock-back', last: '1764000000000', now: '1763000000000' },
  locked: { kind: 'locked', because: 'idle', mode: 'real' },
  'unlock-failed': { kind: 'unlock-failed', custodian: aya, code: 'passphrase-wrong', failures: 3 },
  'share-given': {
    kind: 'share-given',
    ...{ custodian: ben, purpose: 'settings', deed: digest, given: 1, need: 2, keyFile: true },
  },
  opened: { kind: 'opened', vault, digest, custodians, overridden: false, guard },
  'practice-opened': { kind: 'practice-opened', guard },
  scanned: {
    kind: 'scanned',
    practice: true,
    ...{ text: digest, characters: 512, action: 'sign', document: digest },
    ...{ chain: 'symbol', network: 'testnet', transaction: 'symbol.transfer' },
  },
  refused: {
    kind: 'refused',
    ...{ practice: false, at: 'reading', text: digest, document: null, codes: ['deadline-passed'] },
  },
  approved: {
    kind: 'approved',
    ...{ ...request, act: 'hold', custodians, subject: round, decisions: [statement] },
    clock: { seen: '1764000000000', collected: '1764000002000', reviewed: '1764000002100' },
  },
  'batch-approved': {
    kind: 'batch-approved',
    ...{ practice: false, batch: hex('E', 32), documents: [digest, hex('F', 32)], act: 'hold', custodians },
    list: { digest: hex('7', 32), key: hex('3', 32), signer: '事務部門' },
  },
  'approval-given': {
    kind: 'approval-given',
    ...{ ...round, batch: hex('E', 32), documents: [digest], act: 'hold', given: 1, need: 2 },
    ...{ until: '1764003600000', decided: { ...statement, reasons: hex('8', 32) } },
    dispositions: [{ reason: '注文書と照合', findings: ['payment-repeated 1.0', 'payment-repeated 2.0'] }],
  },
  'approval-refused': {
    kind: 'approval-refused',
    ...{ ...round, batch: hex('E', 32), documents: [digest] },
    decided: { ...statement, decision: 'refuse', reason: '宛先が違う' },
  },
  'pending-voided': {
    kind: 'pending-voided',
    ...{ vault, round: hex('1', 16), batch: hex('E', 32), codes: ['approval-expired'] },
  },
  'approval-key-made': { kind: 'approval-key-made', vault, custodian: { ...aya, key: hex('3', 32) } },
  signed: {
    kind: 'signed',
    ...request,
    ...{ chain: 'symbol', network: 'mainnet', transaction: 'symbol.transfer', task: 'sign', hash: hex('A', 32) },
    ...{ beside: [hex('B', 32)], signers: [{ address: account.address, publicKey: hex('E', 32) }] },
    ...{ deadline: '1764003600000', replies: [digest], custodians, guard },
    ...{ owner: 'Treasury', payments: 1 },
    moves: [
      {
        ...{ from: account.address, owner: 'Treasury', to: 'TCHBDENCLKEBILBPWP3JPB2XNY64OE7PYHHE32I', alias: null },
        ...{ amount: '5000000', divisibility: 6, unit: 'XYM', payments: 1 },
      },
    ],
  },
  'form-printed': { kind: 'form-printed', form: 'words', words: 24, mode: 'unopened' },
  exported: { kind: 'exported', practice: false, way: 'text', digest, bytes: 1024 },
  'ownership-proved': {
    kind: 'ownership-proved',
    ...account,
    ...{ practice: false, publicKey: hex('E', 32), statement: digest, custodians, deed: digest, guard },
  },
  'entries-kept': { kind: 'entries-kept', ...request, entries: 4, custodians },
  trained: {
    kind: 'trained',
    ...{ practice: true, exercise: 'hot-drain', text: digest, decision: 'refuse', right: true },
    ...{ learner: '綾 \u202E', exercises: 33, answered: 7, correct: 6 },
  },
  'vault-made': { kind: 'vault-made', ...made, sources: ['system', 'dice'], certificate: digest },
  'vault-restored': { kind: 'vault-restored', ...made, from: 'words' },
  'custodians-changed': {
    kind: 'custodians-changed',
    ...{ vault, by: custodians, deed: digest, before: { need: 1, custodians: [aya] }, after: { need: 2, custodians } },
  },
  'settings-changed': { kind: 'settings-changed', vault, by: custodians, deed: digest, settings: ['allow-print'] },
  'rules-adopted': {
    kind: 'rules-adopted',
    ...{
      vault,
      serial: 2,
      digest,
      prev: digest,
      effect: 'loosens',
      fromMs: '1764590400000',
      by: custodians,
      deed: digest,
    },
  },
  'accounts-changed': {
    kind: 'accounts-changed',
    ...{ practice: false, change: 'renamed', custodians, deed: digest },
    accounts: [{ ...account, before: 'Operations', after: '出納 \u202E' }],
  },
  'backup-made': {
    kind: 'backup-made',
    ...{ vault, backup: 'slip39', set: '1F2E', digest: null, shares: 5, need: 3, custodians, deed: digest },
  },
  'words-shown': { kind: 'words-shown', vault, words: 24, custodians, deed: digest },
  drilled: { kind: 'drilled', vault, drill: 'share', set: '1F2E', passed: false, code: 'words-differ', custodians },
  'clock-forward': { kind: 'clock-forward', last: '1764000000000', now: '1765000000000' },
  'vault-given-up': { kind: 'vault-given-up', ...saved },
  done: { kind: 'done', entry: 12 },
  undone: { kind: 'undone', entry: 12, code: 'storage-full' },
  'left-open': { kind: 'left-open', entry: 12, what: 'settings-changed', outcome: 'not-done' },
  'vault-save': { kind: 'vault-save', ...saved },
  'vault-saved': { kind: 'vault-saved', ...saved },
  'vault-writing': { kind: 'vault-writing', ...saved, entry: 2, ...logKey(1).signSave(saved) },
  'vault-written': { kind: 'vault-written', ...saved, entry: 0, ...logKey(1).signSave(saved) },
  'vault-accepted': { kind: 'vault-accepted', ...saved, wrong: 'vault-rolled-back', by: custodians },
  'head-signed': {
    kind: 'head-signed',
    ...{ vault, sequence: 12, head: digest, key: logKey(1).key, signature: hex('F', 64) },
  },
  'head-noted': { kind: 'head-noted', vault, sequence: 12, head: digest, custodians },
  'log-torn': { kind: 'log-torn', bytes: 17, digest, kept: 'log.torn-17-DDDDDDDD.part' },
  'log-replaced': {
    kind: 'log-replaced',
    ...{ wrong: 'log-altered', bytes: 4096, digest, kept: 'log.kept-DDDDDDDD.inkan' },
    ...{ remembered: { sequence: 12, hash: digest }, by: custodians },
  },
};

/** A vault's log key: its seed, and its public key in hex. */
export function logKey(seed: number, of = vault) {
  const secret = new Uint8Array(32).fill(seed);
  const key = toHex(schemeOf('symbol').publicKey(secret));
  const sign = (head: LogHead): LogEventOf<'head-signed'> => ({
    kind: 'head-signed',
    ...{ vault: of, sequence: head.sequence, head: head.hash, key },
    signature: toHex(schemeOf('symbol').sign(headMessage(of, head), secret)),
  });
  /** The signature of a save of the vault file. */
  const signSave = (file: SavedFile) => ({
    key,
    signature: toHex(schemeOf('symbol').sign(saveMessage(of, file), secret)),
  });
  return { key, sign, signSave };
}

export interface MadeLog {
  readonly lines: readonly Uint8Array[];
  /** Head after each entry. */
  readonly heads: readonly LogHead[];
  readonly bytes: Uint8Array;
}

/** A log of these events, a second apart. A function receives the head so far. */
export function makeLog(
  events: readonly (LogEvent | ((head: LogHead) => LogEvent))[],
  beginsMs = 1_764_000_000_000,
): MadeLog {
  const lines: Uint8Array[] = [];
  const heads: LogHead[] = [];
  let head = emptyHead;
  for (const [index, event] of events.entries()) {
    const before = { sequence: index, hash: toHex(head) };
    const next = nextEntry(index, head, beginsMs + 1000 * index, typeof event === 'function' ? event(before) : event);
    head = next.head;
    lines.push(next.line);
    heads.push({ sequence: index + 1, hash: toHex(head) });
  }
  return { lines, heads, bytes: joinBytes(...lines) };
}
