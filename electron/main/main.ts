/**
 * Main process: windows, lockdown, encrypted files. Takes: the window's calls and the vault's files.
 * Gives: a window, a vault process behind a channel, durable storage. Refuses: root, no sandbox, unknown switches
 * (release), every page and address but its own. Never: handles a key, a passphrase or a decoded transaction.
 */
import '../lockdown/lockdown.ts'; // first: everything after it runs without network
import { registerScheme } from '../shell/page-session.ts';
import { guardPages } from '../shell/pages.ts';
import { startApp } from './app.ts';
import { scheme } from './app-files.ts';
import { beginAlone } from './begin.ts';
import { checkStart, setSwitches } from './switches.ts';

checkStart();
setSwitches();
registerScheme(scheme);
guardPages();

beginAlone((folder, trouble) => startApp(folder, trouble));
