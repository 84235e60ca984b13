/** Recognises a note that lies beside requests and is skipped. A note with a secret is not skipped, because its
 * refusal tells the person more. */
import { readText } from '../qr/read-scan.ts';
import { readRequest } from './read-request.ts';

export function isNoRequest(text: string): boolean {
  const isWhole = text.split('\n').every((line) => readText(line).is === 'single');
  const read = isWhole ? readRequest(text) : null;
  return read !== null && !read.ok && read.reason.code === 'not-a-request';
}
