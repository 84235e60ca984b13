import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';

export function LanguageChoice() {
  const words = useWords();
  const { state, act } = useApp();
  return (
    <Sheet name="language">
      <Heading>{words.language.title}</Heading>
      <p>{words.language.lead}</p>
      <ButtonRow>
        <Button testId="choose-ja" onClick={() => void act.chooseLanguage('ja')}>
          <span lang="ja">日本語</span>
        </Button>
        <Button testId="choose-en" onClick={() => void act.chooseLanguage('en')}>
          <span lang="en">English</span>
        </Button>
      </ButtonRow>
      <Problem reason={state.problem} />
    </Sheet>
  );
}
