/**
 * core/policy: the house rules of a vault, and all of its settings.
 * Takes: facts of a reviewed request, the vault's settings. Gives: one verdict of all rules (verdict.ts), and the
 * schema, defaults and list of settings, from which the form, the change list and the log names derive. To add a rule:
 * CONTRIBUTING.md.
 * Refuses: what a rule blocks or cannot decide. Never: skips a rule, or depends on their order.
 */
import * as v from 'valibot';
import { appSettings } from './app-settings.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { approvalsNeeded } from './rules/approvals-needed.ts';
import { entriesPassphrase } from './rules/entries-passphrase.ts';
import { passphraseAtSigning } from './rules/passphrase-at-signing.ts';
import { typedStop } from './rules/typed-stop.ts';
import { initialOf, type Setting, schemaOf, type ValuesOf } from './setting.ts';
import { combine, type Verdict } from './verdict.ts';

export const rules = [typedStop, passphraseAtSigning, entriesPassphrase, approvalsNeeded] as const;

export type RuleId = (typeof rules)[number]['id'];
type SettingEntry = (typeof appSettings)[number] | (typeof rules)[number]['settings'][number];
/** All settings of a vault, in the order of the keys in its file, where they are encrypted. Practice uses the
 * defaults. */
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

/** Strict: an unknown key is refused. */
export const settings = v.strictObject(
  Object.fromEntries(settingList.map((setting: Setting) => [setting.key, schemaOf(setting)])),
) as unknown as v.GenericSchema<unknown, Settings>;

export const defaultSettings = Object.fromEntries(
  settingList.map((setting: Setting) => [setting.key, initialOf(setting)]),
) as unknown as Settings;

/** What rules receive besides the request. */
export type PolicySettings = Settings & Pick<RuleFacts, 'mode'>;

export const policyDefaults = (mode: RuleFacts['mode']): PolicySettings => ({ mode, ...defaultSettings });

/** `asked`: the rules to ask; tests pass others. */
export function judge(
  facts: Partial<RuleFacts>,
  values: Readonly<Partial<Settings>>,
  asked: readonly Rule[] = rules,
): Verdict {
  return combine(asked.map((rule) => rule.ask(facts, values)));
}
