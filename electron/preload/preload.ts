/**
 * Preload, the bridge between page and main. Takes: calls of the host contract, and the port to the vault.
 * Gives: `window.inkan.host`, generated from the contract and validated both ways. Never: a secret, `ipcRenderer`.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { hostContract } from '../../core/contract/host.ts';
import { makeClient } from '../../core/contract/rpc.ts';
import { closePage } from './close-window.ts';

closePage();

const host = makeClient(hostContract, (method, params) => ipcRenderer.invoke(`host:${method}`, params));
contextBridge.exposeInMainWorld('inkan', { host });

// A port cannot cross the context bridge: the page gets it as a message from its own window.
ipcRenderer.on('inkan:vault', (event) => window.postMessage('inkan:vault', location.origin, event.ports));
