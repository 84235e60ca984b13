import { chainContests, profiled } from './chain.ts';
const name = process.argv[2];
const side = process.argv[3] ?? 'ours';
const c = chainContests().find((x) => x.name === name);
const extra = profiled().find((x) => x[0] === `${name}/${side}`);
const work = side === 'ours' ? c?.own : side === 'baseline' ? c?.baseline : extra?.[1];
if (!work) throw new Error('none');
for (let i = 0; i < 20; i++) await work();
const cpu = process.cpuUsage();
const s = performance.now(); let n = 0;
while (performance.now() - s < Number(process.argv[4] ?? 3000)) { await work(); n++; }
const u = process.cpuUsage(cpu);
console.log(name, side, n, ((u.user + u.system) / n / 1000).toFixed(3), 'ms cpu', ((performance.now()-s)/n).toFixed(3), 'ms wall');
