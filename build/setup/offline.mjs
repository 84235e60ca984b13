// @ts-check
// A network namespace with only loopback, for tests that open real vaults: the app refuses that on a machine with a
// network, and a build machine has one. /sys is mounted again inside, otherwise it would still show the machine's
// devices.
import { isRoot } from './places.mjs';
import { ask, lastLines } from './run.mjs';

const enter = [
  'mount -t sysfs sysfs /sys',
  // The machine's cards are visible there in any namespace, and count as network connections.
  'for bus in pci usb; do if [ -d /sys/bus/$bus/devices ]; then mount -t tmpfs none /sys/bus/$bus/devices; fi; done',
  'ip link set lo up',
  'exec "$@"',
].join(' && ');
/** Conditions inside: no device but loopback, in the namespace and in /sys. */
const check = 'test "$(ls /sys/class/net)" = lo && test "$(tail -n +3 /proc/self/net/dev | wc -l)" = 1';

/**
 * @typedef {object} Offline
 * @property {string[]} words what to put in front of a command
 * @property {Record<string, string>} env what to add to its environment
 * @property {string} why '' when there is such a namespace, else why not
 */

/** @returns {Offline} */
export function offlineNamespace() {
  const none = { words: [], env: {} };
  if (process.platform !== 'linux') return { ...none, why: 'network namespaces are for Linux' };
  const way = isRoot ? ['--net', '--mount'] : ['--user', '--map-root-user', '--net', '--mount'];
  const words = ['unshare', ...way, '--', 'sh', '-c', enter, 'offline'];
  const [program = '', ...args] = [...words, 'sh', '-c', check];
  const run = ask(program, args, { timeout: 20_000 });
  if (!run.ok) return { ...none, why: lastLines(run.stderr, 2) || `${program} failed` };
  return { words, env: { INKAN_OFFLINE: '1', ...(isRoot ? {} : { INKAN_INSIDE: asOneself() }) }, why: '' };
}

/** Inside, the user is root, as whom Electron refuses to start: the words that switch back to an ordinary user. */
function asOneself() {
  return `unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()} --`;
}
