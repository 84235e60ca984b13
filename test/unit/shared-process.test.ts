/** Which test files may share a process, on a small checkout that is made here. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sharingAProcess } from '../shared-process.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-sharing-'));
const put = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
};

test('a file shares a process unless it reaches electron without loading the keys, changes what all share, or measures its process', () => {
  try {
    put({
      'core/sum.ts': 'export const sum = 1;',
      'electron/vault/keys.ts': "import { sum } from '../../core/sum.ts';",
      'test/harness/deep.ts': "export * from '../../electron/vault/keys.ts';",
      'test/cpu-time.ts': '',
      'test/unit/pure.test.ts': "import { sum } from '../../core/sum.ts';",
      'test/unit/types.test.ts':
        "import type {\n  Keys,\n} from '../../electron/vault/keys.ts';\nimport { sum } from '../../core/sum.ts';",
      'test/unit/direct.test.ts': "import '../../electron/vault/keys.ts';",
      'test/unit/deep.test.ts': "import { sum } from '../../core/sum.ts';\nimport { deep } from '../harness/deep.ts';",
      'test/unit/later.test.ts': "const later = () => import('../../electron/vault/keys.ts');",
      'test/unit/mock.test.ts': "vi.mock('../../core/sum.ts');",
      'test/unit/global.test.ts': 'globalThis.sum = 2;',
      'test/unit/environment.test.ts': "process.env.INKAN = '1';",
      'test/harness/sets.ts': "process.env.INKAN = '1';",
      'test/unit/sets.test.ts': "import { sets } from '../harness/sets.ts';",
      'test/unit/cpu.test.ts': "import { cpuMs } from '../cpu-time.ts';",
      'test/harness/own-keys.ts': "import '../../electron/vault/keys.ts';",
      'test/unit/loads.test.ts': "import '../harness/own-keys.ts';",
    });
    expect(sharingAProcess(root)).toEqual({
      withoutKeys: ['test/unit/pure.test.ts', 'test/unit/types.test.ts'],
      withKeys: ['test/unit/loads.test.ts'],
    });
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
});
