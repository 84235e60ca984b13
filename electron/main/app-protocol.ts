/** Serves the renderer's files as `app://inkan/...`, read-only, each with the full set of headers. */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { fileFor, headersFor, scheme, withoutFragment } from './app-files.ts';
import { rendererDir } from './places.ts';

/** Must run before `ready`. Gives the scheme its own origin and the secure context that the camera needs. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

export function serveApp(session: Session): void {
  session.protocol.handle(scheme, async (request) => {
    const found = request.method === 'GET' ? fileFor(rendererDir, withoutFragment(request.url)) : null;
    if (found === null) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(found.file)), {
        headers: { ...headersFor(found.file), 'Content-Type': found.type },
      });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: headersFor('') });
}
