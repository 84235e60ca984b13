/**
 * Addresses of nodes as people enter them.
 * Takes: "http://node.example:3000", or without a port. Gives: scheme, host and port, always written in the same way, so
 * that two writings of one node are the same text.
 * Refuses 'node-url-malformed': other schemes, a path, credentials, a query, blanks.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Chain } from '../../core/chain/networks.ts';
import type { DeskReason } from '../contract/desk-reason.ts';

const longest = 200;
/** Ports of the node software: catapult REST, NIS (config-default.properties). */
const ports = {
  symbol: { 'http:': '3000', 'https:': '3001' },
  nem: { 'http:': '7890', 'https:': '7891' },
} as const satisfies Record<Chain, Record<string, string>>;
/** `URL` drops these from what it prints. */
const schemePorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Letters, digits and hyphens of a host name (an international one in its ASCII form), or an address in brackets. */
const written = /^(https?):\/\/((?:[a-z0-9-]+\.)*[a-z0-9-]+|\[[0-9a-f:.]+\])(?::([0-9]{1,5}))?\/?$/i;

export function readNodeUrl(chain: Chain, text: string): Result<string, DeskReason> {
  const trimmed = text.trim();
  const found = trimmed.length <= longest ? written.exec(trimmed) : null;
  const url = found === null ? null : urlOf(trimmed);
  if (url === null) return refuse({ code: 'node-url-malformed', found: {} });
  const scheme = url.protocol === 'https:' ? 'https:' : 'http:';
  const port = url.port !== '' ? url.port : found?.[3] === undefined ? ports[chain][scheme] : schemePorts[scheme];
  return ok(`${scheme}//${url.hostname}:${port}`);
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
