/** How much was signed since the vault was opened. */
import { useWords } from '../../i18n/use-words.ts';

export function SignedSince({ count }: { readonly count: number }) {
  const { home } = useWords();
  return (
    <p data-testid="home-signed" data-count={count}>
      {home.signed(count)}
    </p>
  );
}
