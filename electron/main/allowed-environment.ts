/** The environment of vault and watcher, without variables that affect other programs (NODE_OPTIONS, LD_PRELOAD,
 * proxies). */
export function allowedEnvironment(): Record<string, string> {
  const kept = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP'] : ['LANG', 'TZ'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
