/**
 * Where signatures are gathered, drawn as steps: on this machine, with the cosigners, on the network. Words are HTML in the order
 * of the drawing, and only marks and arrows are SVG.
 */
import type { ReactNode } from 'react';
import type { ValueCode } from '../../core/review/review-codes.ts';
import type { OfWays, WayCode } from '../i18n/texts.ts';
import { useWords } from '../i18n/use-words.ts';
import styles from './way-picture.module.css';

export const isWayCode = (code: ValueCode): code is WayCode => code.startsWith('way-');

type WayPlace = 'machine' | 'people' | 'network';
/** In the order of the steps, whose texts are in the catalogs. */
const placesOf: OfWays<WayPlace> = {
  'way-sign-alone': ['machine', 'network'],
  'way-complete': ['machine', 'people', 'network'],
  'way-bonded': ['machine', 'network', 'people'],
  'way-lock-and-bond': ['machine', 'network', 'people'],
  'way-bonded-only': ['people', 'machine', 'network'],
  'way-multisig': ['machine', 'network', 'people'],
};

export function WayPicture({ way }: { readonly way: WayCode }) {
  const { ways } = useWords();
  return (
    <ol className={styles.steps} data-testid="way-picture">
      {placesOf[way].map((place, index) => (
        <li key={place} className={styles.step} data-place={place}>
          {index > 0 && (
            <svg className={styles.arrow} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              <path d="M2 12h19M14 5l7 7-7 7" />
            </svg>
          )}
          <svg className={styles.place} viewBox="0 0 48 32" aria-hidden="true" focusable="false">
            {drawings[place]}
          </svg>
          <span>{ways[way][index]}</span>
        </li>
      ))}
    </ol>
  );
}

/** A computer, two people, and nodes that are connected. */
const drawings: Readonly<Record<WayPlace, ReactNode>> = {
  machine: <path d="M12 4h24v18H12zM6 28h36M20 13l4 4 6-8" />,
  people: (
    <>
      <circle cx="16" cy="10" r="5" />
      <circle cx="32" cy="10" r="5" />
      <path d="M7 28c0-7 4-10 9-10s9 3 9 10M27 20c1.5-1.3 3-2 5-2 5 0 9 3 9 10" />
    </>
  ),
  network: (
    <>
      <path d="M24 7L10 24h28z" />
      <circle className={styles.node} cx="24" cy="7" r="4" />
      <circle className={styles.node} cx="10" cy="25" r="4" />
      <circle className={styles.node} cx="38" cy="25" r="4" />
    </>
  ),
};
