/**
 * Preload of the desk's window. Takes: calls of the bridge contract. Gives: `window.desk`, generated from the contract
 * and validated both ways. Never: `ipcRenderer` itself, a secret.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { makeClients } from '../../core/contract/rpc.ts';
import { bridgeChannel, bridgeContract } from '../contract/desk-window.ts';

contextBridge.exposeInMainWorld(
  'desk',
  makeClients(bridgeContract, (method, params) => ipcRenderer.invoke(bridgeChannel, method, params)),
);
