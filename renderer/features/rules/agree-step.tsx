/** The custodians authorise exactly the rule book that was shown, by its digest. */
import type { RuleBook } from '../../../core/policy/book/book.ts';
import { readBook } from '../../../core/policy/book/book.ts';
import { useApp } from '../../app/use-app.ts';
import { Authorise } from '../../custody/authorise.tsx';
import { peopleWords } from '../../i18n/book-words.ts';
import { useBookLanguage } from '../../i18n/use-book-language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, Sheet } from '../../kit/sheet.tsx';
import { BookView } from '../../rule-book/book-view.tsx';
import fold from '../../slips/fold.module.css';
import { Difference } from './difference.tsx';
import type { Part } from './parts.ts';
import { askedForChange } from './standing.ts';
import type { RuleBookCalls } from './use-rule-book.ts';

interface AgreeStepProps {
  readonly part: Extract<Part, { readonly is: 'agree' }>;
  readonly calls: RuleBookCalls;
  readonly before: RuleBook | null;
  readonly waitMs: string;
  readonly to: (part: Part) => void;
  readonly done: () => void;
}

export function AgreeStep({ part: { checked, from }, calls, before, waitMs, to, done }: AgreeStepProps) {
  const { rules, ruleForm, ruleBook } = useWords();
  const language = useBookLanguage();
  const { state } = useApp();
  const read = readBook(checked.text);
  const { digest, serial, words, text } = checked;
  const adopt = async () => {
    if (await calls.adopt(text)) done();
  };
  const isBusy = state.busy || calls.busy;
  return (
    <Sheet name="rules-agree">
      <Heading>{rules.agreeTitle}</Heading>
      <p>
        <b>{ruleForm.numbered(serial, read.ok ? read.value.title : '')}</b>
      </p>
      <p>
        {ruleForm.words}{' '}
        <b lang="en" data-testid="agree-words">
          {words.join(' ')}
        </b>
      </p>
      {before !== null && (
        <>
          {calls.books !== null && (
            <p data-testid="change-needs">
              {rules.needs(
                askedForChange(calls.books)
                  .map((who) => peopleWords(who, language))
                  .join(ruleBook.comma),
              )}
            </p>
          )}
          {read.ok && <Difference checked={checked} before={before} after={read.value} waitMs={waitMs} />}
        </>
      )}
      {read.ok && (
        <details className={fold.fold}>
          <summary>{rules.inWords}</summary>
          <BookView book={read.value} words={words.join(' ')} />
        </details>
      )}
      <Problem reason={calls.problem} />
      {!calls.busy && (
        <Authorise
          operation={{ purpose: 'adopt-rules', params: { digest } }}
          need="quorum"
          onDone={() => void adopt()}
        />
      )}
      <p role="status">{calls.busy && rules.adopting}</p>
      <ButtonRow>
        <Button testId="back" disabled={isBusy} onClick={() => to({ is: 'preview', checked, from })}>
          {rules.backToPreview}
        </Button>
      </ButtonRow>
    </Sheet>
  );
}
