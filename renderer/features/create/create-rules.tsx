/** The first rule book of a new vault, from a template; or none for now. It is made when the vault is sealed. */
import { type FormEvent, useEffect, useState } from 'react';
import { type RuleBook, readBook } from '../../../core/policy/book/book.ts';
import { useApp } from '../../app/use-app.ts';
import { useCalls } from '../../app/use-calls.ts';
import { Leave } from '../../custody/leave.tsx';
import { Steps } from '../../custody/steps.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import form from '../../kit/form.module.css';
import { Heading } from '../../kit/heading.tsx';
import { Problem } from '../../kit/problem.tsx';
import { ButtonRow, PinnedEnd, Sheet } from '../../kit/sheet.tsx';
import { BookView } from '../../rule-book/book-view.tsx';
import {
  draftOf,
  filledIn,
  freshDraft,
  noProblems,
  problemsOf,
  suggestedFor,
  type TemplateDraft,
} from '../../rule-book/template-draft.ts';
import { TemplateForm } from '../../rule-book/template-form.tsx';
import { Unread } from '../../rule-book/unread.tsx';
import { useFirstWrong } from '../../rule-book/use-first-wrong.ts';

/** What is begun with: what was chosen before, or what suits as many custodians. Null until the vault has answered. */
function useFirstDraft(): TemplateDraft | null {
  const { ruleForm } = useWords();
  const { quietly } = useApp().act;
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  const { suggestedTitle } = ruleForm;
  useEffect(() => {
    let isCurrent = true;
    const begin = async () => {
      const chosen = await quietly((vault) => vault.creation.chosenRules({}));
      const seated = await quietly((vault) => vault.creation.custodians({}));
      if (!isCurrent) return;
      const rules = chosen.ok ? chosen.value.rules : null;
      const people = seated.ok ? seated.value.seats.length : 0;
      setDraft(rules === null ? freshDraft(suggestedFor(people), suggestedTitle) : draftOf(rules));
    };
    void begin();
    return () => {
      isCurrent = false;
    };
  }, [quietly, suggestedTitle]);
  return draft;
}

export function CreateRules() {
  const { create } = useWords();
  const first = useFirstDraft();
  /** Null until somebody has changed something. */
  const [changed, set] = useState<TemplateDraft | null>(null);
  const [read, setRead] = useState<RuleBook | null>(null);
  const draft = changed ?? first;
  if (read !== null) return <ReadFirst book={read} back={() => setRead(null)} />;
  return (
    <Sheet name="create-rules" wide>
      <Steps journey="create" now={4} />
      <Heading>{create.rulesTitle}</Heading>
      <p>{create.rulesLead}</p>
      {draft !== null && <FirstForm draft={draft} set={set} toRead={setRead} />}
    </Sheet>
  );
}

interface FirstFormProps {
  readonly draft: TemplateDraft;
  readonly set: (draft: TemplateDraft) => void;
  readonly toRead: (book: RuleBook) => void;
}

function FirstForm({ draft, set, toRead }: FirstFormProps) {
  const { create, common, enrolment, ruleForm } = useWords();
  const { state, act } = useApp();
  const { form: element, asked, ask } = useFirstWrong();
  const calls = useCalls();
  const problems = problemsOf(draft);
  const isBusy = state.busy || calls.busy;
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    ask();
    const filled = filledIn(draft);
    if (isBusy || filled === null) return;
    const chosen = await calls.run((vault) => vault.creation.chooseRules({ rules: filled }));
    const book = chosen === null ? null : readBook(chosen.value.text ?? '');
    if (book?.ok === true) toRead(book.value);
    else if (book !== null) calls.refuse(book.reason);
  };
  return (
    <form ref={element} className={form.form} onSubmit={(event) => void goOn(event)} autoComplete="off">
      <TemplateForm draft={draft} set={set} problems={asked ? problems : noProblems} />
      <p className={form.why}>{ruleForm.noRecipients}</p>
      <Problem reason={calls.problem ?? state.problem} />
      <PinnedEnd>
        <p>{create.withoutRules}</p>
        <ButtonRow>
          <Button testId="back" disabled={isBusy} onClick={() => void act.create.toNames()}>
            {common.back}
          </Button>
          <Leave lost={enrolment.lost.words} />
          <Button testId="rules-none" disabled={isBusy} onClick={() => void act.create.chooseRules(null)}>
            {create.noRules}
          </Button>
          <Button type="submit" look="strong" testId="rules-chosen" disabled={isBusy}>
            {ruleForm.preview}
          </Button>
          <Unread asked={asked} problems={problems} />
        </ButtonRow>
      </PinnedEnd>
    </form>
  );
}

/** The whole book is read before anybody goes on with it. */
function ReadFirst({ book, back }: { readonly book: RuleBook; readonly back: () => void }) {
  const { create, enrolment, ruleForm } = useWords();
  const { act } = useApp();
  return (
    <Sheet name="create-rules-read" wide>
      <Steps journey="create" now={4} />
      <Heading>{create.rulesReadTitle}</Heading>
      <p>{create.rulesReadLead}</p>
      <BookView book={book} words={null} />
      <PinnedEnd>
        <ButtonRow>
          <Button testId="back" onClick={back}>
            {ruleForm.editOn}
          </Button>
          <Leave lost={enrolment.lost.words} />
          <Button look="strong" testId="rules-read" onClick={() => act.dispatch({ is: 'go', to: 'create-entropy' })}>
            {create.withRules}
          </Button>
        </ButtonRow>
      </PinnedEnd>
    </Sheet>
  );
}
