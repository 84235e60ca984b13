/**
 * Main process: windows, lockdown, encrypted files. Takes: the window's calls and the vault's files.
 * Gives: a window, a vault process behind a channel, durable storage. Refuses: root, no sandbox, unknown switches
 * (release), every page and address but its own. Never: handles a key, a passphrase or a decoded transaction.
 */
import '../lockdown/lockdown.ts'; // first: everything after it runs without network
import { startApp } from './app.ts';
import { registerScheme } from './app-protocol.ts';
import { beginAlone } from './begin.ts';
import { checkStart, setSwitches } from './switches.ts';
import { guardPages } from './windows.ts';

checkStart();
setSwitches();
registerScheme();
guardPages();

beginAlone((folder, trouble) => startApp(folder, trouble));
