/** The session of Inkan's windows: the camera only while an open vault's settings allow it. */
import type { Session } from 'electron';
import { hardenedSession } from '../shell/page-session.ts';
import { origin, scheme, types, withoutFragment } from './app-files.ts';
import { flavour } from './build-facts.ts';
import { rendererDir } from './places.ts';
import { deadProxy, noBypass } from './switch-list.ts';

export const prepareSession = (mayUseCamera: () => boolean): Promise<Session> =>
  hardenedSession({
    ...{ scheme, partition: 'inkan', place: { origin, root: rendererDir, types }, fileAddress: withoutFragment },
    ...{ proxyRules: deadProxy, proxyBypassRules: noBypass, hasDevTools: flavour === 'development', mayUseCamera },
  });
