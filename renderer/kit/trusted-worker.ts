/** Starts workers. Under Trusted Types, their addresses pass through the single policy in the window's policy list. */

interface Policy {
  createScriptURL(url: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

/** Worker names of the build (build/bundle): our own origin, and a file named as a worker. */
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
      policy = null; // The page's policy list does not contain it: the page then accepts plain text.
    }
  }
  return (policy?.createScriptURL(url) ?? url) as string;
}

function isOwn(url: string): boolean {
  const { origin, pathname } = new URL(url, location.href);
  return origin === location.origin && workerPath.test(pathname);
}
