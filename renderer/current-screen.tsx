/** The current screen: an overlay of a feature if one applies, else the screen that the state names. */
import { createElement, type ReactNode } from 'react';
import type { ShownScreen } from './app/feature.ts';
import type { Screen, ScreenName } from './app/screens.ts';
import { useApp } from './app/use-app.ts';
import { overlayOf, screens } from './features.ts';

export function CurrentScreen(): ReactNode {
  const { screen, machine, visit } = useApp().state;
  const overlay = machine === null ? null : overlayOf(machine);
  return overlay ?? shown(screens[screen.name], screen, visit);
}

/** The state selects the screen, the descriptor of its feature the component. */
function shown({ component, keyOf }: ShownScreen<ScreenName>, screen: Screen, visit: number) {
  return createElement(component, { ...screen, key: `${visit} ${keyOf?.(screen) ?? ''}` });
}
