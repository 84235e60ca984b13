/**
 * The session of a window: in memory, reaches only the app's own files, and grants only the camera's picture, while it
 * may be used. Chromium asks for some permissions (request) and checks others silently (check): both are handled.
 */
import { readFile } from 'node:fs/promises';
import { protocol, type Session, session } from 'electron';
import { fileFor, headersFor, type PagePlace } from './page-files.ts';

export interface SessionFacts {
  readonly scheme: string;
  /** Without the prefix `persist:` a partition is kept in memory. */
  readonly partition: string;
  readonly place: PagePlace;
  /** The address of the file that an asked address names. */
  readonly fileAddress: (address: string) => string;
  /** Leads nowhere. */
  readonly proxyRules: string;
  readonly proxyBypassRules: string;
  readonly hasDevTools: boolean;
  readonly mayUseCamera: () => boolean;
}

/** Must run before `ready`. Gives the scheme its own origin and the secure context that the camera needs. */
export function registerScheme(scheme: string): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** The hardened session of every window. The default session is hardened as well, in case something uses it. */
export async function hardenedSession(facts: SessionFacts): Promise<Session> {
  const own = session.fromPartition(facts.partition, { cache: false });
  await Promise.all([harden(own, facts), harden(session.defaultSession, { ...facts, mayUseCamera: () => false })]);
  serveFiles(own, facts);
  return own;
}

/** Read-only, each with the full set of headers. */
function serveFiles(own: Session, { scheme, place, fileAddress }: SessionFacts): void {
  own.protocol.handle(scheme, async (request) => {
    const found = request.method === 'GET' ? fileFor(place, fileAddress(request.url)) : null;
    if (found === null) return notFound();
    try {
      const headers = { ...headersFor(found.file), 'Content-Type': found.type };
      return new Response(new Uint8Array(await readFile(found.file)), { headers });
    } catch {
      return notFound();
    }
  });
}

const notFound = (): Response => new Response(null, { status: 404, headers: headersFor('') });

async function harden(target: Session, facts: SessionFacts): Promise<void> {
  const { scheme, place, proxyRules, proxyBypassRules, hasDevTools, mayUseCamera } = facts;
  const { origin } = place;
  const isOwn = (url: string | undefined) => isAt(origin, url);
  const mayLoad = (url: string) =>
    url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || (hasDevTools && url.startsWith('devtools://'));
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
  target.setSpellCheckerDictionaryDownloadURL(`${scheme}://none/`);
  await target.setProxy({ mode: 'fixed_servers', proxyRules, proxyBypassRules });
}

/** Chromium writes origins with a trailing slash in one handler and without in the other. */
const isAt = (origin: string, url: string | undefined): boolean =>
  url === origin || url?.startsWith(`${origin}/`) === true;
