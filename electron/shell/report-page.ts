import type { ReportForm } from '../core/report/types';
import type { MakeReport } from './reports';
import { tell } from './tell';

/**
 * Answers for a report's address. A report is a page of its own, so that the preview's frame
 * and the PDF show what is exported: the same HTML, under its own policy, without a script.
 */
export async function reportPage(id: string, form: ReportForm, make: MakeReport): Promise<Response> {
  const report = await make(id, 'html', form);
  const headers = {
    'Content-Type': report.ok ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    // The page names its one style sheet by its hash in a policy of its own; this one only adds to it.
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  return new Response(report.ok ? String(report.value) : tell(report.message), {
    status: report.ok ? 200 : 500,
    headers,
  });
}
