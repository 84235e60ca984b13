// Run by plain Node after the lockdown: prints every function that JavaScript can reach in the built-in modules, and
// whether the lockdown has closed it. `Server#listen` is a method, `promises.lookup` a function of an object.
import { builtinModules, createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const denied = globalThis.fetch;
const seen = new Set();
/** Before modules with the same functions under internal names, so that each is listed once. */
const first = ['net', 'http', 'tls', 'dns', 'process', 'module', 'node:sqlite', 'node:test', 'node:sea', 'inspector'];
const names = [...new Set([...first, ...builtinModules])].filter(isThere);
const found = [
  ...names.map((name) => ({ module: name.replace(/^node:/, ''), ...namesIn(require(name), 2) })),
  { module: 'globalThis', ...namesIn(globalThis, 0) },
];
process.stdout.write(JSON.stringify(found));

function isThere(name) {
  try {
    require(name);
    return true;
  } catch (error) {
    if (error.code === 'ERR_UNKNOWN_BUILTIN_MODULE') return false;
    throw error;
  }
}

function namesIn(top, depth) {
  const open = [];
  const closed = [];
  const take = (owner, prefix, deep) => {
    for (const key of Reflect.ownKeys(owner)) {
      if (key === 'constructor' || isOrdinary(owner, key)) continue;
      const name = `${prefix}${String(key)}`;
      const { value, get } = Object.getOwnPropertyDescriptor(owner, key);
      const thing = get ?? value;
      if (value === denied) closed.push(name);
      if ((typeof thing !== 'function' && typeof thing !== 'object') || thing === null || seen.has(thing)) continue;
      seen.add(thing);
      if (get !== undefined) open.push(`${name}()`);
      else if (value !== denied && typeof value === 'function') open.push(name);
      if (get !== undefined || value === denied || deep === 0) continue;
      take(value, `${name}.`, deep - 1);
      if (typeof value === 'function' && value.prototype) take(value.prototype, `${name}#`, deep - 1);
    }
  };
  seen.add(denied).add(globalThis);
  take(top, '', depth);
  return { open, closed };
}

/** What every function has, and current event listeners. */
function isOrdinary(owner, key) {
  if (key === '_events') return true;
  return typeof owner === 'function' && ['length', 'name', 'prototype', 'arguments', 'caller', 'super_'].includes(key);
}
