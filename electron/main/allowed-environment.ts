/** Nothing that was set for other programs (NODE_OPTIONS, LD_PRELOAD, proxies) reaches vault and watcher. */
export function allowedEnvironment(): Record<string, string> {
  const kept = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP'] : ['LANG', 'TZ'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
