/** The texts that each kind of setting and each house rule has. A setting or rule without texts in a language does not compile. */
import type { rules } from '../../core/policy/registry.ts';
import type { Choice, Setting, ToggleGroup, WholeNumber } from '../../core/policy/setting.ts';

export interface ToggleText {
  readonly name: string;
  readonly why: string;
}

type TextOf<S extends Setting> =
  S extends ToggleGroup<string, infer P>
    ? { readonly name: string; readonly parts: Readonly<Record<P, ToggleText>>; readonly lastStays: string }
    : S extends Choice<string, infer O>
      ? { readonly name: string; readonly options: Readonly<Record<O, string>> }
      : S extends WholeNumber
        ? { readonly name: string; readonly amount: (count: number) => string }
        : ToggleText;

/** By key. */
export type SettingTexts<L extends readonly Setting[]> = { readonly [S in L[number] as S['key']]: TextOf<S> };

/** By id: what the rule does, as a short statement, and the settings it owns. */
export type RuleTexts = {
  readonly [R in (typeof rules)[number] as R['id']]: {
    readonly name: string;
    readonly settings: SettingTexts<R['settings']>;
  };
};
