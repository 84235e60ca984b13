/** catbuffer LinkAction and AliasAction: 0 unlink, 1 link. */
import type { LinkAction } from './content.ts';

export const linkActions = ['unlink', 'link'] as const satisfies readonly LinkAction[];
export const linkActionByte = (action: LinkAction): number => linkActions.indexOf(action);
