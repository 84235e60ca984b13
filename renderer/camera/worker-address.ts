/** The addresses of the workers. Under Trusted Types they go through the one policy that the window's policy list names. */
import readerUrl from './reader.worker.ts?worker&url';
import secondUrl from './second.worker.ts?worker&url';

const addresses = { reader: readerUrl, second: secondUrl } as const;
const known: readonly string[] = Object.values(addresses);

interface Policy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

let policy: Policy | null | undefined;

function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return url;
  if (policy === undefined) {
    try {
      const createScriptURL = (asked: string) => (known.includes(asked) ? asked : '');
      policy = factory.createPolicy('inkan-worker', { createScriptURL });
    } catch {
      policy = null; // The page's policy list does not name it: then plain text is what the page allows.
    }
  }
  return (policy?.createScriptURL(url) ?? url) as string;
}

export const startWorker = (name: keyof typeof addresses): Worker =>
  new Worker(trusted(addresses[name]), { type: 'module' });
