/** The window's root: state, actions, language and machine facts around the current screen. */
import { useEffect, useMemo, useReducer, useState } from 'react';
import { defaultLanguage } from '../core/base/languages.ts';
import { makeActions } from './app/actions.ts';
import { atStart } from './app/app-data.ts';
import { makeAsking } from './app/asking.ts';
import { Frame } from './app/frame.tsx';
import { hostClient } from './app/host-client.ts';
import { AppContext } from './app/use-app.ts';
import { VaultConnection } from './app/vault-client.ts';
import { catalogs } from './catalogs.ts';
import { CurrentScreen } from './current-screen.tsx';
import { Bar, makeFeatureActions, reduce } from './features.ts';
import { SpeechContext } from './i18n/use-words.ts';
import { RememberedContext, RememberedSettings } from './show/remembered.ts';

/** How often the guard's facts are polled. An alarm does not depend on it: the lock that comes with it opens a new
 * window. */
const machineEveryMs = 1000;
/** While the self-test runs, which takes about a second. */
const testingEveryMs = 300;

export function App() {
  const [state, dispatch] = useReducer(reduce, atStart);
  const [settingsOfShow] = useState(() => new RememberedSettings());
  // State, not a memo: React may drop a memo, and a second connection would ask for a second port.
  const [act] = useState(() => {
    const host = hostClient();
    const asking = makeAsking(dispatch, host, new VaultConnection(host));
    return { ...makeActions(asking), ...makeFeatureActions(asking) };
  });
  const app = useMemo(() => ({ state, act }), [state, act]);
  const language = state.machine?.language ?? defaultLanguage;
  const speech = useMemo(() => ({ language, catalogs }), [language]);

  const isTesting = state.machine?.selfTest === 'running';
  useEffect(() => {
    void act.learnMachine();
    const timer = setInterval(() => void act.learnMachine(), isTesting ? testingEveryMs : machineEveryMs);
    return () => clearInterval(timer);
  }, [act, isTesting]);

  const textSize = state.machine?.appearance.textSize ?? 100;
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset.textSize = String(textSize);
  }, [language, textSize]);

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
      <SpeechContext value={speech}>
        <RememberedContext value={settingsOfShow}>
          <Frame bar={<Bar />}>
            <CurrentScreen />
          </Frame>
        </RememberedContext>
      </SpeechContext>
    </AppContext>
  );
}
