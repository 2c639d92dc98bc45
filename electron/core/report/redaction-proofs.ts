import { levelNames } from '../redaction/levels';
import type { ReportRedaction } from '../redaction/proofs';
import type { SameVerdict } from '../redaction/same-verdict';
import { listed, type Message, say } from '../text';

/**
 * What a redacted report says of itself, sentence by sentence: what was replaced and left out, and
 * the two proofs. No sentence holds anything of the site.
 */
export function redactionSentences(redaction: ReportRedaction): readonly Message[] {
  return [
    say(
      'Redaction: {level}. The same name or address has the same replacement everywhere; networks stay networks.',
      {
        level: levelNames[redaction.level],
      },
    ),
    leakSentence(redaction),
    verdictSentence(redaction),
    ...redactionNotes(redaction),
  ];
}

/** What a reader should know beside the two proofs. */
export function redactionNotes(redaction: ReportRedaction): readonly Message[] {
  const { leftOut } = redaction;
  return [
    ...unsearchableSentences(redaction),
    ...(redaction.pseudonyms === 'new'
      ? [
          say(
            'The key of the earlier replacements was not found, so a new one was made: replacements differ from those in earlier reports of this incident.',
          ),
        ]
      : []),
    ...(leftOut.pictures === 0
      ? []
      : [say('Pictures left out: {count}. No program finds a name in them.', { count: leftOut.pictures })]),
    ...(leftOut.attachments === 0
      ? []
      : [
          say('Attachments that are no text, named by replacements only: {count}.', {
            count: leftOut.attachments,
          }),
        ]),
    say('SHA-256 values are those of the redacted texts, and not of the files at the site.'),
  ];
}

/** The first proof in one sentence. */
export function leakSentence({ leakCheck }: ReportRedaction): Message {
  const values = { count: leakCheck.lookedFor, parts: listed(leakCheck.unread) ?? say('the text') };
  switch (leakCheck.answer) {
    case 'clean':
      return say(
        'Leak check: {count} names, addresses and numbers of the site were looked for in the finished report, in every notation and encoding that Rebind knows. None stands in it.',
        values,
      );
    case 'not-checked':
      return say(
        'Leak check: {count} names, addresses and numbers of the site were looked for and not found, but not everything could be read: {parts}.',
        values,
      );
    case 'leak':
      return say(
        'Leak check: a name or an address of the site still stands in this report. Do not hand it on.',
      );
  }
}

function unsearchableSentences({ leakCheck }: ReportRedaction): readonly Message[] {
  return leakCheck.unsearchable === 0
    ? []
    : [
        say(
          'Names that are too short, or words that every text has, so that they could not be looked for: {count}. They were replaced where they stand as names.',
          { count: leakCheck.unsearchable },
        ),
      ];
}

/** The second proof in one sentence. */
export function verdictSentence({ sameVerdict }: ReportRedaction): Message {
  return sameVerdict.answer === 'holds'
    ? say(
        'Same verdict: the redacted evidence was read and diagnosed anew. The causes, their answers and sides, and the next check are those of the true evidence.',
      )
    : say(
        'Not the same verdict: the redacted evidence leads to another answer than the true evidence. What differs: {differences}.',
        { differences: differencesInWords(sameVerdict) },
      );
}

/** Differences in one line; each holds commas of its own. */
function differencesInWords({ differences }: SameVerdict): Message {
  const [last, ...before] = differences.map(({ words }) => words).reverse();
  return before.reduce((rest, one) => say('{one}; {rest}', { one, rest }), last ?? say('not known'));
}
