// @ts-check
// A network namespace with nothing in it but loopback, for tests that open real vaults: the app refuses that on a machine
// with a network, and a build machine has one. /sys is mounted anew there, or it would go on showing the machine's devices.
import { isRoot } from './places.mjs';
import { ask, lastLines } from './run.mjs';

const enter = [
  'mount -t sysfs sysfs /sys',
  // Cards of the machine are seen there in any namespace, and count as ways to a network.
  'for bus in pci usb; do if [ -d /sys/bus/$bus/devices ]; then mount -t tmpfs none /sys/bus/$bus/devices; fi; done',
  'ip link set lo up',
  'exec "$@"',
].join(' && ');
/** What must be true inside: no device but loopback, in the namespace and in /sys alike. */
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

/** Inside one is root, as whom Electron does not start: the words that turn a program back into an ordinary user's. */
function asOneself() {
  return `unshare --user --map-user=${process.getuid?.()} --map-group=${process.getgid?.()} --`;
}
