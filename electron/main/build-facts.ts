/** Facts about this build. build/bundle.mjs sets the defines; the file is beside package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Machine } from '../../core/contract/host.ts';

declare const __INKAN_FLAVOUR__: 'development' | 'release';
declare const __INKAN_VERSION__: string;

export const flavour = __INKAN_FLAVOUR__;
export const appVersion = __INKAN_VERSION__;

const buildInfo = v.object({ electronOrigin: v.picklist(['official', 'installed', 'override', 'test-runtime']) });

/** Source of the running Electron. Without the build's statement it is never called official. */
export function electronOrigin(appRoot: string): Machine['electron']['origin'] {
  try {
    const said = v.safeParse(buildInfo, JSON.parse(readFileSync(path.join(appRoot, 'build-info.json'), 'utf8')));
    return said.success ? said.output.electronOrigin : 'override';
  } catch {
    return 'override';
  }
}
