/** A first rule book from a template, or from a file. */
import type { FormEvent } from 'react';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Sheet } from '../../kit/sheet.tsx';
import { filledIn, noProblems, problemsOf, type TemplateDraft } from '../../rule-book/template-draft.ts';
import { TemplateForm } from '../../rule-book/template-form.tsx';
import { useFirstWrong } from '../../rule-book/use-first-wrong.ts';
import type { Part } from './parts.ts';
import { PreviewEnd } from './preview-end.tsx';
import type { RuleBookCalls } from './use-rule-book.ts';

interface TemplateStepProps {
  readonly calls: RuleBookCalls;
  readonly draft: TemplateDraft;
  /** Something of it was changed. */
  readonly isTyped: boolean;
  readonly set: (draft: TemplateDraft) => void;
  readonly to: (part: Part) => void;
  readonly cancel: () => void;
}

export function TemplateStep({ calls, draft, isTyped, set, to, cancel }: TemplateStepProps) {
  const { rules, ruleForm } = useWords();
  const { state } = useApp();
  const { form: element, asked, ask } = useFirstWrong();
  const problems = problemsOf(draft);
  const preview = async (event: FormEvent) => {
    event.preventDefault();
    ask();
    const filled = filledIn(draft);
    if (filled === null || calls.busy) return;
    const checked = await calls.draft({ ...filled, lists: 'contacts' });
    if (checked !== null) to({ is: 'preview', checked, from: 'template' });
  };
  return (
    <Sheet name="rules-template" wide>
      <Heading>{rules.templateTitle}</Heading>
      <p>{rules.templateLead}</p>
      <form ref={element} className={form.form} onSubmit={(event) => void preview(event)} autoComplete="off">
        <TemplateForm draft={draft} set={set} problems={asked ? problems : noProblems} />
        <p className={form.why}>
          {rules.fromContacts} {state.vault?.registry.contacts.length === 0 && ruleForm.noRecipients}
        </p>
        <PreviewEnd
          {...{ calls, cancel, asked, problems }}
          take={(checked) => to({ is: 'preview', checked, from: 'template' })}
          isTyped={isTyped}
          label={ruleForm.preview}
        />
      </form>
    </Sheet>
  );
}
