/**
 * The window's session: in memory, reaches only our own files, grants only the camera's picture, and only while an open
 * vault's settings allow it. Chromium asks for some permissions (request) and checks others silently (check): both are
 * handled.
 */
import { type Session, session } from 'electron';
import { origin } from './app-files.ts';
import { serveApp } from './app-protocol.ts';
import { flavour } from './build-facts.ts';
import { deadProxy, noBypass } from './switch-list.ts';

/** Without the prefix `persist:` a partition is kept in memory. */
const partition = 'inkan';

/** The hardened session of every window. The default session is hardened as well, in case something uses it. */
export async function prepareSession(mayUseCamera: () => boolean): Promise<Session> {
  const own = session.fromPartition(partition, { cache: false });
  await Promise.all([harden(own, mayUseCamera), harden(session.defaultSession, () => false)]);
  serveApp(own);
  return own;
}

async function harden(target: Session, mayUseCamera: () => boolean): Promise<void> {
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const onlyPicture = types?.length === 1 && types[0] === 'video';
    const isPlace = details.isMainFrame && isOwn(details.requestingUrl);
    answer(permission === 'media' && onlyPicture && isPlace && mayUseCamera());
  });
  target.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      permission === 'media' && details.mediaType === 'video' && isOwn(requestingOrigin) && mayUseCamera(),
  );
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  // Disabling the checker does not stop the download of its dictionary; no language and an invalid source do.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerDictionaryDownloadURL('app://none/');
  await target.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: noBypass });
}

function mayLoad(url: string): boolean {
  if (url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`)) return true;
  return flavour === 'development' && url.startsWith('devtools://');
}

/** Chromium writes origins with a trailing slash in one handler and without in the other. */
function isOwn(url: string | undefined): boolean {
  return url === origin || url?.startsWith(`${origin}/`) === true;
}
