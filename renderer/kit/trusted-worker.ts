/** Starts workers. Under Trusted Types their addresses go through the one policy that the window's policy list names. */

interface Policy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

/** As the build names workers (build/bundle): our own origin, and a file that is called a worker. */
const workerPath = /\/[A-Za-z0-9_-]+\.worker-[A-Za-z0-9_-]+\.js$/;

let policy: Policy | null | undefined;

export const startWorker = (url: string): Worker => new Worker(trusted(url), { type: 'module' });

function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return url;
  if (policy === undefined) {
    try {
      policy = factory.createPolicy('inkan-worker', { createScriptURL: (asked) => (isOwn(asked) ? asked : '') });
    } catch {
      policy = null; // The page's policy list does not name it: then plain text is what the page allows.
    }
  }
  return (policy?.createScriptURL(url) ?? url) as string;
}

function isOwn(url: string): boolean {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && workerPath.test(pathname);
}
