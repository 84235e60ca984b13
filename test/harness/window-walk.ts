// Everything that a page finds from `window` and `navigator`: own properties, those of the prototypes, and one level on.

/** By holder ('window', 'Navigator', 'Document', 'HTMLVideoElement', 'static URL', ...): the names of its properties. */
export type Found = Record<string, string[]>;

/** Runs in the page. `skip`: names of window whose members are not looked at; `tags`: elements whose interfaces are. */
export function walkWindow({ skip, tags }: { skip: readonly string[]; tags: readonly string[] }): Found {
  const found: Found = {};
  const own = (holder: object) => Object.getOwnPropertyNames(holder);
  const note = (holder: string, names: readonly string[]) => {
    // Marks that React puts on the document, with a name of chance; and what every prototype has.
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

/** Elements that can reach something: play, load, show, ask, send. */
export const tags = [
  ...['a', 'area', 'audio', 'base', 'button', 'canvas', 'details', 'dialog', 'div', 'embed', 'fencedframe', 'form'],
  ...['frame', 'iframe', 'img', 'input', 'link', 'map', 'meta', 'meter', 'object', 'option', 'portal', 'progress'],
  ...['script', 'select', 'selectlist', 'slot', 'source', 'style', 'template', 'textarea', 'track', 'video'],
];
