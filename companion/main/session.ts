/**
 * The window's session: in memory, reaches only our own files, and grants only the camera's picture. The network is
 * main's (companion/nodes) and passes by Chromium altogether.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session, session } from 'electron';
import { flavour, windowDir } from './build-facts.ts';
import { fileFor, headersFor, origin, scheme } from './window-files.ts';

/** Must run before `ready`. Gives the scheme its own origin and the secure context that the camera needs. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Without the prefix `persist:` a partition is kept in memory. */
const partition = 'inkan-desk';
/** Resolves to nothing. */
const deadProxy = 'socks5://desk.invalid:1';

export async function prepareSession(): Promise<Session> {
  const own = session.fromPartition(partition, { cache: false });
  await Promise.all([harden(own, true), harden(session.defaultSession, false)]);
  serveFiles(own);
  return own;
}

function serveFiles(own: Session): void {
  own.protocol.handle(scheme, async (request) => {
    const found = request.method === 'GET' ? fileFor(windowDir, request.url) : null;
    if (found === null) return notFound();
    try {
      const headers = { ...headersFor(path.basename(found.file)), 'Content-Type': found.type };
      return new Response(new Uint8Array(await readFile(found.file)), { headers });
    } catch {
      return notFound();
    }
  });
}

const notFound = (): Response => new Response(null, { status: 404, headers: headersFor('') });

async function harden(target: Session, hasCamera: boolean): Promise<void> {
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
  target.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const types = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const onlyPicture = types?.length === 1 && types[0] === 'video';
    answer(hasCamera && permission === 'media' && onlyPicture && details.isMainFrame && isOwn(details.requestingUrl));
  });
  target.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      hasCamera && permission === 'media' && details.mediaType === 'video' && isOwn(requestingOrigin),
  );
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  await target.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

function mayLoad(url: string): boolean {
  if (url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`)) return true;
  return flavour === 'development' && url.startsWith('devtools://');
}

/** Chromium writes origins with a trailing slash in one handler and without in the other. */
const isOwn = (url: string | undefined): boolean => url === origin || url?.startsWith(`${origin}/`) === true;
