import path from 'node:path';
import { Corridor } from '../harness/corridor.ts';
import { launchPackaged } from '../harness/launch.ts';
import { symbolTransferRequest } from '../harness/requests.ts';
import { verifyReply } from '../harness/verify-reply.ts';
import { filmQr } from '../harness/y4m.ts';
import { artifacts, expect, test } from './session.ts';

test('the packaged app walks the corridor', async ({ home }) => {
  test.skip(!process.env.INKAN_PACKAGED, 'run npm test or npm test -- --only e2e, which package first');
  const request = symbolTransferRequest();
  filmQr(home.video, [request.text]);
  const run = await launchPackaged({ home });
  try {
    const reply = await new Corridor(run.page, path.join(artifacts, 'screens', 'packaged')).walk('ja');
    expect((await verifyReply(reply, request.bytes)).chain).toBe('symbol');
  } finally {
    await run.close();
  }
});
