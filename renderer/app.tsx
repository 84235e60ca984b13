import { useEffect, useMemo, useReducer } from 'react';
import { defaultLanguage } from '../core/base/languages.ts';
import { makeActions } from './app/actions.ts';
import { atStart } from './app/app-data.ts';
import { reduce } from './app/app-state.ts';
import { Frame } from './app/frame.tsx';
import { AppContext } from './app/use-app.ts';
import { catalogs } from './catalogs.ts';
import { CurrentScreen } from './current-screen.tsx';
import { SpeechContext } from './i18n/use-words.ts';

/** How often the guard's facts are asked anew. An alarm needs none of this: the lock that comes with it opens a new window. */
const machineEveryMs = 1000;
/** And while the self-test runs, which takes about a second. */
const testingEveryMs = 300;

export function App() {
  const [state, dispatch] = useReducer(reduce, atStart);
  const act = useMemo(() => makeActions(dispatch), []);
  const app = useMemo(() => ({ state, act }), [state, act]);
  const language = state.machine?.language ?? defaultLanguage;
  const speech = useMemo(() => ({ language, catalogs }), [language]);

  const isTesting = state.machine?.selfTest === 'running';
  useEffect(() => {
    void act.learnMachine();
    const timer = setInterval(() => void act.learnMachine(), isTesting ? testingEveryMs : machineEveryMs);
    return () => clearInterval(timer);
  }, [act, isTesting]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    const lockKey = (event: KeyboardEvent) => {
      // By its letter, and where the layout writes another one (kana, Cyrillic) by its place.
      const isL = event.key.toLowerCase() === 'l' || event.code === 'KeyL';
      if (!event.ctrlKey || event.altKey || !isL) return;
      event.preventDefault();
      void act.lock();
    };
    document.addEventListener('keydown', lockKey);
    return () => document.removeEventListener('keydown', lockKey);
  }, [act]);

  return (
    <AppContext value={app}>
      <SpeechContext value={speech}>
        <Frame>
          <CurrentScreen />
        </Frame>
      </SpeechContext>
    </AppContext>
  );
}
