import type { Check, Diagnosis, MatrixRow, Sign, Status } from '../core/diagnosis/types';
import { causeOf } from '../core/diagnosis/verdict';
import type { Cite } from '../core/evidence/types';
import { sides } from '../core/net/ports';
import { answerSigns, answerWords, statusSigns, statusWords } from '../core/report/words';
import { type Message, say } from '../core/text';
import type { CaseFolder } from '../host/case-folder/case-folder';
import { columnsOf, padColumns } from './columns';
import type { Output } from './output';

/** Most lines quoted under the verdict. */
const mostQuotes = 10;

/** A cited block that is longer is named, not quoted. */
const longestQuote = 3;

const byStatus: readonly Status[] = ['confirmed', 'possible', 'unknown', 'ruled-out'];

/** The diagnosis for a person at a terminal: the verdict and its lines first. */
export function tellDiagnosis(diagnosis: Diagnosis, folder: Pick<CaseFolder, 'files'>, output: Output): void {
  const { verdict, next } = diagnosis;
  const word = statusWords[verdict.status];
  const status = verdict.latent ? say('{status}, latent', { status: word }) : word;
  output.line(`${output.words(verdict.title)}  ${statusSigns[verdict.status]} ${output.words(status)}`);
  output.line(verdict.sentence);
  if (verdict.expected !== null) output.line(verdict.expected);
  quote(verdict.cites, folder, output);

  output.line();
  tellMatrix(diagnosis.matrix, output);
  output.line();
  const width = Math.max(...byStatus.map((one) => columnsOf(output.words(statusWords[one])))) + 1;
  for (const status of byStatus) {
    for (const one of diagnosis.findings.filter((finding) => finding.status === status)) {
      const title = output.words(
        one.side === null ? causeOf(one.cause).title : causeOf(one.cause).headline(one.side),
      );
      const word = padColumns(output.words(statusWords[status]), width);
      output.line(`${statusSigns[status]} ${word} ${title}`);
      output.line(`${' '.repeat(width + 5)}${output.words(one.because)}${places(one.cites)}`);
    }
  }
  output.line();
  output.line(nextInWords(next, verdict.status));
}

function nextInWords(next: Check | null, status: Status): Message {
  if (next !== null) return say('Next best check: {title}. {why}', { title: next.title, why: next.why });
  return status === 'confirmed'
    ? say('Next best check: none needed.')
    : say('Next best check: none is known. More evidence of any kind may help.');
}

function quote(cites: readonly Cite[], folder: Pick<CaseFolder, 'files'>, output: Output): void {
  const quotes = cites
    .filter((cite) => cite.last - cite.first < longestQuote)
    .flatMap((cite) => linesOf(cite, folder))
    .slice(0, mostQuotes);
  if (quotes.length === 0) return;
  const width = Math.max(...quotes.map(({ place }) => columnsOf(place)));
  output.line();
  for (const { place, text } of quotes) output.line(`  ${padColumns(place, width)}  ${text}`);
}

function linesOf({ evidence, first, last }: Cite, { files }: Pick<CaseFolder, 'files'>) {
  const lines = files.find((file) => file.id === evidence)?.lines;
  if (lines === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    place: `${evidence}:${first + index}`,
    text: lines.at(first + index).slice(0, 160),
  }));
}

function places(cites: readonly Cite[]): string {
  const shown = cites
    .slice(0, 4)
    .map(({ evidence, first, last }) => `${evidence}:${first}${last === first ? '' : `–${last}`}`);
  return shown.length === 0 ? '' : `  [${shown.join(', ')}${cites.length > shown.length ? ', …' : ''}]`;
}

/** One check a block, side under side: rows beside each other would be wider than a terminal. */
function tellMatrix(rows: readonly MatrixRow[], output: Output): void {
  for (const row of rows) {
    output.line(row.label);
    for (const side of sides) {
      const sign: Sign = row.cells[side];
      const told = say('{answer}: {text}', { answer: answerWords[sign.answer], text: sign.text });
      output.line(`  ${side}  ${answerSigns[sign.answer]} ${output.words(told)}`);
    }
  }
}
