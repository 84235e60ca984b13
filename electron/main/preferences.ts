/** What main itself remembers: language, camera, a standing alarm. `settings.json` in the user's folder, 0600, written crash-safely. */
import path from 'node:path';
import * as v from 'valibot';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { type CameraPreference, cameraPreference, type Machine } from '../../core/contract/caretaker.ts';
import { type GuardAlarm, guardAlarm } from '../../core/contract/guard.ts';
import { readDurably, writeDurably } from './durable-file.ts';

export interface Preferences {
  /** Null when nothing was chosen. */
  readonly language: Machine['language'];
  readonly camera: CameraPreference;
  /** An alarm that nobody has acknowledged. */
  readonly alarm: GuardAlarm | null;
}

/** A file from before knows nothing of the camera or of alarms. */
const stored = v.strictObject({
  language: v.nullable(v.picklist(['ja', 'en'])),
  camera: v.optional(cameraPreference),
  alarm: v.optional(v.nullable(guardAlarm), null),
});
const noCamera: CameraPreference = { label: '', mirrored: false, sound: false };
const none: Preferences = { language: null, camera: noCamera, alarm: null };

const fileIn = (folder: string): string => path.join(folder, 'settings.json');

/** Nothing is remembered when the file is not there, or says nothing that can be understood. */
export function readPreferences(folder: string): Preferences {
  const read = readDurably(fileIn(folder), 16_384);
  if (!read.ok || read.value === null) return none;
  try {
    const parsed = v.safeParse(stored, JSON.parse(new TextDecoder().decode(read.value)));
    if (!parsed.success) return none;
    const { language, camera = noCamera, alarm } = parsed.output;
    return { language, camera, alarm };
  } catch {
    return none;
  }
}

export function changePreferences(folder: string, change: Partial<Preferences>): Result<null, Reason> {
  const text = `${JSON.stringify({ ...readPreferences(folder), ...change })}\n`;
  return writeDurably(fileIn(folder), new TextEncoder().encode(text), true);
}
