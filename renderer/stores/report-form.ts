import { createStore } from 'zustand/vanilla';
import { type Paper, usualPaper } from '../../electron/core/report/paper';
import type { ReportForm } from '../../electron/core/report/types';

/**
 * How the report is wanted. The paper is the one that is usual where this laptop's language is
 * spoken, until another is chosen.
 */
export const reportFormStore = createStore<ReportForm>(() => ({
  paper: usualPaper(globalThis.navigator?.language ?? ''),
  parts: 'whole',
  redaction: 'none',
}));

export function choosePaper(paper: Paper): void {
  reportFormStore.setState({ paper });
}

export function chooseRedaction(redaction: ReportForm['redaction']): void {
  reportFormStore.setState({ redaction });
}

export function chooseParts(parts: ReportForm['parts']): void {
  reportFormStore.setState({ parts });
}
