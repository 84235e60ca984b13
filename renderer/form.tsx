/** Entry of the page that prints a blank form (electron/main/blank-form.ts): `#<form>.<language>`, nothing else. */
import './kit/styles/fonts.css';
import './kit/styles/tokens.css';
import './kit/styles/base.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { languageCodes } from '../core/base/languages.ts';
import { blankForms } from '../core/contract/host.ts';
import { catalogs } from './catalogs.ts';
import { SpeechContext } from './i18n/use-words.ts';
import { BlankFormPage } from './recovery/blank-form-page.tsx';

const [name, code] = location.hash.slice(1).split('.');
const form = blankForms.find((each) => each === name);
const language = languageCodes.find((each) => each === code);
const root = document.getElementById('root');
if (form === undefined || language === undefined || root === null) throw new Error('no such form');
document.documentElement.lang = language;
const page = createRoot(root);
// At once: main prints when the page has loaded, and a hidden window draws nothing by itself.
flushSync(() =>
  page.render(
    <SpeechContext value={{ language, catalogs }}>
      <BlankFormPage form={form} />
    </SpeechContext>,
  ),
);
// Loads the letters: without a layout none would be asked for.
root.getBoundingClientRect();
