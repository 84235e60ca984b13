/** The window's root: settings, polled views and the current screen. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { catalogs } from '../../renderer/catalogs.ts';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';
import { RememberedContext, RememberedSettings } from '../../renderer/show/remembered.ts';
import type { DeskSettings } from '../contract/desk-window.ts';
import { CurrentScreen } from './current-screen.tsx';
import { deskClient, listed } from './desk-client.ts';
import { Frame } from './frame.tsx';
import { DeskContext, noViews, type Screen, type Views } from './use-desk.ts';

const lookEveryMs = 1500;

interface Start {
  readonly settings: DeskSettings;
  readonly build: string;
}

export function DeskApp() {
  const [client] = useState(deskClient);
  const [codes] = useState(() => new RememberedSettings());
  const [start, setStart] = useState<Start | null>(null);
  const [views, setViews] = useState<Views>(noViews);
  const [screen, go] = useState<Screen>({ name: 'home' });

  const look = useCallback(async () => {
    const [nodes, accounts, inbox, flows] = await Promise.all([
      client.nodes.list({}),
      client.accounts.list({}),
      client.inbox.list({}),
      client.flows.list({}),
    ]);
    setViews((before) => ({
      nodes: listed(nodes) ?? before.nodes,
      accounts: listed(accounts) ?? before.accounts,
      inbox: listed(inbox) ?? before.inbox,
      flows: listed(flows) ?? before.flows,
    }));
  }, [client]);
  useEffect(() => {
    void client.window.start({}).then((told) => 'settings' in told && setStart(told));
  }, [client]);
  useEffect(() => {
    let isOn = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      await look().catch(() => undefined);
      if (isOn) timer = setTimeout(again, lookEveryMs);
    };
    void again();
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [look]);

  const settings = start?.settings ?? null;
  useEffect(() => {
    if (settings === null) return;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.textSize = String(settings.textSize);
  }, [settings]);

  const change = useCallback(
    (to: DeskSettings) => {
      setStart((before) => (before === null ? null : { ...before, settings: to }));
      void client.window.settings(to);
    },
    [client],
  );
  const speech = useMemo(() => (settings === null ? null : { language: settings.language, catalogs }), [settings]);
  const desk = useMemo(
    () => (start === null ? null : { client, views, look, screen, go, change, ...start }),
    [client, views, look, screen, change, start],
  );
  if (desk === null || speech === null) return null;
  return (
    <DeskContext value={desk}>
      <SpeechContext value={speech}>
        <RememberedContext value={codes}>
          <Frame>
            <CurrentScreen screen={screen} />
          </Frame>
        </RememberedContext>
      </SpeechContext>
    </DeskContext>
  );
}
