/** One request at a time, or several in a row: the switch, what became of the last reading, and the way on. */
import { isReading, lineOf, readyLines } from '../../app/basket.ts';
import { useApp } from '../../app/use-app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../kit/button.tsx';
import { Mark } from '../../kit/mark.tsx';
import { Problem } from '../../kit/problem.tsx';
import styles from './several.module.css';

export function SeveralSwitch() {
  const { scan } = useWords();
  const { state, act } = useApp();
  const { basket, busy, problem } = state;
  const ready = readyLines(basket);
  const isWaiting = busy || isReading(basket);
  return (
    <div
      className={basket.isOn ? `${styles.bar} ${styles.on}` : styles.bar}
      data-testid="several-bar"
      data-ready={ready.length}
    >
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={basket.isOn}
          aria-disabled={basket.lines.length > 0 || basket.list !== null}
          onChange={(event) => act.dispatch({ is: 'basket-on', isOn: event.currentTarget.checked })}
          data-testid="several"
        />
        {scan.several}
      </label>
      {basket.isOn && (
        <>
          <p role="status" className={styles.last} data-testid="several-last">
            <Last />
          </p>
          <Button
            look="strong"
            testId="review-all"
            disabled={isWaiting || ready.length === 0}
            onClick={() => void act.basket.review(ready, basket.list)}
          >
            {scan.reviewAll(ready.length)}
          </Button>
          <Problem reason={problem} />
        </>
      )}
    </div>
  );
}

function Last() {
  const { scan } = useWords();
  const { basket } = useApp().state;
  const line = basket.last === null ? null : lineOf(basket, basket.last.line);
  if (line === null) return scan.severalLead;
  if (basket.last?.again === true) return scan.again(line.id);
  return (
    <>
      {line.outcome.is === 'ready' && <Mark shape="done" />} {scan.lastLine(line.id, scan.outcomes[line.outcome.is])}
    </>
  );
}
