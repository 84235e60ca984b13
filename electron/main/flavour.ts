/** What the build says of this program. The defines are put in by build/bundle.mjs; the file lies beside package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Machine } from '../../core/contract/host.ts';

declare const __INKAN_FLAVOUR__: 'development' | 'release';
declare const __INKAN_VERSION__: string;

export const flavour = __INKAN_FLAVOUR__;
export const appVersion = __INKAN_VERSION__;

const buildInfo = v.object({ electronOrigin: v.picklist(['official', 'installed', 'override', 'test-runtime']) });

/** Where the running Electron came from. Without the build's word it is never called official. */
export function electronOrigin(appRoot: string): Machine['electron']['origin'] {
  try {
    const said = v.safeParse(buildInfo, JSON.parse(readFileSync(path.join(appRoot, 'build-info.json'), 'utf8')));
    return said.success ? said.output.electronOrigin : 'override';
  } catch {
    return 'override';
  }
}
