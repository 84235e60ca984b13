/**
 * What main itself stores: language, appearance, camera, an active alarm. `settings.json` in the user's folder, 0600, written
 * crash-safely. It is read once: choices stay valid while the app runs, whatever happens to the file.
 * An unreadable file counts as an unacknowledged alarm, because it may have contained one.
 */

import path from 'node:path';
import * as v from 'valibot';
import { languageCodes } from '../../core/base/languages.ts';
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { type GuardAlarm, guardAlarm } from '../../core/contract/guard.ts';
import {
  type Appearance,
  appearance,
  type CameraPreference,
  cameraPreference,
  type Machine,
  plainAppearance,
} from '../../core/contract/host.ts';
import { type DurableFs, readDurably, writeDurably } from './durable-file.ts';

export interface Remembered {
  /** Null if nothing was chosen. */
  readonly language: Machine['language'];
  readonly appearance: Appearance;
  readonly camera: CameraPreference;
  /** An alarm that nobody has acknowledged. */
  readonly alarm: GuardAlarm | null;
}

export interface Preferences {
  readonly now: () => Remembered;
  /** Takes effect in any case; refused if it could not be written: then a restart forgets it. */
  readonly change: (change: Partial<Remembered>) => Result<null, Reason>;
  /** Why the file could not be read at the start, or could not be written last time. */
  readonly trouble: () => Reason | null;
}

/**
 * Older files have neither camera nor alarms nor an appearance. Newer ones may have more: what this version does not know
 * is kept as it is, and written back (docs/known-issues.md).
 */
const stored = v.looseObject({
  language: v.nullable(v.picklist(languageCodes)),
  appearance: v.optional(appearance, plainAppearance),
  camera: v.optional(cameraPreference),
  alarm: v.optional(v.nullable(guardAlarm), null),
});
const noCamera: CameraPreference = { label: '', mirrored: false, sound: false };
const none: Remembered = { language: null, appearance: plainAppearance, camera: noCamera, alarm: null };
const unreadable: GuardAlarm = { seen: [], atMs: 0, during: 'open', cause: 'settings', unwritten: false };

export const settingsPath = (folder: string): string => path.join(folder, 'settings.json');

export function openPreferences(folder: string, use?: DurableFs): Preferences {
  const file = settingsPath(folder);
  const read = readSettings(file, use);
  let now = read.ok ? read.value.known : { ...none, alarm: unreadable };
  const others = read.ok ? read.value.others : {};
  let trouble = read.ok ? null : read.reason;
  return {
    now: () => now,
    change: (change) => {
      now = { ...now, ...change };
      const written = writeDurably(
        file,
        new TextEncoder().encode(`${JSON.stringify({ ...others, ...now })}\n`),
        true,
        use,
      );
      trouble = written.ok ? null : written.reason;
      return written;
    },
    trouble: () => trouble,
  };
}

interface Read {
  readonly known: Remembered;
  /** Of a later version. */
  readonly others: Readonly<Record<string, unknown>>;
}

function readSettings(file: string, use?: DurableFs): Result<Read, Reason> {
  const read = readDurably(file, 16_384, use);
  if (!read.ok) return read.reason.code === 'vault-malformed' ? refuse(reason('settings-malformed')) : read;
  if (read.value === null) return ok({ known: none, others: {} });
  try {
    const parsed = v.safeParse(stored, JSON.parse(new TextDecoder().decode(read.value)));
    if (!parsed.success) return refuse(reason('settings-malformed'));
    const { language, appearance: look, camera = noCamera, alarm, ...others } = parsed.output;
    return ok({ known: { language, appearance: look, camera, alarm }, others });
  } catch {
    return refuse(reason('settings-malformed'));
  }
}
