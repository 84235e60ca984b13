/** What main itself remembers: the language. `settings.json` in the user's folder, 0600, written crash-safely. */
import path from 'node:path';
import * as v from 'valibot';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import type { Machine } from '../../core/contract/caretaker.ts';
import { readDurably, writeDurably } from './durable-file.ts';

type Language = Machine['language'];
const stored = v.strictObject({ language: v.picklist(['ja', 'en']) });

const fileIn = (folder: string): string => path.join(folder, 'settings.json');

/** Null when nothing was chosen, or the file says nothing that can be understood. */
export function readLanguage(folder: string): Language {
  const read = readDurably(fileIn(folder), 4096);
  if (!read.ok || read.value === null) return null;
  try {
    const parsed = v.safeParse(stored, JSON.parse(new TextDecoder().decode(read.value)));
    return parsed.success ? parsed.output.language : null;
  } catch {
    return null;
  }
}

export function writeLanguage(folder: string, language: NonNullable<Language>): Result<null, Reason> {
  const text = `${JSON.stringify({ language })}\n`;
  return writeDurably(fileIn(folder), new TextEncoder().encode(text), true);
}
