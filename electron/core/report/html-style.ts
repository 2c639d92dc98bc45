/**
 * The look of a report on screen and on paper: A4, readable in black and white.
 * It stands in the page itself, so it names no font, picture or sheet outside.
 */
export const reportStyle = `:root {
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
  max-width: 210mm;
  padding: 12mm 14mm;
  color: var(--ink);
  background: #fff;
  font: 10.5pt / 1.45 var(--sans);
  overflow-wrap: anywhere;
}
h1 {
  margin: 0 0 2mm;
  font-size: 19pt;
  line-height: 1.2;
}
h2 {
  margin: 9mm 0 2.5mm;
  font-size: 13.5pt;
  line-height: 1.25;
  break-after: avoid;
}
h3 {
  margin: 5mm 0 1.5mm;
  font-size: 11pt;
  break-after: avoid;
}
p {
  margin: 0 0 2mm;
}
pre {
  widows: 4;
  orphans: 4;
}
ul,
ol {
  margin: 0 0 2mm;
  padding-left: 6mm;
}
li {
  margin-bottom: 1mm;
}
a {
  color: inherit;
  text-decoration: underline;
  text-decoration-color: var(--line);
  text-underline-offset: 2px;
}
code,
pre,
.mono {
  font-family: var(--mono);
  font-variant-numeric: tabular-nums;
  font-size: 0.9em;
}
.brand {
  margin: 0 0 5mm;
  padding-bottom: 2mm;
  border-bottom: 1.5pt solid var(--ink);
  color: var(--soft);
  font-size: 9pt;
}
.brand b {
  color: var(--ink);
  font-size: 11pt;
}
.soft,
.cites {
  color: var(--soft);
}
.cites {
  font-size: 8.5pt;
  white-space: nowrap;
}
.cites a,
.cites span {
  margin-left: 1mm;
}
.practice {
  margin: 0 0 4mm;
  padding: 2mm 3mm;
  border: 1pt dashed var(--ink);
}
.verdict {
  margin: 3mm 0;
  padding: 3mm 4mm;
  border: 1pt solid var(--line);
  border-left: 4pt solid var(--soft);
  break-inside: avoid;
}
.verdict h3 {
  margin-top: 0;
}
.verdict.fault {
  border-left-color: var(--wrong);
}
.verdict.good {
  border-left-color: var(--good);
}
.verdict .status {
  font-weight: 700;
}
.fault .status {
  color: var(--wrong);
}
.good .status {
  color: var(--good);
}
.quotes {
  margin: 2mm 0 0;
  border-top: 1pt solid var(--line);
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
}
.quotes .from {
  flex: 0 0 12mm;
  color: var(--soft);
  font-size: 8.5pt;
}
.quotes .names {
  margin: 1.5mm 0 0;
  color: var(--soft);
  font-size: 8.5pt;
}
.figure {
  margin: 4mm 0;
  break-inside: avoid;
}
.figure p {
  margin: 0 0 1mm;
  font-weight: 600;
}
.figure svg {
  display: block;
  max-width: 100%;
  height: auto;
}
table {
  width: 100%;
  border-collapse: collapse;
  margin: 0 0 3mm;
  font-size: 9.5pt;
}
th,
td {
  padding: 1.3mm 2mm;
  border-bottom: 0.75pt solid var(--line);
  text-align: left;
  vertical-align: top;
}
th {
  font-weight: 600;
  border-bottom-color: var(--soft);
  white-space: nowrap;
}
table.short {
  break-inside: avoid;
}
.causes td:nth-child(2) {
  width: 32%;
}
thead {
  display: table-header-group;
}
tr {
  break-inside: avoid;
}
td.label {
  width: 34%;
  color: var(--soft);
}
.sign {
  display: inline-block;
  min-width: 4mm;
  font-weight: 700;
}
.fails,
.confirmed,
.worse {
  color: var(--wrong);
}
.holds,
.corrected {
  color: var(--good);
}
.look,
.unreadable,
.possible {
  color: var(--look);
}
.nowrap {
  white-space: nowrap;
}
.undone {
  text-decoration: line-through;
  color: var(--soft);
}
.engineer {
  break-before: page;
  margin-top: 12mm;
  padding-top: 5mm;
  border-top: 1.5pt solid var(--ink);
}
.steps > li {
  break-inside: avoid;
  margin-bottom: 2.5mm;
}
.steps .tick {
  font-weight: 600;
}
.command {
  margin: 1mm 0;
  padding: 1.5mm 2mm;
  border: 0.75pt solid var(--line);
  white-space: pre-wrap;
}
.excerpt {
  margin: 0 0 3mm;
  padding: 1.5mm 0;
  border: 0.75pt solid var(--line);
  font-size: 8.5pt;
  line-height: 1.5;
  white-space: pre-wrap;
  unicode-bidi: plaintext;
}
.excerpt .l {
  display: block;
  padding: 0 2mm 0 1mm;
  border-left: 3pt solid transparent;
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
  width: 14mm;
  padding-right: 2mm;
  text-align: right;
  color: var(--soft);
  font-weight: 400;
  user-select: none;
}
.hash {
  font-family: var(--mono);
  font-size: 7.5pt;
  color: var(--soft);
}
@page {
  size: A4;
  margin: 15mm 14mm 16mm;
}
@media print {
  body {
    max-width: none;
    padding: 0;
    font-size: 10pt;
  }
  a {
    text-decoration: none;
  }
  .verdict,
  .excerpt .deciding,
  .figure svg {
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
}
`;
