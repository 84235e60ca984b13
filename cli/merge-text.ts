/**
 * `merge`: reference program for the online side of compact replies. Takes the requests that were sent and the returned
 * signatures. Gives what to announce for each, and where: the full reply, byte for byte. It holds no key, opens no
 * connection, and merges nothing that two implementations do not verify.
 */
import path from 'node:path';
import { toHex } from '../core/base/hex.ts';
import { type Reason, reason } from '../core/base/reason.ts';
import { isLeftAside } from '../core/intake/left-aside.ts';
import type { CompactEntry } from '../core/reply/compact.ts';
import { readCompact } from '../core/reply/read-compact.ts';
import type { Reply, ReplyItem } from '../core/reply/reply.ts';
import { inFile } from '../core/review/in-file.ts';
import { describeReasons } from './describe.ts';
import { type Aside, exits, type FileTools, notesOf, type Outcome, readArguments, textAt } from './input.ts';
import { type Merged, mergeEntry, type RequestFiles, readRequests, type SentRequest } from './merge-requests.ts';

const usage = 'merge [--json] --signatures FILE|- REQUEST...\n';

export async function merge(args: readonly string[], tools: FileTools): Promise<Outcome> {
  const options = readArguments(args, { once: ['--signatures'], often: [] });
  const from = options?.values.get('--signatures')?.[0];
  if (options === null || from === undefined || options.files.length === 0) return unreadable(usage);
  const text = textAt(from, tools);
  if (text === null) return unreadable('the file cannot be read\n');
  const entries = text.ok ? readCompact(text.value.text) : text;
  if (!entries.ok) return unreadable(`${describeReasons([entries.reason])}\n`);
  const { cleaned, aside: asideOf } = text.ok ? text.value : { cleaned: [], aside: [] };
  const files = options.files.flatMap(tools.filesAt);
  const beside = files.length > 1 ? files.filter((file) => isBeside(file, tools)) : [];
  const requests = readRequests(
    files.filter((file) => !beside.includes(file)),
    tools,
  );
  const merged: Merged[] = [];
  for (const entry of entries.value) merged.push(await mergeEntry(entry, requests));
  const report = reportOf(merged, requests);
  const exit = report.isWhole ? exits.signable : exits.refused;
  return {
    exit,
    out: options.json ? json(report) : plain(report),
    err: notesOf({ cleaned, aside: [...asideOf, ...beside.map(aside)] }),
  };
}

const isBeside = (file: string, { readBytes }: FileTools): boolean =>
  isLeftAside(path.basename(file), readBytes(file)?.length ?? 1);
const aside = (file: string): Aside => ({ file, reason: inFile(reason('file-left-aside'), path.basename(file)) });

interface Report {
  readonly done: readonly { readonly entry: CompactEntry; readonly request: SentRequest; readonly reply: Reply }[];
  readonly refused: readonly {
    readonly files: readonly string[];
    readonly signer: string | null;
    readonly reason: Reason;
  }[];
  /** Signatures without their request, and requests without a signature. */
  readonly signatures: readonly CompactEntry[];
  readonly requests: readonly string[];
  readonly isWhole: boolean;
}

function reportOf(merged: readonly Merged[], { byDigest, others }: RequestFiles): Report {
  const done = merged.flatMap(({ entry, request, reply }) =>
    request !== null && reply.ok ? [{ entry, request, reply: reply.value }] : [],
  );
  const badly = merged.flatMap(({ entry, request, reply }) =>
    request !== null && !reply.ok ? [{ files: request.files, signer: toHex(entry.signer), reason: reply.reason }] : [],
  );
  const unread = others.flatMap(({ file, reason }) =>
    reason === null ? [] : [{ files: [file], signer: null, reason }],
  );
  const refused = [...badly, ...unread];
  const signatures = merged.flatMap(({ entry, request }) => (request === null ? [entry] : []));
  const seen = new Set(merged.flatMap(({ request }) => (request === null ? [] : [request])));
  const left = [...byDigest.values()].flat().filter((request) => !seen.has(request));
  const requests = [
    ...left.flatMap(({ files }) => files),
    ...others.flatMap(({ file, reason }) => (reason === null ? [file] : [])),
  ];
  const isWhole = refused.length + signatures.length + requests.length === 0;
  return { done, refused, signatures, requests, isWhole };
}

interface Announcement {
  readonly route: string;
  readonly body: string;
}

/** Where and how to announce the item (catapult REST; NIS). Null for an item that is passed to a person. */
function announcementOf({ code, outputs }: ReplyItem, chain: CompactEntry['chain'], reply: Reply): Announcement | null {
  const text = (format: string) => outputs.find((output) => output.format === format)?.text ?? '';
  if (chain === 'nem') return { route: 'POST /transaction/announce', body: text('nem-announce') };
  const payload = JSON.stringify({ payload: text('symbol-payload') });
  if (code === 'transaction') return { route: 'PUT /transactions', body: payload };
  if (code === 'bonded') return { route: 'PUT /transactions/partial', body: payload };
  // The network collects cosignatures of a bonded aggregate; the maker collects those of a complete one.
  const isBonded = code === 'cosignature' && reply.items.length === 1;
  return isBonded ? { route: 'PUT /transactions/cosignature', body: text('symbol-cosignature') } : null;
}

const withoutCompact = ({ outputs }: ReplyItem) => outputs.filter(({ format }) => format !== 'inkan-signatures');

function json({ done, refused, signatures, requests }: Report): string {
  const shown = {
    merged: done.map(({ entry, request, reply }) => ({
      requests: request.files,
      ...{ chain: entry.chain, network: entry.network, signer: toHex(entry.signer), hash: reply.hash },
      items: reply.items.map((item) => ({
        ...{ code: item.code, hash: item.hash, outputs: withoutCompact(item) },
        announce: announcementOf(item, entry.chain, reply),
      })),
    })),
    refused: refused.map(({ files, signer, reason }) => ({ requests: files, signer, reasons: [reason.code] })),
    unmatched: {
      signatures: signatures.map(({ chain, network, signer, sent }) => ({
        ...{ chain, network, signer: toHex(signer), request: toHex(sent) },
      })),
      requests,
    },
  };
  return `${JSON.stringify(shown)}\n`;
}

function plain({ done, refused, signatures, requests }: Report): string {
  const lines = done.flatMap(({ entry, request, reply }) => [
    `merged: ${request.files.join(', ')}: ${entry.chain} ${entry.network} ${reply.hash}`,
    ...reply.items.flatMap((item) => {
      const announcement = announcementOf(item, entry.chain, reply);
      if (announcement !== null) return [`  ${announcement.route} ${announcement.body}`];
      return withoutCompact(item).map(({ format, text }) => `  ${item.code} ${format}: ${text}`);
    }),
  ]);
  for (const { files, reason } of refused) lines.push(`${describeReasons([reason])}: ${files.join(', ')}`);
  for (const { chain, sent } of signatures) lines.push(`no request for the signature: ${chain} ${toHex(sent)}`);
  for (const file of requests) lines.push(`no signature for the request: ${file}`);
  const failed = refused.length + signatures.length + requests.length;
  return `${[...lines, `${done.length} merged, ${failed} not`].join('\n')}\n`;
}

function unreadable(err: string): Outcome {
  return { exit: exits.unreadable, out: '', err };
}
