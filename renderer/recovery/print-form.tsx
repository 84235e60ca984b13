/** Prints a blank form to write the words on. Allowed whatever the settings: nothing of the vault is on it. */
import { useState } from 'react';
import type { BlankForm } from '../../core/contract/host.ts';
import { useApp } from '../app/use-app.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../kit/button.tsx';
import { Problem } from '../kit/problem.tsx';
import { ButtonRow } from '../kit/sheet.tsx';

export function PrintForm({ form }: { readonly form: BlankForm | null }) {
  const { recovery } = useWords();
  const { exports } = useApp().act;
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof exports.printForm>> | null>(null);
  if (form === null) return null;
  const print = async () => setOutcome(await exports.printForm(form));
  return (
    <>
      <ButtonRow>
        <Button look="quiet" testId="print-form" onClick={() => void print()}>
          {recovery.form.print}
        </Button>
        <span role="status" data-testid="form-printed">
          {outcome?.ok && (outcome.value.printed ? recovery.form.printed : recovery.form.notPrinted)}
        </span>
      </ButtonRow>
      <Problem reason={outcome === null || outcome.ok ? null : outcome.reason} />
    </>
  );
}
