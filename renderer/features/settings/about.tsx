/** Which Inkan this is, and on which Electron it runs. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';

export function About() {
  const { format, settings, strip } = useWords();
  const { machine } = useApp().state;
  if (machine === null) return null;
  const { version, origin } = machine.electron;
  return (
    <section data-testid="about">
      <h2>{settings.about}</h2>
      <p>
        Inkan {machine.appVersion}, {strip.runtime} {version + format.inBrackets(strip.origins[origin])}
      </p>
    </section>
  );
}
