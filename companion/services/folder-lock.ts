/**
 * One desk per folder at a time: two would give the same number to two envelopes.
 * Refuses 'record-unwritable' while another process has it, with its id. A file that a killed process left is replaced.
 */
import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { DeskReason } from '../contract/desk-reason.ts';

export interface FolderLock {
  readonly release: () => void;
}

const held = new Set<string>();

export function lockFolder(folder: string): Result<FolderLock, DeskReason> {
  const file = path.join(path.resolve(folder), 'desk.lock');
  for (const isLast of [false, true]) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, `${process.pid}\n`);
      closeSync(handle);
      held.add(file);
      return ok({ release: () => release(file) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || isLast) return inUse(null);
    }
    const owner = ownerOf(file);
    if (owner !== null && isRunning(owner) && (owner !== process.pid || held.has(file))) return inUse(owner);
    unlink(file);
  }
  return inUse(null);
}

const inUse = (owner: number | null): { readonly ok: false; readonly reason: DeskReason } =>
  refuse({ code: 'record-unwritable', found: owner === null ? {} : { process: String(owner) } });

function release(file: string): void {
  if (held.delete(file)) unlink(file);
}

/** Null for a file that was not finished: its process did not live to write one line. */
function ownerOf(file: string): number | null {
  try {
    const owner = Number(readFileSync(file, 'utf8').trim());
    return Number.isSafeInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isRunning(owner: number): boolean {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function unlink(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Somebody else removed it.
  }
}
