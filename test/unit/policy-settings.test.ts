/** The registry of settings: the form in the vault file stays, and no setting can change unseen. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  eachOnce,
  type SettingKey,
  type Settings,
  settingList,
  settings,
} from '../../core/policy/registry.ts';
import type { Setting } from '../../core/policy/setting.ts';
import { changedNames, changesOf } from '../../core/policy/setting-changes.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { settingChanges } from '../../renderer/features/settings/setting-changes.ts';

/** As the vault files of version 0.1 have them, byte for byte. */
const stored =
  '{"allowCopy":false,"allowSave":false,"allowPictures":false,"allowVideo":false,"allowPrint":false,' +
  '"waysIn":{"camera":true,"image":true,"video":true,"pdf":true,"paste":true,"file":true},' +
  '"autoLockMinutes":5,"passphraseAtSigning":"always"}';

it('a key stands for one setting', () => {
  expect(new Set(settingList.map(({ key }) => key)).size).toBe(settingList.length);
  expect(() => eachOnce([...settingList, ...settingList.slice(2, 3)])).toThrow('setting twice: allowPictures');
});

describe('in the vault file', () => {
  it('settings have the form that they always had', () => {
    // Later settings follow behind these.
    const begins = (value: Settings) => JSON.stringify(value).startsWith(stored.slice(0, -1));
    expect([begins(defaultSettings), begins(v.parse(settings, JSON.parse(stored)))]).toEqual([true, true]);
    expect(v.parse(settings, JSON.parse(stored))).toEqual(defaultSettings);
  });
  it('those of the first files are needed; those that came later are off, or as they were before there was a choice', () => {
    const first = { allowCopy: true, allowSave: false, autoLockMinutes: 60, passphraseAtSigning: 'mainnet' };
    expect(v.parse(settings, first)).toEqual({ ...defaultSettings, ...first });
    for (const key of Object.keys(first)) {
      const { [key]: _, ...without } = JSON.parse(stored);
      expect(v.safeParse(settings, without).success, key).toBe(false);
    }
  });
  it.each<[string, unknown]>([
    ['a key that is not known', { ...defaultSettings, allowAll: true }],
    ['a way in that is not known', { ...defaultSettings, waysIn: { ...defaultSettings.waysIn, air: true } }],
    ['a way in that is missing', { ...defaultSettings, waysIn: { camera: true } }],
    ['no minutes', { ...defaultSettings, autoLockMinutes: 0 }],
    ['too many minutes', { ...defaultSettings, autoLockMinutes: 61 }],
    ['half a minute', { ...defaultSettings, autoLockMinutes: 1.5 }],
    ['another choice', { ...defaultSettings, passphraseAtSigning: 'never' }],
    ['a text for a toggle', { ...defaultSettings, allowPrint: 'yes' }],
  ])('%s is refused', (_, value) => expect(v.safeParse(settings, value).success).toBe(false));
  it('each has a key of its own', () => {
    expect(new Set(settingList.map(({ key }) => key)).size).toBe(settingList.length);
    expect(Object.keys(defaultSettings)).toEqual(settingList.map(({ key }) => key));
  });
});

function anyValue(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'toggle':
      return fc.boolean();
    case 'toggle-group':
      return fc.record(Object.fromEntries(setting.parts.map((part) => [part, fc.boolean()])));
    case 'number':
      return fc.integer({ min: setting.least, max: setting.most });
    case 'choice':
      return fc.constantFrom(...setting.options);
  }
}
const anySettings = fc.record(
  Object.fromEntries(settingList.map((setting: Setting) => [setting.key, anyValue(setting)])),
) as unknown as fc.Arbitrary<Settings>;

describe('a change', () => {
  it('is listed exactly where something differs, in the log by name, and to custodians in both languages', () => {
    fc.assert(
      fc.property(anySettings, anySettings, (before, after) => {
        const changes = changesOf(before, after);
        const differing = settingList.filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
        const changed: readonly SettingKey[] = [...new Set(changes.map(({ key }) => key))];
        expect(changed).toEqual(differing.map(({ key }) => key));
        expect(changedNames(before, after)).toHaveLength(differing.length);
        expect(v.parse(settings, applied(before, changes))).toEqual(after);
        for (const language of ['en', 'ja'] as const) {
          const told = settingChanges(before, after, catalogs[language]);
          expect(told).toHaveLength(changes.length);
          expect(new Set(told.map(([name]) => name)).size).toBe(changes.length);
          expect(told.every(([name, was, value]) => name !== '' && was !== '' && was !== value)).toBe(true);
        }
      }),
    );
  });
  it('is named in the log as in the logs of version 0.1', () => {
    const after: Settings = {
      ...defaultSettings,
      ...{ allowCopy: true, allowSave: true, allowPictures: true, allowVideo: true, allowPrint: true },
      waysIn: { ...defaultSettings.waysIn, pdf: false },
      ...{ autoLockMinutes: 60, passphraseAtSigning: 'mainnet' },
    };
    expect(changedNames(defaultSettings, after)).toEqual([
      ...['allow-copy', 'allow-save', 'allow-pictures', 'allow-video', 'allow-print'],
      ...['ways-in', 'auto-lock-minutes', 'passphrase-at-signing'],
    ]);
    expect(changedNames(after, after)).toEqual([]);
  });
});

/** What custodians were shown, done: it must be the whole change. */
function applied(before: Settings, changes: ReturnType<typeof changesOf>): unknown {
  const after: Record<string, unknown> = structuredClone(before);
  for (const { key, part, value } of changes) {
    if (part === null) after[key] = value;
    else (after[key] as Record<string, unknown>)[part] = value;
  }
  return after;
}
