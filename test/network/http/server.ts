/**
 * One HTTP server of the test network, on loopback at a free port.
 * Takes: a function from question to answer. Gives: its address, and a way to stop it with all its connections.
 * Refuses: bodies over a megabyte (closes). Never: listens elsewhere than on 127.0.0.1. There is no websocket: the
 * upgrade of a connection is closed without an answer.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Question {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: string;
}
export interface Answer {
  readonly status: number;
  /** JSON; null: no body. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
/** 'silence': the connection stays open without an answer. 'close': it is closed without one. */
export type Reaction = Answer | 'silence' | 'close';

export interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const longest = 1_048_576;

export async function startServer(react: (question: Question) => Reaction): Promise<Server> {
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const reaction = body === null ? 'close' : react(questionOf(request, body));
      if (reaction === 'silence') return;
      if (reaction === 'close') {
        request.socket.destroy();
        return;
      }
      const json = reaction.body === null ? '' : JSON.stringify(reaction.body);
      response.writeHead(reaction.status, {
        ...(json === '' ? {} : { 'Content-Type': 'application/json' }),
        ...reaction.headers,
      });
      response.end(json);
    });
  });
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function questionOf(request: IncomingMessage, body: string): Question {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    contentType: (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '',
    body,
  };
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > longest) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts).toString('utf8');
}
