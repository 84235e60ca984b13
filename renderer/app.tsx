import { useEffect, useMemo, useReducer } from 'react';
import { CurrentScreen } from './current-screen.tsx';
import { LanguageContext } from './i18n/use-words.ts';
import { makeActions } from './state/actions.ts';
import { atStart } from './state/app-data.ts';
import { reduce } from './state/app-state.ts';
import { AppContext } from './state/use-app.ts';
import { Frame } from './ui/frame.tsx';

/** How often the guard's facts are polled. An alarm does not depend on it: the lock that comes with it opens a new
 * window. */
const machineEveryMs = 1000;
/** While the self-test runs, which takes about a second. */
const testingEveryMs = 300;

export function App() {
  const [state, dispatch] = useReducer(reduce, atStart);
  const act = useMemo(() => makeActions(dispatch), []);
  const app = useMemo(() => ({ state, act }), [state, act]);
  const language = state.machine?.language ?? 'ja';

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
      // By its letter, or by position if the layout types another letter (kana, Cyrillic).
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
      <LanguageContext value={language}>
        <Frame>
          <CurrentScreen />
        </Frame>
      </LanguageContext>
    </AppContext>
  );
}
