/**
 * The features of the window, put together from their descriptors. A screen, a place or an action that no feature provides does
 * not compile here.
 */
import type { ReactElement } from 'react';
import type { Machine } from '../core/contract/host.ts';
import type { FeatureActions } from './app/actions.ts';
import { makeReducer } from './app/app-state.ts';
import type { Asking } from './app/asking.ts';
import type { ShownScreen } from './app/feature.ts';
import type { Places, ScreenName } from './app/screens.ts';
import { accounts } from './features/accounts/feature.ts';
import { alarm } from './features/alarm/feature.ts';
import { backup } from './features/backup/feature.ts';
import { basket } from './features/basket/feature.ts';
import { choose } from './features/choose/feature.ts';
import { create } from './features/create/feature.ts';
import { custodians } from './features/custodians/feature.ts';
import { entriesImported } from './features/entries-imported/feature.ts';
import { entropy } from './features/entropy/feature.ts';
import { folderStop } from './features/folder-stop/feature.ts';
import { home } from './features/home/feature.ts';
import { language } from './features/language/feature.ts';
import { loading } from './features/loading/feature.ts';
import { log } from './features/log/feature.ts';
import { pending } from './features/pending/feature.ts';
import { refused } from './features/refused/feature.ts';
import { registry } from './features/registry/feature.ts';
import { restore } from './features/restore/feature.ts';
import { review } from './features/review/feature.ts';
import { rules } from './features/rules/feature.ts';
import { scan } from './features/scan/feature.ts';
import { selfTest } from './features/self-test/feature.ts';
import { settings } from './features/settings/feature.ts';
import { sign } from './features/sign/feature.ts';
import { signed } from './features/signed/feature.ts';
import { start } from './features/start/feature.ts';
import { training } from './features/training/feature.ts';
import { unlock } from './features/unlock/feature.ts';

export const screens: { readonly [N in ScreenName]: ShownScreen<N> } = {
  ...accounts.screens,
  ...pending.screens,
  ...backup.screens,
  ...basket.screens,
  ...choose.screens,
  ...create.screens,
  ...custodians.screens,
  ...entriesImported.screens,
  ...entropy.screens,
  ...home.screens,
  ...language.screens,
  ...loading.screens,
  ...log.screens,
  ...refused.screens,
  ...registry.screens,
  ...restore.screens,
  ...review.screens,
  ...rules.screens,
  ...scan.screens,
  ...settings.screens,
  ...sign.screens,
  ...signed.screens,
  ...start.screens,
  ...training.screens,
  ...unlock.screens,
};

export const places: Places = {
  ...accounts.places,
  ...backup.places,
  ...create.places,
  ...custodians.places,
  ...entropy.places,
  ...home.places,
  ...log.places,
  ...registry.places,
  ...restore.places,
  ...rules.places,
  ...scan.places,
  ...settings.places,
  ...signed.places,
  ...start.places,
  ...training.places,
  ...unlock.places,
};

export const reduce = makeReducer(places);

export function makeFeatureActions(asking: Asking): FeatureActions {
  return {
    accounts: accounts.actions(asking),
    basket: basket.actions(asking),
    create: create.actions(asking),
    custodians: custodians.actions(asking),
    entropy: entropy.actions(asking),
    log: log.actions(asking),
    training: training.actions(asking),
    unlock: unlock.actions(asking),
  };
}

/** Below the screen. */
export const Bar = training.bar;

/** In this order: the first that applies is shown instead of any screen. */
const overlays: readonly ((machine: Machine) => ReactElement | null)[] = [
  folderStop.overlay,
  alarm.overlay,
  selfTest.overlay,
];

export function overlayOf(machine: Machine): ReactElement | null {
  for (const overlay of overlays) {
    const shown = overlay(machine);
    if (shown !== null) return shown;
  }
  return null;
}
