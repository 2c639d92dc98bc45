import { createStore } from 'zustand/vanilla';
import type { Language } from '../../electron/core/languages';
import { type Paper, usualPaper } from '../../electron/core/report/paper';
import type { ReportForm } from '../../electron/core/report/types';
import { languageStore } from './language';

/**
 * How the report is wanted. The paper is the one that is usual where this laptop's language is
 * spoken, until another is chosen.
 */
export const reportFormStore = createStore<ReportForm>(() => ({
  paper: usualPaper(globalThis.navigator?.language ?? ''),
  parts: 'whole',
  redaction: 'none',
  language: languageStore.getState().language,
}));

// The report speaks the window's language until another is chosen for the customer.
languageStore.subscribe(({ language }) => chooseLanguage(language));

/** Sets the paper of the report. */
export function choosePaper(paper: Paper): void {
  reportFormStore.setState({ paper });
}

/** Sets what is replaced in the report. */
export function chooseRedaction(redaction: ReportForm['redaction']): void {
  reportFormStore.setState({ redaction });
}

/** Sets whether the whole report is made, or the customer’s page. */
export function chooseParts(parts: ReportForm['parts']): void {
  reportFormStore.setState({ parts });
}

/** Sets the language of the report. */
export function chooseLanguage(language: Language): void {
  reportFormStore.setState({ language });
}
