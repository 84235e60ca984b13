/**
 * The descriptor of a feature: everything that the rest of the window knows of it. Each `features/<name>/feature.ts` gives one,
 * and declares the texts of the feature and its actions (declaration merging with Catalog and FeatureActions).
 */
import type { ReactElement, ReactNode } from 'react';
import type { Machine } from '../../core/contract/host.ts';
import type { Asking } from './asking.ts';
import type { Place, PlaceFacts, ScreenName, ScreenOf } from './screens.ts';

/** How a screen is shown. Methods, because the state gives the screen that fits the name and no other. */
export interface ShownScreen<N extends ScreenName> {
  component(screen: ScreenOf<N>): ReactNode;
  /** Another key is another screen: nothing of the one before is kept, not even half-typed text. */
  keyOf?(screen: ScreenOf<N>): string;
}

export interface Feature {
  readonly screens?: { readonly [N in ScreenName]?: ShownScreen<N> };
  readonly places?: { readonly [P in Place]?: PlaceFacts };
  /** What the feature can ask of the vault and of the main process, made once for the window. */
  readonly actions?: (asking: Asking) => object;
  /** Takes the place of every screen while it gives something. */
  readonly overlay?: (machine: Machine) => ReactElement | null;
}
