/**
 * Settings in words, for the form, for practice, and for custodians who agree to a change. All of them come from the
 * registry (core/policy), so a change that custodians are not shown cannot be made.
 */
import { type SettingKey, type Settings, settingList } from '../../../core/policy/registry.ts';
import type { Setting } from '../../../core/policy/setting.ts';
import { changesOf, inFormOrder, logNameOf } from '../../../core/policy/setting-changes.ts';
import type { Catalog } from '../../i18n/catalog.ts';

/** Texts of any setting, whatever its kind. */
export interface TextsOfSetting {
  readonly name: string;
  readonly why?: string;
  readonly lastStays?: string;
  readonly parts?: Readonly<Record<string, { readonly name: string; readonly why: string }>>;
  readonly options?: Readonly<Record<string, string>>;
  readonly amount?: (count: number) => string;
}

export function textsOf(key: string, { settings, policy }: Catalog): TextsOfSetting {
  const all: Readonly<Record<string, TextsOfSetting>> = Object.assign(
    { ...settings.fields },
    ...Object.values(policy).map((rule) => rule.settings),
  );
  const texts = all[key];
  if (texts === undefined) throw new Error('a setting without texts');
  return texts;
}

/** Test ids of the form's controls: the names of the settings in the log. */
export const testIdOf = logNameOf;

/** `value`: of the setting, or of one part of a group. */
export function valueText(key: string, value: boolean | number | string, words: Catalog): string {
  if (typeof value === 'boolean') return value ? words.settings.yes : words.settings.no;
  const { amount, options } = textsOf(key, words);
  return (typeof value === 'number' ? amount?.(value) : options?.[value]) ?? String(value);
}

/** The settings that would change, each with the value before and after, in the order of the form. */
export function settingChanges(
  before: Settings,
  after: Settings,
  words: Catalog,
): readonly (readonly [setting: string, was: string, value: string])[] {
  return inFormOrder(changesOf(before, after)).map(({ key, part, value }) => {
    const { name, parts } = textsOf(key, words);
    const old: unknown = before[key as SettingKey];
    const was = part === null ? old : (old as Readonly<Record<string, boolean>>)[part];
    const full = part === null ? name : `${name} – ${parts?.[part]?.name ?? part}`;
    return [full, valueText(key, was as typeof value, words), valueText(key, value, words)] as const;
  });
}

/** A setting and its value in one line; for a group, the parts that are on. */
export function settingFact(
  setting: Setting,
  settings: Settings,
  words: Catalog,
  join: (names: readonly string[]) => string,
): readonly [setting: string, value: string] {
  const value: unknown = settings[setting.key as SettingKey];
  const { name, parts } = textsOf(setting.key, words);
  if (setting.kind !== 'toggle-group') return [name, valueText(setting.key, value as string, words)];
  const on = setting.parts.filter((part) => (value as Readonly<Record<string, boolean>>)[part] === true);
  return [name, join(on.map((part) => parts?.[part]?.name ?? part))];
}

export const inSection = (section: Setting['section']): readonly Setting[] =>
  (settingList as readonly Setting[]).filter((setting) => setting.section === section);
