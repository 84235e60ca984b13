/** A note that lies beside requests. What carries a secret is not passed over: its refusal says more. */
import { readText } from '../qr/read-scan.ts';
import { readRequest } from './read-request.ts';

export function isNoRequest(text: string): boolean {
  const isWhole = text.split('\n').every((line) => readText(line).is === 'single');
  const read = isWhole ? readRequest(text) : null;
  return read !== null && !read.ok && read.reason.code === 'not-a-request';
}
