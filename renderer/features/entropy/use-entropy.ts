/** The entropy pool of the new vault: its report, and its actions. */
import { useCallback, useEffect, useState } from 'react';
import type { EntropyReport } from '../../../core/contract/entropy.ts';
import type { AddedKind } from '../../../core/entropy/sources.ts';
import { useApp } from '../../app/use-app.ts';

export interface Entropy {
  /** Null until the machine has drawn its share. */
  readonly report: EntropyReport | null;
  readonly begin: () => void;
  /** Whether it was accepted. `data` is wiped. */
  readonly add: (kind: AddedKind, data: Uint8Array) => Promise<boolean>;
  /** Hex; null if it was refused. */
  readonly showShare: () => Promise<string | null>;
}

export function useEntropy(): Entropy {
  const { act } = useApp();
  const [report, setReport] = useState<EntropyReport | null>(null);
  const begin = useCallback(() => void act.entropy.begin().then(setReport), [act]);
  useEffect(() => void act.entropy.resume().then(setReport), [act]);
  const again = async () => setReport(await act.entropy.report());
  return {
    report,
    begin,
    add: async (kind, data) => {
      const added = await act.entropy.add(kind, data);
      if (added !== null) await again();
      return added !== null;
    },
    showShare: async () => {
      const share = await act.entropy.showDeviceShare();
      if (share === null) return null;
      const hex = Array.from(share, (byte) => byte.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase();
      share.fill(0);
      await again();
      return hex;
    },
  };
}
