/**
 * The two words that only this vault on this machine shows. The same in every language, because they are compared with
 * paper.
 */
import styles from './vault-words.module.css';

export function VaultWords({ words }: { readonly words: readonly string[] }) {
  return (
    <p className={styles.words} lang="en" data-testid="vault-words">
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two words that can be the same
        <b key={at}>{word}</b>
      ))}
    </p>
  );
}
