/** Receipts: exact bytes in both encodings, nothing replaced, nothing that a spreadsheet would compute. */
import { describe, expect, it } from 'vitest';
import { type Receipt, receiptsFile } from '../../companion/record/receipts.ts';

const receipt: Receipt = {
  ...{
    atMs: 1_796_022_245_000n,
    chain: 'symbol',
    network: 'testnet',
    hash: 'A'.repeat(64),
    height: 123n,
    stage: 'final',
  },
  ...{ fee: 17_600n, from: 'TA', to: 'TB', mosaic: '72C0212E67A08BCE', divisibility: 6, atomic: 1_234_500_000n },
  ...{ message: '請求書①, "4月分"', request: 'D'.repeat(64) },
};
const tokyo = { language: 'ja', offsetMinutes: () => 540 } as const;

describe('receipts', () => {
  it('are UTF-8 with a byte order mark', () => {
    const file = receiptsFile([receipt], { ...tokyo, encoding: 'utf-8' });
    const bytes = file.ok ? file.value : new Uint8Array(0);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row, end] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toMatch(/^日時（UTC）,日時（端末時刻）,チェーン,.*,依頼の照合コード$/);
    expect(row).toBe(
      `2026-11-30T07:04:05Z,2026-11-30T16:04:05+09:00,Symbol,testnet,確定,${'A'.repeat(64)},123,0.017600,TA,TB,72C0212E67A08BCE,1234.500000,"請求書①, ""4月分""",${'D'.repeat(64)}`,
    );
    expect(end).toBe('');
    expect(head?.split(',')).toHaveLength(14);
  });

  it('are Shift_JIS that reads back as what was written', () => {
    const inBoth = (['utf-8', 'shift_jis'] as const).map((encoding) => receiptsFile([receipt], { ...tokyo, encoding }));
    const [utf8, sjis] = inBoth.map((file) => (file.ok ? file.value : new Uint8Array(0)));
    expect(new TextDecoder('shift_jis', { fatal: true }).decode(sjis)).toBe(new TextDecoder().decode(utf8));
  });

  it('name what Shift_JIS does not have, each once', () => {
    const spoken = { ...receipt, message: '𠮷野家 한 한' };
    const file = receiptsFile([spoken], { ...tokyo, encoding: 'shift_jis' });
    expect(file).toEqual({ ok: false, reason: { characters: ['𠮷 U+20BB7', '한 U+D55C'] } });
    expect(receiptsFile([spoken], { ...tokyo, encoding: 'utf-8' }).ok).toBe(true);
  });

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n=1'])('neutralise %j', (message) => {
    const file = receiptsFile([{ ...receipt, message }], { ...tokyo, language: 'en', encoding: 'utf-8' });
    expect(new TextDecoder().decode(file.ok ? file.value : undefined)).toContain(`,"'${message}",`);
  });

  it('leave ordinary messages as they are, and say times west of Greenwich', () => {
    const file = receiptsFile([{ ...receipt, message: 'rent a=b', fee: null, height: null, divisibility: null }], {
      ...{ language: 'en', encoding: 'utf-8', offsetMinutes: () => -210 },
    });
    const text = new TextDecoder().decode(file.ok ? file.value : undefined);
    expect(text).toContain('2026-11-30T03:34:05-03:30');
    expect(text).toContain(',,,TA,TB,72C0212E67A08BCE,1234500000,rent a=b,');
    expect(text).toContain('Time (UTC),Machine time,');
  });
});
