/** A refusal that can be corrected on this screen. Announced at once, and brought into view: it may be below the fold. */
import { useEffect, useRef } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import { visibleStretches } from '../i18n/exact.ts';
import { useWords } from '../i18n/use-words.ts';
import { Mark } from './mark.tsx';
import styles from './problem.module.css';

/** Facts that name the position of the error; the other facts of a reason are for the screen of a refused request. */
const places = ['entry', 'name', 'field', 'line', 'column', 'sign', 'twice'] as const;

export function Problem({ reason }: { readonly reason: Reason | null }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reason !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [reason]);
  return (
    <div role="alert" ref={box} className={styles.box} data-testid="problem" data-code={reason?.code}>
      {reason !== null && (
        <div className={styles.problem}>
          <Mark shape="stop" />
          <div>
            <p className={styles.title}>{words.reasons[reason.code].title}</p>
            <p>{words.format.sentences(words.reasons[reason.code].means, words.reasons[reason.code].ask)}</p>
            <Where found={reason.found} />
          </div>
        </div>
      )}
    </div>
  );
}

function Where({ found }: { readonly found: Reason['found'] }) {
  const { factNames, format } = useWords();
  const said = places.flatMap((place) => {
    const value = found[place];
    return value === undefined
      ? []
      : [
          factNames[place] +
            format.colon +
            visibleStretches(value)
              .map(({ shown }) => shown)
              .join(''),
        ];
  });
  return said.length === 0 ? null : (
    <p data-testid="problem-place">
      <b>{said.join(' · ')}</b>
    </p>
  );
}
