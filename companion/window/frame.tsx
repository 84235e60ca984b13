/** Every screen between the band that names this app, the places, and the strip of nodes. */
import { type ReactNode, useRef } from 'react';
import { useKeptFocus } from '../../renderer/kit/use-kept-focus.ts';
import styles from './frame.module.css';
import { NodesStrip } from './nodes-strip.tsx';
import { type Place, places, type Screen, useDesk, useDeskWords } from './use-desk.ts';

const placeOf = (screen: Screen): Place => {
  if (screen.name === 'draft') return 'compose';
  return screen.name === 'send' ? screen.shown.from : screen.name;
};

export function Frame({ children }: { readonly children: ReactNode }) {
  const words = useDeskWords();
  const { screen, go, settings, change } = useDesk();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const current = placeOf(screen);
  const other = settings.language === 'ja' ? 'en' : 'ja';
  return (
    <div className={styles.frame}>
      <header className={styles.band} data-testid="desk-band">
        <strong>{words.app}</strong>
        <span>{words.appMeans}</span>
        <button
          type="button"
          lang={other}
          onClick={() => change({ ...settings, language: other })}
          data-testid="other-language"
        >
          {other === 'ja' ? '日本語' : 'English'}
        </button>
      </header>
      <nav className={styles.places} aria-label={words.placesName}>
        {places.map((place) => (
          <button
            key={place}
            type="button"
            className={styles.place}
            aria-current={place === current ? (screen.name === place ? 'page' : 'true') : undefined}
            onClick={() => go({ name: place })}
            data-testid={`place-${place}`}
          >
            {words.places[place]}
          </button>
        ))}
      </nav>
      <main className={styles.main} ref={main}>
        {children}
      </main>
      <NodesStrip />
    </div>
  );
}
