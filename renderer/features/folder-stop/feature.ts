import { createElement, type ReactElement } from 'react';
import type { Machine } from '../../../core/contract/host.ts';
import type { Feature } from '../../app/feature.ts';
import { FolderStop } from './folder-stop.tsx';
import type { texts } from './texts.en.ts';

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly folderStop: typeof texts;
  }
}

export const folderStop = {
  /** An unreadable folder hides whether there was an alarm. A raised alarm comes first. */
  overlay: ({ folder, alarm, language, lockReason }: Machine): ReactElement | null =>
    folder !== null && (alarm?.cause ?? 'settings') === 'settings'
      ? createElement(FolderStop, { trouble: folder, language, reason: lockReason })
      : null,
} satisfies Feature;
