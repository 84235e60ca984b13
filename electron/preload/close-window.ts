/**
 * Removes from the page's global scope what Inkan does not use, before the page's first script. A compromised page then
 * has neither the system's file dialogs nor anything else that what-stays.ts does not name; main kills a page that
 * creates a new scope (a frame). Runs in the page's world: `closeWindow` is passed as text, so it refers to nothing
 * outside itself.
 */
import { webFrame } from 'electron';
import { type Staying, staysInNavigator, staysInWindow, takenOut } from './what-stays.ts';

const namesOf = (groups: readonly Staying[]): readonly string[] => groups.flatMap(({ names }) => names.split(' '));

/** `more`: names of the window that stay beside those of what-stays.ts. */
export function closePage(more: readonly string[] = []): void {
  const given = [[...namesOf(staysInWindow), ...more], namesOf(staysInNavigator), takenOut].map((each) =>
    JSON.stringify(each),
  );
  void webFrame.executeJavaScript(`(${closeWindow.toString()})(${given.join(', ')}); undefined`);
}

function closeWindow(
  ofWindow: readonly string[],
  ofNavigator: readonly string[],
  members: Readonly<Record<string, string>>,
): void {
  const world = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  const keepOnly = (holder: object, names: readonly string[]) => {
    for (const name of Object.getOwnPropertyNames(holder))
      if (!names.includes(name)) Reflect.deleteProperty(holder, name);
  };
  for (const [kind, names] of Object.entries(members)) {
    const found = world[kind];
    for (const holder of [found, found?.prototype]) {
      if (holder !== undefined) for (const name of names.split(' ')) Reflect.deleteProperty(holder, name);
    }
  }
  keepOnly(Object.getPrototypeOf(navigator), ofNavigator);
  keepOnly(navigator, []);
  keepOnly(Object.getPrototypeOf(globalThis), ['constructor']);
  keepOnly(globalThis, ofWindow);
}
