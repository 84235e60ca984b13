/**
 * A program that saves vaults and writes the log as main does, made to be killed: `child.mjs FOLDER MODE GENERATION
 * COUNT`.
 * Each output line is a promise: `logged <sequence> <hash>` and `saved <generation>` are on the disk, `refused <code>`
 * changed nothing. Besides the real mode, one mode logs a batch, and a naive one shows that the test detects a loss.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { LogEvent } from '../../core/audit/events.ts';
import { writeDurably } from '../../electron/main/durable-file.ts';
import { type Log, openLog } from '../../electron/main/log-file.ts';
import { batchSize, signedEvents } from './batch.ts';
import { fileOf, logKeyOf, signSave, vaultId } from './generations.ts';

const [folder = '', mode = 'real', generation = '0', count = '1'] = process.argv.slice(2);
const file = path.join(folder, 'vault.inkan');

/** Written at once: a promise must be out before the next step begins. */
const say = (line: string) => fs.writeSync(1, `${line}\n`);
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').toUpperCase();

function put(log: Log, event: LogEvent): boolean {
  const done = log.append(event);
  say(done.ok ? `logged ${done.value.sequence} ${done.value.hash}` : `refused ${done.reason.code}`);
  return done.ok;
}

/** In the vault's order: announced in the log, written, confirmed in the log. */
function save(log: Log, number: number): boolean {
  const bytes = fileOf(number);
  const saving = { sequence: number, digest: digestOf(bytes) };
  const what = { vault: vaultId, ...saving, entry: 0, key: logKeyOf(), signature: signSave(saving) };
  if (!put(log, { kind: 'vault-writing', ...what })) return false;
  const written = writeDurably(file, bytes, true);
  say(written.ok ? `saved ${number}` : `refused ${written.reason.code}`);
  return written.ok && put(log, { kind: 'vault-written', ...what });
}

/** Signatures of a batch: promised all together, or none. */
function signBatch(log: Log): boolean {
  const signed = signedEvents(batchSize);
  const done = log.appendAll(signed);
  say(done.ok ? `logged ${done.value.sequence} ${done.value.hash}` : `refused ${done.reason.code}`);
  return done.ok;
}

function saveNaively(number: number): boolean {
  fs.appendFileSync(path.join(folder, 'log.inkan'), `${'x'.repeat(300)}\n`);
  fs.writeFileSync(file, fileOf(number));
  say(`saved ${number}`);
  return true;
}

const log = mode === 'naive' ? null : openLog({ folder, now: () => Date.now() });
say('ready');
let done = true;
for (let i = 0; done && i < Number(count); i += 1) {
  const number = Number(generation) + i;
  if (log === null) done = saveNaively(number);
  else done = mode === 'batch' ? signBatch(log) : save(log, number);
}
process.exitCode = done ? 0 : 1;
