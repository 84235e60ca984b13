import { createElement, type ReactElement } from 'react';
import type { Machine } from '../../../core/contract/host.ts';
import type { Feature } from '../../app/feature.ts';
import { Alarm } from './alarm.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly alarm: typeof texts;
  }
}

export const alarm = {
  overlay: ({ alarm: raised }: Machine): ReactElement | null =>
    raised === null ? null : createElement(Alarm, { alarm: raised }),
} satisfies Feature;
