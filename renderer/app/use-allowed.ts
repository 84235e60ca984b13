/** The inputs that the settings of the open vault allow. */
import type { Settings } from '../../core/policy/registry.ts';
import { useApp } from './use-app.ts';

const none: Settings['waysIn'] = { camera: false, image: false, video: false, pdf: false, paste: false, file: false };

/** The inputs that the vault allows. Without an open vault nothing is read. */
export function useAllowed(): { readonly waysIn: Settings['waysIn'] } {
  return { waysIn: useApp().state.vault?.settings.waysIn ?? none };
}
