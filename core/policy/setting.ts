/**
 * A setting as a value: its key in the vault file, its possible values, and its default in a new vault. The schema of
 * all settings, the form, the change list for custodians and the names in the log derive from these (registry.ts).
 * Refuses: nothing itself; `schemaOf` gives the validator.
 */
import * as v from 'valibot';

/** Sections of the form, in this order. */
export const settingSections = ['inputs', 'exports', 'locking', 'signing'] as const;
export type SettingSection = (typeof settingSections)[number];

interface Common<K extends string> {
  /** Stored in the vault file, so it is never renamed. */
  readonly key: K;
  readonly section: SettingSection;
  /** True if every vault file has it. Other settings may be absent, and then have their default. */
  readonly required: boolean;
}
export interface Toggle<K extends string = string> extends Common<K> {
  readonly kind: 'toggle';
  readonly initial: boolean;
}
/** Several toggles under one key; at least one stays on. */
export interface ToggleGroup<K extends string = string, P extends string = string> extends Common<K> {
  readonly kind: 'toggle-group';
  readonly parts: readonly P[];
  readonly initial: boolean;
}
/** A whole number within bounds; the form offers `choices`. */
export interface WholeNumber<K extends string = string> extends Common<K> {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly choices: readonly number[];
  readonly initial: number;
}
export interface Choice<K extends string = string, O extends string = string> extends Common<K> {
  readonly kind: 'choice';
  readonly options: readonly O[];
  readonly initial: O;
}
export type Setting = Toggle | ToggleGroup | WholeNumber | Choice;

/** Type of the setting's value in a vault. */
export type ValueOf<S extends Setting> =
  S extends ToggleGroup<string, infer P>
    ? { [K in P]: boolean }
    : S extends Choice<string, infer O>
      ? O
      : S extends WholeNumber
        ? number
        : boolean;
export type ValuesOf<L extends readonly Setting[]> = { [S in L[number] as S['key']]: ValueOf<S> };

export const toggle = <const K extends string>(key: K, fields: Omit<Toggle<K>, 'kind' | 'key'>): Toggle<K> => ({
  kind: 'toggle',
  key,
  ...fields,
});
export const toggleGroup = <const K extends string, const P extends string>(
  key: K,
  fields: Omit<ToggleGroup<K, P>, 'kind' | 'key'>,
): ToggleGroup<K, P> => ({ kind: 'toggle-group', key, ...fields });
export const wholeNumber = <const K extends string>(
  key: K,
  fields: Omit<WholeNumber<K>, 'kind' | 'key'>,
): WholeNumber<K> => ({ kind: 'number', key, ...fields });
export const choice = <const K extends string, const O extends string>(
  key: K,
  fields: Omit<Choice<K, O>, 'kind' | 'key'>,
): Choice<K, O> => ({ kind: 'choice', key, ...fields });

/** A new value each time, so that callers may keep it. */
export function initialOf(setting: Setting): unknown {
  if (setting.kind !== 'toggle-group') return setting.initial;
  return Object.fromEntries(setting.parts.map((part) => [part, setting.initial]));
}

export function schemaOf(setting: Setting): v.GenericSchema {
  const schema = valueSchema(setting);
  return setting.required ? schema : v.optional(schema, () => initialOf(setting));
}

function valueSchema(setting: Setting): v.GenericSchema {
  switch (setting.kind) {
    case 'toggle':
      return v.boolean();
    case 'toggle-group':
      return v.strictObject(Object.fromEntries(setting.parts.map((part) => [part, v.boolean()])));
    case 'number':
      return v.pipe(v.number(), v.integer(), v.minValue(setting.least), v.maxValue(setting.most));
    case 'choice':
      return v.picklist([...setting.options]);
  }
}
