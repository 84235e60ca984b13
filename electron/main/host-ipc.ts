/** IPC endpoint of the host: accepts calls only from the main frame of the current window, showing our own page. */
import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { Handlers } from '../../core/contract/define.ts';
import { type HostContract, hostContract } from '../../core/contract/host.ts';
import { rejected, serve } from '../../core/contract/rpc.ts';
import { startAddress } from './app-files.ts';

export function openDoor(handlers: Handlers<HostContract>, current: () => BrowserWindow | null): void {
  const served = serve(hostContract, handlers);
  for (const method of Object.keys(hostContract)) {
    ipcMain.handle(`host:${method}`, async (event, ...params: unknown[]) => {
      if (params.length !== 1 || !isOurPage(event.senderFrame, current())) return rejected();
      return served(method, params[0]);
    });
  }
}

function isOurPage(frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  if (frame === null || window === null || window.isDestroyed()) return false;
  const address = frame.url.split('#', 1)[0];
  return frame === window.webContents.mainFrame && address === startAddress;
}
