import { columnShares } from './document/blocks';
import { type Paper, pageMargins, paperSizes } from './paper';

/** Widths of the columns as rules: a page that forbids inline styles takes them from its sheet. */
const columnRules = Object.entries(columnShares)
  .flatMap(([look, shares]) =>
    shares.map((share, index) => `table.${look} col:nth-child(${index + 1}) { width: ${share}%; }`),
  )
  .join('\n');

/**
 * The look of a report on screen and on paper, readable in black and white. It stands in the page
 * itself, so it names no font, picture or sheet outside.
 */
export function reportStyle(paper: Paper): string {
  const { top, right, bottom, left } = pageMargins;
  return `${rules}
${columnRules}
body {
  max-width: ${paperSizes[paper].width}mm;
  padding: ${top}mm ${right}mm ${bottom}mm ${left}mm;
}
@page {
  size: ${paper === 'A4' ? 'A4' : 'letter'};
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
}
@media print {
  body {
    max-width: none;
    padding: 0;
  }
}
`;
}

const rules = `:root {
  color-scheme: light;
  --ink: #14202b;
  --soft: #4c5865;
  --line: #c9d1d9;
  --wrong: #a51d15;
  --look: #844400;
  --good: #07603a;
  --sans:
    "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans",
    sans-serif;
  --mono: "Cascadia Mono", Consolas, "SF Mono", Menlo, "DejaVu Sans Mono", "Liberation Mono", monospace;
}
* {
  box-sizing: border-box;
}
html {
  background: #fff;
}
body {
  margin: 0 auto;
  color: var(--ink);
  background: #fff;
  font: 10pt / 1.45 var(--sans);
  overflow-wrap: anywhere;
}
h1 {
  margin: 0 0 2mm;
  font-size: 18pt;
  line-height: 1.2;
  break-after: avoid;
}
h1.new-page {
  break-before: page;
  margin-top: 12mm;
  padding-top: 4mm;
  border-top: 1.5pt solid var(--ink);
}
h2 {
  margin: 5.5mm 0 1.5mm;
  font-size: 13pt;
  line-height: 1.25;
  break-after: avoid;
}
h3 {
  margin: 4.5mm 0 1.5mm;
  font-size: 10.5pt;
  break-after: avoid;
}
p {
  margin: 0 0 2mm;
  orphans: 3;
  widows: 3;
}
h2 + p,
h3 + p {
  break-after: avoid;
}
ul,
ol {
  margin: 0 0 2mm;
  padding-left: 5.5mm;
}
li {
  margin-bottom: 0.8mm;
  orphans: 3;
  widows: 3;
}
a {
  color: inherit;
  text-decoration: underline;
  text-decoration-color: var(--line);
  text-underline-offset: 2px;
}
pre {
  font-family: var(--mono);
  font-variant-numeric: tabular-nums;
  font-size: 8.5pt;
  line-height: 1.5;
}
.brand {
  margin: 0 0 3mm;
  padding-bottom: 1.5mm;
  border-bottom: 1.5pt solid var(--ink);
  font-size: 9pt;
}
.brand b {
  font-size: 11pt;
}
.soft,
.cites {
  color: var(--soft);
}
.cites {
  font-size: 8pt;
}
.cites a,
.cites > span {
  white-space: nowrap;
  margin-left: 0.6mm;
}
.notice {
  margin: 0 0 4mm;
  padding: 2mm 3mm;
  border: 1pt dashed var(--ink);
}
.verdict {
  margin: 2mm 0;
  padding: 2.5mm 4mm;
  border: 0.75pt solid var(--line);
  border-left: 3.5pt solid var(--soft);
  break-inside: avoid;
}
.verdict h3 {
  margin-top: 0;
  font-size: 11.5pt;
}
.verdict.fault {
  border-left-color: var(--wrong);
}
.verdict.good {
  border-left-color: var(--good);
}
.quotes {
  margin: 2.5mm 0 0;
  border-top: 0.75pt solid var(--line);
  padding-top: 2mm;
}
.quotes div {
  display: flex;
  gap: 3mm;
  align-items: baseline;
}
.quotes pre {
  margin: 0;
  white-space: pre-wrap;
  flex: 1;
  min-width: 0;
}
.quotes .from {
  flex: 0 0 13mm;
  color: var(--soft);
  font-size: 8pt;
}
.quotes .names {
  margin: 1.5mm 0 0;
  color: var(--soft);
  font-size: 8pt;
}
.figure {
  margin: 2mm 0;
  break-inside: avoid;
}
.figure > p {
  margin: 0 0 1mm;
}
.figure > p:first-child {
  font-weight: 600;
}
.figure > p.hash {
  margin-bottom: 3mm;
}
.pair {
  display: flex;
  gap: 4mm;
  align-items: flex-start;
  break-inside: avoid;
}
.pair > .figure {
  flex: 1 1 0;
  min-width: 0;
}
.figure svg,
.figure img {
  display: block;
  max-width: 100%;
  height: auto;
}
.figure img {
  max-height: 200mm;
  width: auto;
  border: 0.75pt solid var(--line);
  margin-bottom: 1mm;
}
table {
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  margin: 0 0 3mm;
  font-size: 9pt;
}
th,
td {
  padding: 1.2mm 2mm 1.2mm 0;
  border-bottom: 0.5pt solid var(--line);
  text-align: left;
  vertical-align: top;
}
th:last-child,
td:last-child {
  padding-right: 0;
}
thead th,
thead td {
  font-weight: 600;
  border-bottom: 1pt solid var(--soft);
  overflow-wrap: break-word;
}
tbody th {
  font-weight: 400;
  color: var(--soft);
}
table.short,
ul.short {
  break-inside: avoid;
}
thead {
  display: table-header-group;
  break-inside: avoid;
  break-after: avoid;
}
tr {
  break-inside: avoid;
}
tr.long {
  break-inside: auto;
}
tr.long td {
  orphans: 3;
  widows: 3;
}
.mark {
  font-weight: 600;
}
.sign {
  display: inline-block;
  min-width: 3.6mm;
  font-weight: 700;
}
.wrong {
  color: var(--wrong);
}
.good {
  color: var(--good);
}
.look,
.warning {
  color: var(--look);
}
.verdict.good,
.verdict.wrong {
  color: inherit;
}
.undone {
  text-decoration: line-through;
  color: var(--soft);
}
.steps > li {
  break-inside: avoid;
  margin-bottom: 2.5mm;
}
.steps .tick {
  margin: 0.5mm 0 0;
  font-weight: 600;
}
.command {
  margin: 1mm 0;
  padding: 1.5mm 2mm;
  border: 0.75pt solid var(--line);
  white-space: pre-wrap;
  break-inside: avoid;
}
.excerpt {
  margin: 0 0 3mm;
  padding: 1mm 0;
  border: 0.75pt solid var(--line);
  font-size: 8pt;
  white-space: pre-wrap;
  unicode-bidi: plaintext;
  orphans: 4;
  widows: 4;
}
.excerpt .l {
  display: block;
  padding: 0 2mm 0 16mm;
  border-left: 3pt solid transparent;
  text-indent: -15mm;
  break-inside: avoid;
}
.excerpt .l:target {
  outline: 1.5pt solid var(--ink);
}
.excerpt .deciding {
  border-left-color: var(--ink);
  font-weight: 700;
  background: #f1f3f5;
}
.excerpt .cited {
  border-left-color: var(--line);
}
.excerpt .no {
  display: inline-block;
  width: 12mm;
  margin-right: 3mm;
  text-align: right;
  text-indent: 0;
  color: var(--soft);
  font-weight: 400;
  user-select: none;
}
.hash {
  font-family: var(--mono);
  font-size: 7.5pt;
  color: var(--soft);
}
@media print {
  h1.new-page {
    margin-top: 0;
    padding-top: 0;
    border-top: 0;
  }
  a {
    text-decoration: none;
  }
  .verdict,
  .excerpt .deciding,
  .figure svg,
  .figure img {
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
}
`;
