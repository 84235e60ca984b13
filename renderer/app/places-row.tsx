/** The steady row of places of an open vault: the same words in the same order on every screen, the lock last. */
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { LockButton } from './lock-button.tsx';
import styles from './places-row.module.css';
import type { Place, ScreenName } from './screens.ts';
import { useApp } from './use-app.ts';

const places = ['home', 'scan', 'accounts', 'books', 'backup', 'log', 'settings'] as const satisfies readonly Place[];
export type RowPlace = (typeof places)[number];

/** The place that a screen belongs to; screens of one request belong to scanning. */
const placeOf: Readonly<Partial<Record<ScreenName, RowPlace>>> = {
  home: 'home',
  custodians: 'home',
  'custodians-change': 'home',
  'custodians-enrol': 'home',
  'custodians-done': 'home',
  certificate: 'home',
  scan: 'scan',
  choose: 'scan',
  review: 'scan',
  sign: 'scan',
  signed: 'scan',
  since: 'scan',
  batch: 'scan',
  kept: 'scan',
  refused: 'scan',
  training: 'scan',
  'training-order': 'scan',
  'training-result': 'scan',
  accounts: 'accounts',
  books: 'books',
  backup: 'backup',
  log: 'log',
  settings: 'settings',
  rules: 'settings',
};

export function PlacesRow() {
  const { places: words } = useWords();
  const { state, act } = useApp();
  const current = placeOf[state.screen.name];
  const row = useRef<HTMLDivElement>(null);
  // In a narrow window the row scrolls: the place where one is stays in view.
  useEffect(() => {
    if (current !== undefined) row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest' });
  }, [current]);
  return (
    <nav className={styles.row} aria-label={words.name} data-testid="places">
      <div ref={row} className={styles.places}>
        {places.map((place) => (
          <button
            key={place}
            type="button"
            className={styles.place}
            aria-current={place === current ? (state.screen.name === place ? 'page' : 'true') : undefined}
            // A signature that is being made must not lose its screen.
            aria-disabled={state.busy}
            onClick={() => state.busy || act.dispatch({ is: 'go', to: place })}
            data-testid={`place-${place}`}
          >
            {words.names[place]}
          </button>
        ))}
      </div>
      <LockButton />
    </nav>
  );
}
