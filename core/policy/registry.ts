/**
 * core/policy: the house rules of a vault, and all of its settings.
 * Takes: facts of a reviewed request, the vault's settings. Gives: one verdict of all rules (verdict.ts); the schema, the
 * defaults and the list of settings, of which form, change list and log names are made. Adding a rule: docs/extending.md.
 * Refuses: what a rule blocks or cannot decide. Never: asks only some of the rules, or lets their order matter.
 */
import * as v from 'valibot';
import { appSettings } from './app-settings.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { entriesPassphrase } from './rules/entries-passphrase.ts';
import { passphraseAtSigning } from './rules/passphrase-at-signing.ts';
import { typedStop } from './rules/typed-stop.ts';
import { initialOf, type Setting, schemaOf, type ValuesOf } from './setting.ts';
import { combine, type Verdict } from './verdict.ts';

export const rules = [typedStop, passphraseAtSigning, entriesPassphrase] as const;

export type RuleId = (typeof rules)[number]['id'];
type SettingEntry = (typeof appSettings)[number] | (typeof rules)[number]['settings'][number];
/** Every setting of a vault, in the order of the keys in its file. They live encrypted in it; practice uses the defaults. */
export type Settings = ValuesOf<readonly SettingEntry[]>;
export type SettingKey = SettingEntry['key'];

export const settingList: readonly SettingEntry[] = eachOnce([
  ...appSettings,
  ...rules.flatMap((rule): readonly SettingEntry[] => rule.settings),
]);

/** Of two settings with one key, one would decide without being shown: a bug, found at load. */
export function eachOnce<S extends Setting>(list: readonly S[]): readonly S[] {
  const repeated = list.find(({ key }, at) => list.findIndex((one) => one.key === key) !== at);
  if (repeated !== undefined) throw new Error(`setting twice: ${repeated.key}`);
  return list;
}

/** Strict: a key that this version does not know is refused. */
export const settings = v.strictObject(
  Object.fromEntries(settingList.map((setting: Setting) => [setting.key, schemaOf(setting)])),
) as unknown as v.GenericSchema<unknown, Settings>;

export const defaultSettings = Object.fromEntries(
  settingList.map((setting: Setting) => [setting.key, initialOf(setting)]),
) as unknown as Settings;

/** What rules are asked with besides the request. */
export type PolicySettings = Settings & Pick<RuleFacts, 'mode'>;

export const policyDefaults = (mode: RuleFacts['mode']): PolicySettings => ({ mode, ...defaultSettings });

/** `asked`: all rules there are; tests hand in others. */
export function judge(
  facts: Partial<RuleFacts>,
  values: Readonly<Partial<Settings>>,
  asked: readonly Rule[] = rules,
): Verdict {
  return combine(asked.map((rule) => rule.ask(facts, values)));
}
