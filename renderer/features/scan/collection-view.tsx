/** Received and missing parts, the rate, and the remaining time. */
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { AmountMap, PartMap } from '../../kit/part-map.tsx';
import type { Collecting } from '../../scan/use-intake.ts';
import { type Cell, cellsOfAmount, cellsOfPlaces } from './cells.ts';
import styles from './scan.module.css';

interface CollectionViewProps {
  readonly collecting: Collecting;
  readonly clear: () => void;
}

export function CollectionView({ collecting: { progress, rate: measured }, clear }: CollectionViewProps) {
  const { scan, intake } = useWords();
  // In the first moment the rate is unknown.
  const rate = measured !== null && measured.codesPerSecond >= 0.5 ? measured : null;
  const { have, needed, places } = progress;
  // A full amount that is not complete yet needs one or two more codes, so it is not called finished.
  const percent = Math.min(99, Math.floor((100 * have) / Math.max(1, needed)));
  return (
    <section className={styles.parts} data-testid="collection" data-transport={progress.transport}>
      <h2>
        {scan.parts}{' '}
        <span data-testid="parts-progress">
          {places === null ? `${percent} %` : intake.partsProgress(have, needed)}
        </span>
      </h2>
      {places === null ? (
        <AmountMap cells={cellsOfAmount(have, needed).map(({ state }) => state)} label={scan.parts} percent={percent} />
      ) : (
        <PartMap cells={cellsOfPlaces(places).map(shown)} label={scan.parts} />
      )}
      {/* Announced at each quarter only, because the figures change ten times a second. */}
      <p className="visually-hidden" role="status">
        {`${25 * Math.floor(percent / 25)} %`}
      </p>
      <p className={styles.rate} data-testid="rate">
        {rate !== null && `${scan.rate(Math.round(rate.codesPerSecond), (rate.bytesPerSecond / 1000).toFixed(1))} · `}
        {rate !== null &&
          rate.secondsLeft !== null &&
          `${scan.secondsLeft(Math.max(1, Math.ceil(rate.secondsLeft)))} · `}
        {scan.codesReceived(progress.useful + progress.repeated)}
      </p>
      <p>{places === null ? scan.anyCode : scan.partsLead}</p>
      <Button look="quiet" testId="clear-parts" onClick={clear}>
        {scan.clearParts}
      </Button>
    </section>
  );

  function shown({ first, last, state }: Cell) {
    const name = first === last ? String(first) : `${first}–${last}`;
    const says = { there: scan.partHave, some: scan.partSome, missing: scan.partMissing }[state](name);
    return { name, state, says };
  }
}
