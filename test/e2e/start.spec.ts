import { spawnSync } from 'node:child_process';
import { expect, test } from './session.ts';

test('Inkan does not start without the sandbox, and says why in both languages', ({ home }) => {
  const run = spawnSync(process.env.INKAN_EXECUTABLE ?? '', ['--no-sandbox', `--user-data-dir=${home.userData}`], {
    env: { ...process.env, INKAN_HOME: home.dir },
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(run.status).toBe(78);
  expect(run.stderr).toContain('sandbox');
  expect(run.stderr).toContain('サンドボックス');
});
