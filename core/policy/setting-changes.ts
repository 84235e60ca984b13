/** Differences between two sets of settings: what custodians agree to, and the names of the changes in the log. */
import { type SettingKey, type Settings, settingList } from './registry.ts';
import { type Setting, settingSections } from './setting.ts';

export interface SettingChange {
  readonly key: SettingKey;
  /** The toggle of a group that changed; null for other settings. */
  readonly part: string | null;
  readonly value: boolean | number | string;
}

/** In the order of the registry. A setting that is not listed has not changed. */
export function changesOf(before: Settings, after: Settings): readonly SettingChange[] {
  return settingList.flatMap((setting) => {
    const [old, next] = [flat(setting, before), flat(setting, after)];
    return next.flatMap(([part, value], at) =>
      old[at]?.[1] === value ? [] : [{ key: setting.key, part, value } as const],
    );
  });
}

type Flat = readonly (readonly [part: string | null, value: SettingChange['value']])[];

function flat(setting: Setting, settings: Settings): Flat {
  const value: unknown = settings[setting.key as SettingKey];
  if (setting.kind !== 'toggle-group') return [[null, value as SettingChange['value']]];
  return setting.parts.map((part) => [part, (value as Readonly<Record<string, boolean>>)[part] === true] as const);
}

const sectionOf = new Map<SettingKey, number>(
  settingList.map(({ key, section }) => [key, settingSections.indexOf(section)]),
);

/** By section as the form shows them, within a section in the order of the registry. */
export const inFormOrder = (changes: readonly SettingChange[]): readonly SettingChange[] =>
  changes.toSorted((one, two) => (sectionOf.get(one.key) ?? 0) - (sectionOf.get(two.key) ?? 0));

/** The name in the log: `allowCopy` becomes 'allow-copy'. */
export const logNameOf = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const changedNames = (before: Settings, after: Settings): string[] => [
  ...new Set(changesOf(before, after).map(({ key }) => logNameOf(key))),
];
