/** The first rule book of a new vault, from a template; or none for now. It is made when the vault is sealed. */
import { type FormEvent, useEffect, useState } from 'react';
import { useApp } from '../../app/use-app.ts';
import { Leave } from '../../custody/leave.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { filledIn, freshDraft, problemsOf, suggestedFor, type TemplateDraft } from '../../rule-book/template-draft.ts';
import { TemplateForm } from '../../rule-book/template-form.tsx';
import { useFirstWrong } from '../../rule-book/use-first-wrong.ts';

export function CreateRules() {
  const { create, common, enrolment, ruleForm } = useWords();
  const { state, act } = useApp();
  const { quietly } = act;
  /** Null until somebody has changed something. */
  const [changed, set] = useState<TemplateDraft | null>(null);
  const [people, setPeople] = useState(0);
  const { form: element, asked, ask } = useFirstWrong();
  useEffect(() => {
    void quietly((vault) => vault.creation.custodians({})).then(
      (answer) => answer.ok && setPeople(answer.value.seats.length),
    );
  }, [quietly]);
  const draft = changed ?? freshDraft(suggestedFor(people), ruleForm.suggestedTitle);
  const problems = problemsOf(draft);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    ask();
    const filled = filledIn(draft);
    if (!state.busy && filled !== null) void act.create.chooseRules(filled);
  };
  return (
    <Sheet name="create-rules" wide>
      <Steps journey="create" now={4} />
      <Heading>{create.rulesTitle}</Heading>
      <p>{create.rulesLead}</p>
      <form ref={element} className={form.form} onSubmit={goOn} autoComplete="off">
        <TemplateForm draft={draft} set={set} problems={asked ? problems : noProblems} />
        <p className={form.why}>{ruleForm.noRecipients}</p>
        <Problem reason={state.problem} />
        <PinnedEnd>
          <p>{create.withoutRules}</p>
          <ButtonRow>
            <Button testId="back" disabled={state.busy} onClick={() => void act.create.toNames()}>
              {common.back}
            </Button>
            <Leave lost={enrolment.lost.words} />
            <Button testId="rules-none" disabled={state.busy} onClick={() => void act.create.chooseRules(null)}>
              {create.noRules}
            </Button>
            <Button type="submit" look="strong" testId="rules-chosen" disabled={state.busy}>
              {create.withRules}
            </Button>
            <span role="status">{asked && problems.size > 0 && ruleForm.unread(problems.size)}</span>
          </ButtonRow>
        </PinnedEnd>
      </form>
    </Sheet>
  );
}

const noProblems: ReadonlySet<string> = new Set();
