import type { EvidenceKind } from '../types';
import { typedCommands } from './prompt';

/** Outputs whose lines may show no sign of their own: they are known by the command before them. */
const typedKinds = [
  ['arp', /^arp\b/i],
  ['tasklist', /^(?:tasklist|get-process)\b/i],
  ['services', /^(?:net\s+start|sc\s+query(?:ex)?|get-service)\b/i],
  ['resolve', /^(?:ping|nslookup|nbtstat|resolve-dnsname)\b/i],
  ['hosts', /^(?:type|get-content)\s.*\\hosts["']?$/i],
  ['event-log', /^(?:wevtutil|get-eventlog|get-winevent)\b/i],
  ['system', /^(?:ver|systeminfo|hostname|get-netadapter)\b(?!-)/i],
] as const satisfies readonly (readonly [kind: EvidenceKind, command: RegExp])[];

/** The kind that is told by its command alone; null where another was typed, or nothing is known of it. */
export function typedKind(command: string | null): (typeof typedKinds)[number][0] | null {
  const typed = typedCommands((command ?? '').replace(/\.exe\b/i, ''));
  return typedKinds.find(([, form]) => typed.some((one) => form.test(one)))?.[0] ?? null;
}
