/**
 * Preload of the desk's window. Takes: calls of the bridge contract. Gives: `window.desk`, generated from the contract
 * and validated both ways; a page without the browser's other features. Never: `ipcRenderer` itself, a secret.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { makeClients } from '../../core/contract/rpc.ts';
import { closePage } from '../../electron/preload/close-window.ts';
import { bridgeChannel, bridgeContract } from '../contract/desk-window.ts';

// The same page as Inkan's, with another bridge.
closePage(['desk']);

contextBridge.exposeInMainWorld(
  'desk',
  makeClients(bridgeContract, (method, params) => ipcRenderer.invoke(bridgeChannel, method, params)),
);
