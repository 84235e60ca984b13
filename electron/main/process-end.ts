/** Ends a child process in any state: first politely, then by force until it has exited. No Electron here. */

/** The used part of Electron's UtilityProcess. `pid` is undefined until it has spawned. */
export interface Child {
  once(event: 'spawn' | 'exit', listener: () => void): unknown;
  /** Has no effect before the child has spawned. */
  kill(): boolean;
  readonly pid: number | undefined;
}

/** How long a child may take to end by itself: a busy one (deriving a key) does not notice the request. */
const patienceMs = 500;
const againMs = 250;

export function makeProcessEnd(child: Child, killHard: (pid: number) => void) {
  let pid = child.pid;
  let isAlive = true;
  let isDying = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isAlive = false;
      clearTimeout(timer);
      resolve();
    });
  });
  child.once('spawn', () => {
    pid = child.pid;
    // It was told to end before it had spawned, when the request had no effect.
    if (isDying && isAlive && pid !== undefined) killHard(pid);
  });

  function force(): void {
    if (pid !== undefined) killHard(pid);
    timer = setTimeout(force, againMs);
  }

  return {
    isAlive: () => isAlive,
    /** Resolves when the process has ended, for any reason. */
    exited,
    /** Resolves when the process has ended. */
    kill: (): Promise<void> => {
      if (isAlive && !isDying) {
        isDying = true;
        timer = setTimeout(force, patienceMs);
        child.kill();
      }
      return exited;
    },
  };
}
