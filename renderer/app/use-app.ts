/** React context with the app's state and actions. */
import { createContext, useContext } from 'react';
import type { Actions } from './actions.ts';
import type { AppState } from './app-data.ts';

export interface App {
  readonly state: AppState;
  readonly act: Actions;
}
export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp outside of the app');
  return app;
}
