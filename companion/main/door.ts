/** Main's end of the bridge: answers only the main frame of the window, showing our own page. */
import { type BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { GroupHandlers } from '../../core/contract/define.ts';
import { rejected, serveGroups } from '../../core/contract/rpc.ts';
import { type BridgeContract, bridgeChannel, bridgeContract } from '../contract/desk-window.ts';
import { startAddress } from './window-files.ts';

export function openDoor(handlers: GroupHandlers<BridgeContract>, current: () => BrowserWindow | null): void {
  const served = serveGroups(bridgeContract, handlers, () => undefined);
  ipcMain.handle(bridgeChannel, async (event, ...call: unknown[]) => {
    const [method, params] = call;
    if (call.length !== 2 || typeof method !== 'string' || !isOurPage(event.senderFrame, current())) return rejected();
    return served(method, params);
  });
}

function isOurPage(frame: WebFrameMain | null, window: BrowserWindow | null): boolean {
  if (frame === null || window === null || window.isDestroyed()) return false;
  return frame === window.webContents.mainFrame && frame.url === startAddress;
}
