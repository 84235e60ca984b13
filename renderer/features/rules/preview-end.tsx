/** The end of both forms that lead to a preview: a book from a file instead, what went wrong, and the way on. */
import { Button } from '../../kit/button.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, PinnedEnd } from '../../kit/sheet.tsx';
import { Unread } from '../../rule-book/unread.tsx';
import { CancelTyped } from './cancel-typed.tsx';
import { TakeBook } from './take-book.tsx';
import type { Checked, RuleBookCalls } from './use-rule-book.ts';

interface PreviewEndProps {
  readonly calls: RuleBookCalls;
  readonly take: (checked: Checked) => void;
  /** Something was typed: leaving asks first. */
  readonly isTyped: boolean;
  readonly cancel: () => void;
  /** Of the button that goes on. */
  readonly label: string;
  readonly asked: boolean;
  readonly problems: { readonly size: number };
}

export function PreviewEnd({ calls, take, isTyped, cancel, label, asked, problems }: PreviewEndProps) {
  return (
    <>
      <TakeBook calls={calls} take={take} />
      <Problem reason={calls.problem} />
      <PinnedEnd>
        <ButtonRow>
          <CancelTyped isTyped={isTyped} disabled={calls.busy} cancel={cancel} />
          <Button type="submit" look="strong" testId="preview-rules" disabled={calls.busy}>
            {label}
          </Button>
          <Unread asked={asked} problems={problems} />
        </ButtonRow>
      </PinnedEnd>
    </>
  );
}
