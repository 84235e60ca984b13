import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { keepClean } from './dom-hardening.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
keepClean(document);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
