/** Entry of the desk's window. Takes: the bridge `window.desk`. Never: the network, a key, anything of the vault. */
import '../../renderer/kit/styles/fonts.css';
import '../../renderer/kit/styles/tokens.css';
import '../../renderer/kit/styles/base.css';
import './desk-tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './desk-app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
// Dropping a file onto the window opens nothing; the screens that take one say so themselves.
for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, (event) => event.preventDefault());
createRoot(root).render(
  <StrictMode>
    <DeskApp />
  </StrictMode>,
);
