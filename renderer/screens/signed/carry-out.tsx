import { useState } from 'react';
import type { Reason } from '../../../core/base/reason.ts';
import { caretaker } from '../../bridge/caretaker.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ButtonRow } from '../../ui/sheet.tsx';

/** Copying and saving, where the settings allow them; otherwise the reason why not. */
export function CarryOut({ text, name }: { readonly text: string; readonly name: string }) {
  const { signed } = useWords();
  const settings = useApp().state.vault?.settings;
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Reason | null>(null);
  const copy = async () => {
    const answer = await caretaker().copyReply({ text });
    setSaid(answer.ok ? signed.copied : '');
    setProblem(answer.ok ? null : answer.reason);
  };
  const save = async () => {
    const answer = await caretaker().saveReply({ name, text });
    setSaid(answer.ok ? (answer.value.saved ? signed.saved : signed.notSaved) : '');
    setProblem(answer.ok ? null : answer.reason);
  };
  const mayCopy = settings?.allowCopy === true;
  const maySave = settings?.allowSave === true;
  return (
    <div data-testid="carry-out" data-copy={mayCopy} data-save={maySave}>
      {!mayCopy && !maySave && <p>{signed.offBoth}</p>}
      {mayCopy !== maySave && <p>{mayCopy ? signed.saveOff : signed.copyOff}</p>}
      <ButtonRow>
        {mayCopy && (
          <Button look="quiet" testId="copy" onClick={() => void copy()}>
            {signed.copy}
          </Button>
        )}
        {maySave && (
          <Button look="quiet" testId="save" onClick={() => void save()}>
            {signed.save}
          </Button>
        )}
        <span role="status" data-testid="carried">
          {said}
        </span>
      </ButtonRow>
      <Problem reason={problem} />
    </div>
  );
}
