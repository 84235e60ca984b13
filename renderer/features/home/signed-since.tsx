/** How much was signed since the vault was opened, and the way to its codes. */
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';

export function SignedSince({ count }: { readonly count: number }) {
  const { home } = useWords();
  const { state, act } = useApp();
  return (
    <>
      <p data-testid="home-signed" data-count={count}>
        {home.signed(count)}
      </p>
      {state.signedSince.length > 0 && (
        <div>
          <Button testId="home-since" onClick={() => act.dispatch({ is: 'go', to: 'since' })}>
            {home.showSigned}
          </Button>
        </div>
      )}
    </>
  );
}
