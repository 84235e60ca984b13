/** Calls of one screen to the vault: in progress or not, and the last refusal. Answers stay with the screen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reason } from '../../core/base/reason.ts';
import type { Result } from '../../core/base/result.ts';
import { withSecrets } from '../kit/secret.ts';
import { useApp } from './use-app.ts';
import type { VaultClient } from './vault-client.ts';

export interface Calls {
  readonly busy: boolean;
  readonly problem: Reason | null;
  /** The answer's value, or null if it was refused (then `problem` has the reason). The secrets are always wiped. */
  readonly run: <T>(
    call: (vault: VaultClient) => Promise<Result<T, Reason>>,
    secrets?: readonly (Uint8Array | null)[],
  ) => Promise<{ readonly value: T } | null>;
  readonly refuse: (reason: Reason | null) => void;
}

export function useCalls(): Calls {
  const { quietly } = useApp().act;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Reason | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const run: Calls['run'] = useCallback(
    (call, secrets = []) =>
      withSecrets(secrets, async () => {
        setBusy(true);
        setProblem(null);
        const answer = await quietly(call);
        if (!here.current) return null;
        setBusy(false);
        if (answer.ok) return { value: answer.value };
        setProblem(answer.reason);
        return null;
      }),
    [quietly],
  );
  return { busy, problem, run, refuse: setProblem };
}
