// Lists everything that a page can reach from `window` and `navigator`: own properties, those of prototypes, and one
// level further.

/** Names of properties by holder ('window', 'Navigator', 'Document', 'HTMLVideoElement', 'static URL', ...). */
export type Found = Record<string, string[]>;

/** Runs in the page. `skip`: names of window whose members are ignored; `tags`: elements whose interfaces are
 * listed. */
export function walkWindow({ skip, tags }: { skip: readonly string[]; tags: readonly string[] }): Found {
  const found: Found = {};
  const own = (holder: object) => Object.getOwnPropertyNames(holder);
  const note = (holder: string, names: readonly string[]) => {
    // React's marks on the document, which have random names, and what every prototype has.
    const plain = names.filter((name) => name !== 'constructor' && !name.startsWith('_react'));
    found[holder] = [...new Set([...(found[holder] ?? []), ...plain])].sort();
  };
  const nameOf = (proto: object): string => {
    const made = Object.getOwnPropertyDescriptor(proto, 'constructor')?.value as { readonly name?: string } | undefined;
    return made?.name ?? 'nameless';
  };
  /** The prototypes of an object, up to the language's own. */
  const chain = (value: object) => {
    for (let at = Object.getPrototypeOf(value); at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
      note(nameOf(at), own(at));
  };
  const look = (holder: string, value: unknown) => {
    if (typeof value === 'function') {
      const statics = own(value).filter(
        (name) => !['length', 'name', 'prototype', 'arguments', 'caller'].includes(name),
      );
      if (statics.length > 0) note(`static ${holder}`, statics);
      const { prototype } = value as { prototype?: object };
      if (typeof prototype === 'object' && prototype !== null) {
        note(holder, own(prototype));
        chain(prototype);
      }
    } else if (typeof value === 'object' && value !== null && value !== window && !Array.isArray(value)) {
      if (own(value).length > 0) note(`own ${holder}`, own(value));
      chain(value);
    }
  };
  note('window', own(window));
  chain(window);
  for (const name of own(window)) {
    if (skip.includes(name)) continue;
    look(name, (window as unknown as Record<string, unknown>)[name]);
  }
  note('own navigator', own(navigator));
  const proto = Object.getPrototypeOf(navigator) as object;
  for (const name of own(proto))
    if (name !== 'constructor') look(`navigator.${name}`, (navigator as unknown as Record<string, unknown>)[name]);
  for (const tag of tags) chain(document.createElement(tag));
  chain(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  return found;
}

/** Elements that can play, load, show, ask or send something. */
export const tags = [
  ...['a', 'area', 'audio', 'base', 'button', 'canvas', 'details', 'dialog', 'div', 'embed', 'fencedframe', 'form'],
  ...['frame', 'iframe', 'img', 'input', 'link', 'map', 'meta', 'meter', 'object', 'option', 'portal', 'progress'],
  ...['script', 'select', 'selectlist', 'slot', 'source', 'style', 'template', 'textarea', 'track', 'video'],
];
