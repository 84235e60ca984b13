/** The first screen of a new installation: the choice of the language. */
import { languageCodes, languages } from '../../../core/base/languages.ts';
import { useApp } from '../../app/use-app.ts';
import type { Catalog } from '../../i18n/catalog.ts';
import { useCatalogs } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

export function LanguageChoice() {
  const catalogs = useCatalogs();
  const inAll = (say: (words: Catalog['language']) => string) =>
    languageCodes.map((code) => say(catalogs[code].language)).join(' / ');
  const { state, act } = useApp();
  return (
    <Sheet name="language">
      <Heading>{inAll(({ title }) => title)}</Heading>
      <p>{inAll(({ lead }) => lead)}</p>
      <ButtonRow>
        {languageCodes.map((code) => (
          <Button key={code} testId={`choose-${code}`} onClick={() => void act.chooseLanguage(code)}>
            <span lang={code}>{languages[code].ownName}</span>
          </Button>
        ))}
      </ButtonRow>
      <Problem reason={state.problem} />
    </Sheet>
  );
}
