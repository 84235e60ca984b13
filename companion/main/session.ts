/** The session of the desk's window. The network is main's (companion/nodes) and passes by Chromium altogether. */
import type { Session } from 'electron';
import { pageTypes } from '../../electron/shell/page-files.ts';
import { hardenedSession } from '../../electron/shell/page-session.ts';
import { flavour, windowDir } from './build-facts.ts';
import { origin, scheme } from './window-files.ts';

export const prepareSession = (): Promise<Session> =>
  hardenedSession({
    ...{ scheme, partition: 'inkan-desk', place: { origin, root: windowDir, types: pageTypes } },
    fileAddress: (address) => address,
    // Resolves to nothing.
    ...{ proxyRules: 'socks5://desk.invalid:1', proxyBypassRules: '<-loopback>' },
    ...{ hasDevTools: flavour === 'development', mayUseCamera: () => true },
  });
