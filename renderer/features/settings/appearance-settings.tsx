/** How the window looks on this machine: size of text and theme. Saved at once, outside of the vault. */
import { textSizes, themes } from '../../../core/contract/host.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import styles from './settings.module.css';

export function AppearanceSettings() {
  const { settings } = useWords();
  const { state, act } = useApp();
  if (state.machine === null) return null;
  const { appearance } = state.machine;
  return (
    <>
      <fieldset className={form.choices}>
        <legend>{settings.textSize}</legend>
        <div className={styles.inline}>
          {textSizes.map((textSize) => (
            <label key={textSize}>
              <input
                type="radio"
                name="text-size"
                checked={appearance.textSize === textSize}
                onChange={() => void act.chooseAppearance({ ...appearance, textSize })}
                data-testid={`text-size-${textSize}`}
              />
              <span>{textSize} %</span>
            </label>
          ))}
        </div>
        <p className={form.why}>{settings.zoomKeys}</p>
      </fieldset>
      <fieldset className={form.choices}>
        <legend>{settings.theme}</legend>
        <div className={styles.inline}>
          {themes.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                checked={appearance.theme === theme}
                onChange={() => void act.chooseAppearance({ ...appearance, theme })}
                data-testid={`theme-${theme}`}
              />
              <span>{settings.themes[theme]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
