/** What a draft says, before anybody agrees: the difference, from when it counts, the test drive, and the whole of it in words. */
import { type RuleBook, readBook } from '../../../core/policy/book/book.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { BookView } from '../../rule-book/book-view.tsx';
import fold from '../../slips/fold.module.css';
import { Difference } from './difference.tsx';
import type { Part } from './parts.ts';
import { TestDrive } from './test-drive.tsx';

interface PreviewStepProps {
  readonly part: Extract<Part, { readonly is: 'preview' }>;
  /** Null for the first book. */
  readonly before: RuleBook | null;
  readonly waitMs: string;
  readonly to: (part: Part) => void;
}

export function PreviewStep({ part: { checked, from }, before, waitMs, to }: PreviewStepProps) {
  const { rules, ruleForm } = useWords();
  const read = readBook(checked.text);
  if (!read.ok) return <Problem reason={read.reason} />;
  const after = read.value;
  const { divergences } = checked;
  const hasDriven = divergences.history + divergences.training > 0;
  const whole = <BookView book={after} words={checked.words.join(' ')} />;
  return (
    <Sheet name="rules-preview" wide>
      <Heading>{before === null ? rules.previewTitle : rules.changeTitle(checked.serial)}</Heading>
      {before !== null && <Difference checked={checked} before={before} after={after} waitMs={waitMs} />}
      {hasDriven && <TestDrive divergences={divergences} />}
      {before === null ? (
        whole
      ) : (
        <details className={fold.fold}>
          <summary>{rules.inWords}</summary>
          {whole}
        </details>
      )}
      {!hasDriven && <TestDrive divergences={divergences} />}
      <PinnedEnd>
        <ButtonRow>
          <Button testId="back" onClick={() => to({ is: from })}>
            {ruleForm.editOn}
          </Button>
          <Button look="strong" testId="agree-rules" onClick={() => to({ is: 'agree', checked, from })}>
            {rules.toAgree}
          </Button>
        </ButtonRow>
      </PinnedEnd>
    </Sheet>
  );
}
