/** Language, theme and size of text, in one file of the desk's folder. A file that cannot be read counts as none. */
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { languageCodes } from '../../core/base/languages.ts';
import { type DeskSettings, deskSettings } from '../contract/desk-window.ts';

const fileName = 'window.json';

/** `locale`: the system's, as a BCP 47 tag. */
export function openSettings(folder: string, locale: string) {
  const file = path.join(folder, fileName);
  const language = languageCodes.find((code) => locale.toLowerCase().startsWith(code)) ?? 'en';
  let now: DeskSettings = read(file) ?? { language, theme: 'system', textSize: 100 };
  return {
    now: (): DeskSettings => now,
    /** False: they could not be written and count until the app ends. */
    change: (to: DeskSettings): boolean => {
      now = to;
      try {
        fs.writeFileSync(`${file}.new`, `${JSON.stringify(to)}\n`, { mode: 0o600 });
        fs.renameSync(`${file}.new`, file);
        return true;
      } catch {
        return false;
      }
    },
  };
}

function read(file: string): DeskSettings | null {
  try {
    const found = v.safeParse(deskSettings, JSON.parse(fs.readFileSync(file, 'utf8')));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
