/** Who opened the vault, of how many, and the ways to custodians and to the certificate of the words. */
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { ButtonRow } from '../../kit/sheet.tsx';

export function VaultFactsView({ vault: { mode, custody: facts } }: { readonly vault: VaultFacts }) {
  const { home, custody, common } = useWords();
  const { act } = useApp();
  if (mode === 'practice')
    return (
      <>
        <p>{home.practice}</p>
        <ButtonRow>
          <Button look="quiet" testId="to-training" onClick={() => act.dispatch({ is: 'go', to: 'training' })}>
            {common.toTraining}
          </Button>
        </ButtonRow>
      </>
    );
  const { quorum, custodians, openedBy, overridden } = facts;
  const names = custodians.filter(({ id }) => openedBy.includes(id)).map(({ name }) => name);
  return (
    <>
      <p data-testid="home-opened-by">
        <b>{home.openedBy(names.join(custody.comma))}</b> {home.quorum(quorum, custodians.length)}
      </p>
      {overridden && <p>{home.overridden}</p>}
      <ButtonRow>
        <Button look="quiet" testId="custodians" onClick={() => act.dispatch({ is: 'go', to: 'custodians' })}>
          {custody.title}
        </Button>
        <Button look="quiet" testId="to-certificate" onClick={() => act.dispatch({ is: 'go', to: 'certificate' })}>
          {common.certificate}
        </Button>
      </ButtonRow>
    </>
  );
}
