/** The seal: a ring that fills with vermilion from below while it is pressed. */
import styles from './seal.module.css';

export function Seal({ progress, word }: { readonly progress: number; readonly word: string }) {
  const level = 96 * (1 - progress);
  const size = { fontSize: `${letterSize(word)}px` };
  return (
    <svg className={styles.seal} viewBox="0 0 100 100" aria-hidden="true" data-testid="seal-picture">
      <clipPath id="seal-round">
        <circle cx="50" cy="50" r="46" />
      </clipPath>
      <clipPath id="seal-filled">
        <rect x="0" y={2 + level} width="100" height={98 - level} />
      </clipPath>
      <circle className={styles.ring} cx="50" cy="50" r="46" />
      <text className={styles.word} x="50" y="51" style={size}>
        {word}
      </text>
      <g clipPath="url(#seal-filled)">
        <circle className={styles.ink} cx="50" cy="50" r="48" />
        <text className={styles.carved} x="50" y="51" style={size}>
          {word}
        </text>
      </g>
    </svg>
  );
}

/** As large as the ring allows: Japanese characters are square, Latin letters a little over half as wide. */
function letterSize(word: string): number {
  const wide = [...word].reduce((sum, character) => sum + (character >= '⺀' ? 1 : 0.58), 0);
  return Math.min(30, Math.floor(74 / Math.max(1, wide)));
}
