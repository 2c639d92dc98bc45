import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { watchClosing } from './app/before-closing';
import { keepFocus } from './app/keep-focus';
import { languageOfAddress, speak } from './stores/language';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
watchClosing(window);
keepFocus(document);
const shown = createRoot(root);
// The first picture is in the right language: nothing is drawn before its sentences are there.
void speak(languageOfAddress(window.location.href)).then(() => shown.render(<App />));
