/** Entry of the window: renders the app into the page. */
import './kit/styles/fonts.css';
import './kit/styles/tokens.css';
import './kit/styles/base.css';
import './kit/styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { hostClient } from './app/host-client.ts';
import { App } from './app.tsx';
import { hardenDom } from './dom-hardening.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
hardenDom(document, hostClient());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
