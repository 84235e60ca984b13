import { createElement, type ReactElement } from 'react';
import type { Machine } from '../../../core/contract/host.ts';
import type { Feature } from '../../app/feature.ts';
import { SelfTestStop } from './self-test-stop.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly selfTest: typeof texts;
  }
}

export const selfTest = {
  /** Nothing works after a failed self-test. */
  overlay: ({ selfTest: state }: Machine): ReactElement | null =>
    typeof state === 'object' ? createElement(SelfTestStop, { failed: state.failed }) : null,
} satisfies Feature;
