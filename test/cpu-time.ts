/**
 * What something costs in time of this process on the processor, in milliseconds: other programs on the machine, and waiting,
 * do not count. For bounds that only an algorithm of another order would break, never for speed.
 */
export function cpuMs(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
