import type { EvidenceKind, LineRange } from '../types';

/** What a block of lines is; `none` where nothing known stands in it. */
export type BlockKind = EvidenceKind | 'none';

/** Lines that belong together: the output of one command, or one table of it. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: LineRange;
  /** What was typed before it in this text; null where the text does not show it. */
  readonly command: string | null;
  /** Host that a prompt or a `hostname` line names for it. */
  readonly host: string | null;
  /** Date and time that the text gives for it, as printed. */
  readonly clock: string | null;
}

/** So many blocks of no kind are kept apart by their commands; a text with more is no session that anybody looks through. */
const apartLimit = 100;

/** Neighbours in which nothing is known become one block, as long as they are of one host and of one command. */
export function merged(blocks: readonly Block[]): readonly Block[] {
  const crowded = blocks.filter((block) => block.kind === 'none').length > apartLimit;
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const isMore = last?.kind === 'none' && block.kind === 'none';
    if (isMore && (crowded || (last.host === block.host && last.command === block.command))) {
      const command = last.command === block.command ? block.command : null;
      const host = last.host === block.host ? block.host : null;
      result[result.length - 1] = { ...last, command, host, lines: [last.lines[0], block.lines[1]] };
    } else {
      result.push(block);
    }
  }
  return result;
}
