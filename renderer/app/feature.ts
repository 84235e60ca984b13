/**
 * The descriptor of a feature: everything that the rest of the window knows of it. Each `features/<name>/feature.ts`
 * exports one and declares the feature's texts and actions (declaration merging with Catalog and FeatureActions).
 */
import type { ReactElement, ReactNode } from 'react';
import type { Machine } from '../../core/contract/host.ts';
import type { Asking } from './asking.ts';
import type { Place, PlaceFacts, ScreenName, ScreenOf } from './screens.ts';

/** How a screen is shown. Methods, because the state passes exactly the screen with the name. */
export interface ShownScreen<N extends ScreenName> {
  component(screen: ScreenOf<N>): ReactNode;
  /** Another key is another screen: nothing of the previous one stays, not even half-typed text. */
  keyOf?(screen: ScreenOf<N>): string;
}

export interface Feature {
  readonly screens?: { readonly [N in ScreenName]?: ShownScreen<N> };
  readonly places?: { readonly [P in Place]?: PlaceFacts };
  /** Actions of the feature on vault and main process, created once for the window. */
  readonly actions?: (asking: Asking) => object;
  /** Stands below every screen while it returns something. */
  readonly bar?: () => ReactElement | null;
  /** Replaces every screen while it returns something. */
  readonly overlay?: (machine: Machine) => ReactElement | null;
}
