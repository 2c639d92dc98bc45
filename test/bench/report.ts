import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IncidentEvent, type Statement, schemaVersion } from '../../electron/core/incident/events';
import type { ReportFormat } from '../../electron/host/evidence/desk-jobs';
import { evidenceDesk } from '../../electron/host/evidence/evidence-desk';
import { evidenceFile } from '../../electron/host/store/evidence-store';
import { largeNetstat } from '../support/large-texts';
import { capture } from '../support/page/texts';

const word = 'report-of';
const formats = ['html', 'docx', 'markdown', 'text', 'json'] as const satisfies readonly ReportFormat[];

/** How long the report takes in each form that needs no window, and the memory of the process that makes it. */
export function reportSpeed(program: string): string {
  return (
    [
      [0, 'none'],
      [100_000, 'none'],
      // A hundred thousand rows, each with an address of its own: every one gets a pseudonym and is looked for.
      [100_000, 'customer-safe'],
    ] as const
  )
    .map(([rows, redaction]) =>
      execFileSync(process.execPath, [program, word, String(rows), redaction], { encoding: 'utf8' }).trim(),
    )
    .join('\n');
}

/** In a process of its own, so that its memory is this work's alone. @returns false where nothing of this is asked */
export function makesReport(words: readonly string[]): boolean {
  if (words[0] !== word) return false;
  void measure(Number(words[1]), words[2] === 'customer-safe' ? words[2] : 'none');
  return true;
}

async function measure(rows: number, redaction: 'none' | 'customer-safe'): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rebind-report-'));
  try {
    mkdirSync(path.join(folder, 'evidence'));
    const events = eventsOf(folder, rows, redaction !== 'none');
    const desk = evidenceDesk();
    const took: string[] = [];
    let whole = 0;
    for (const format of formats) {
      const begun = performance.now();
      const made = await desk.report({
        id: 'bench',
        folder,
        events,
        skip: [],
        format,
        form: { paper: 'A4', parts: 'whole', redaction, language: 'en' },
        made: {
          at: '2026-11-22T14:40:00.000Z',
          offsetMinutes: 60,
          by: 'bench',
          version: '0',
          runtime: 'Node',
          platform: process.platform,
        },
      });
      const milliseconds = performance.now() - begun;
      if (!made.ok) throw new Error(made.message.text);
      whole += milliseconds;
      took.push(`${format} ${milliseconds.toFixed(0)} ms`);
    }
    const megabytes = process.resourceUsage().maxRSS / 1024;
    const what =
      rows === 0
        ? 'The report of the case'
        : redaction === 'none'
          ? `The report of an incident with ${rows.toLocaleString('en-US')} lines`
          : `The redacted report of an incident with ${rows.toLocaleString('en-US')} lines, each with an address of its own`;
    process.stdout.write(
      `${what}, one form after the other from the first start on: ${(whole / 1000).toFixed(2)} s (${took.join(', ')}); the process had ${megabytes.toFixed(0)} MB at most.\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A table in which every row has another foreign address, all over 10.0.0.0/8 and what is public. */
function scattered(rows: number): string {
  let state = 12_345;
  const lines = [
    '',
    'Active Connections',
    '',
    '  Proto  Local Address          Foreign Address        State',
  ];
  for (let row = 0; row < rows; row += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const first = row % 2 === 0 ? 10 : 11 + (row % 150);
    const address = [first, state >>> 24, (state >>> 16) & 255, 1 + ((state >>> 8) & 127)].join('.');
    const remote = `${address}:${1_024 + (row % 60_000)}`;
    lines.push(`  TCP    10.1.8.103:43027       ${remote.padEnd(22)} ESTABLISHED`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

/**
 * The case's events with its evidence on the disk; `rows` more of a busy host's table.
 * @param apart each row with an address of its own
 */
function eventsOf(folder: string, rows: number, apart: boolean): readonly IncidentEvent[] {
  const events: IncidentEvent[] = [];
  const say = (statement: Statement): void => {
    events.push({
      v: schemaVersion,
      id: `e${events.length + 1}`,
      seq: events.length + 1,
      at: new Date(Date.parse('2026-11-22T13:00:00.000Z') + events.length * 60_000).toISOString(),
      by: 'bench',
      say: statement,
    });
  };
  const bring = (owner: 'A' | 'B', text: string): void => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(evidenceFile(folder, sha256), text);
    const name = `PG${owner}.txt`;
    say({ type: 'evidence-added', phase: 'before', sha256, name, size: text.length, how: 'drop', owner });
  };
  say({ type: 'created', title: 'Bench', practice: null });
  say({
    type: 'site-set',
    active: 'B',
    activeKnownBy: 'procmon',
    instance: 0,
    A: { windows: '2000', visible: '10.1.8.102', private: '172.1.8.102' },
    B: { windows: '2000', visible: '10.1.8.103', private: '172.1.8.103' },
  });
  say({
    type: 'dialer-set',
    address: '10.1.8.50',
    A: { address: '10.1.8.102', port: 42027 },
    B: { address: '10.1.8.103', port: 43027 },
  });
  bring('A', capture('A', 'visible'));
  bring('B', capture('B', 'private'));
  if (rows > 0) bring('B', apart ? scattered(rows) : largeNetstat(rows, true));
  return events;
}
