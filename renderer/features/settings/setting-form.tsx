/** The settings form, built from the registry of settings (core/policy): a new setting needs no change here. */
import type { SettingKey, Settings } from '../../../core/policy/registry.ts';
import { type Setting, type SettingSection, settingSections } from '../../../core/policy/setting.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import { inSection } from './setting-changes.ts';
import { ChoiceField, NumberField, ToggleField, ToggleGroupField } from './setting-fields.tsx';

interface FormProps {
  readonly draft: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

export function SettingForm(props: FormProps) {
  return settingSections.map((section) => <Section key={section} section={section} {...props} />);
}

/** Toggles of a section are grouped under its name; every other setting has a name of its own. */
function Section({ section, ...props }: FormProps & { readonly section: SettingSection }) {
  const { settings } = useWords();
  const all = inSection(section);
  const toggles = all.filter(({ kind }) => kind === 'toggle');
  return (
    <>
      {all
        .filter(({ kind }) => kind !== 'toggle')
        .map((setting) => (
          <SettingField key={setting.key} setting={setting} {...props} />
        ))}
      {toggles.length > 0 && (
        <fieldset className={form.choices}>
          <legend>{settings.sections[section]}</legend>
          {toggles.map((setting) => (
            <SettingField key={setting.key} setting={setting} {...props} />
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The registry ties the kind of a setting to the type of its value; here they are looked up by key. */
function SettingField({ setting, draft, change }: FormProps & { readonly setting: Setting }) {
  const value: unknown = draft[setting.key as SettingKey];
  const set = (next: unknown) => change({ [setting.key]: next });
  switch (setting.kind) {
    case 'toggle':
      return <ToggleField setting={setting} value={value === true} set={set} />;
    case 'toggle-group':
      return <ToggleGroupField setting={setting} value={value as Readonly<Record<string, boolean>>} set={set} />;
    case 'number':
      return <NumberField setting={setting} value={Number(value)} set={set} />;
    case 'choice':
      return <ChoiceField setting={setting} value={String(value)} set={set} />;
  }
}
