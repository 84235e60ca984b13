/**
 * The window's session: in memory, reaches nothing but our own files, grants nothing but the camera's picture, and that only
 * while a vault is open whose settings allow it.
 * Chromium checks some permissions by asking (request) and some silently (check): both are answered.
 */
import { type Session, session } from 'electron';
import { origin } from './app-files.ts';
import { serveApp } from './app-protocol.ts';
import { flavour } from './flavour.ts';
import { deadProxy, noBypass } from './switch-list.ts';

/** Without the prefix `persist:` a partition lives in memory. */
const partition = 'inkan';

/** The session of every window, hardened. The default session is hardened as well, in case something uses it. */
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
  // Turning the checker off does not stop the download of its dictionary; having no language and a dead source does.
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerDictionaryDownloadURL('app://none/');
  await target.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: noBypass });
}

function mayLoad(url: string): boolean {
  if (url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`)) return true;
  return flavour === 'development' && url.startsWith('devtools://');
}

/** Chromium writes origins with a closing slash in one handler and without in the other. */
function isOwn(url: string | undefined): boolean {
  return url === origin || url?.startsWith(`${origin}/`) === true;
}
