/** How a child process is ended, whatever it does: politely, then by force until it is gone. No Electron here. */

/** What Electron's UtilityProcess offers, as far as it is used here. `pid` is undefined until it has spawned. */
export interface Child {
  once(event: 'spawn' | 'exit', listener: () => void): unknown;
  /** Does nothing before the child has spawned. */
  kill(): boolean;
  readonly pid: number | undefined;
}

/** How long a child may take to end by itself when told to: one that is busy (deriving a key) does not notice. */
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
    // Told to end before it had begun: there was nothing yet to be told.
    if (isDying && isAlive && pid !== undefined) killHard(pid);
  });

  function force(): void {
    if (pid !== undefined) killHard(pid);
    timer = setTimeout(force, againMs);
  }

  return {
    isAlive: () => isAlive,
    /** Resolves when the process has ended, by whatever. */
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
