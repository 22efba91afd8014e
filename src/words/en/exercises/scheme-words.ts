import type {
  FoundElsewhere,
  QuestionStanding,
  SchemeFacts,
  SchemePattern,
} from '../../../exercises/facts/scheme-facts.js';
import type { LocalizeText, SentencesFor } from '../../exercise-words.js';
import { quotedTexts } from './quotations.js';

/** What is said of the pattern that a step follows, and of its critical questions. */
export const SCHEME_WORDS: SentencesFor<SchemeFacts> = {
  schemeTask: () =>
    'The premises and the conclusion of one step are shown. Say which pattern of reasoning the step follows, and which critical question a step of that pattern has to stand up to. A text may leave a part of a pattern unsaid.',
  schemeQuestion: () => 'Which pattern does this step follow?',
  testQuestion: () => 'Which critical question does this step have to stand up to?',
  schemeChoice({ scheme: { name, premises, conclusion } }, localize) {
    return `${localize(name)}: ${[...premises, conclusion].map(localize).join(' ')}`;
  },
  schemeRight({ premises, conclusion, scheme }, localize) {
    const [from, to] = [quotedTexts(premises, localize), quotedTexts([conclusion], localize)];
    const unsaid =
      premises.length < scheme.premises.length ? ' The rest of the pattern is left unsaid.' : '';
    return `The step rests on ${groundOf(scheme, localize)}: see ${from}. From there it goes to ${to}.${unsaid}`;
  },
  schemeWrong({ conclusion, scheme }, localize) {
    const ends = quotedTexts([scheme.conclusion], localize);
    const to = quotedTexts([conclusion], localize);
    return `A step of this pattern rests on ${groundOf(scheme, localize)}, and would have to end like this: ${ends}. This step ends with ${to}. Where do its premises, or its end, not fit?`;
  },
  questionRight({ scheme, findings, ...standing }, localize) {
    const name = lowerFirst(localize(scheme.name));
    return [
      `It is one of the critical questions of this pattern (${name}), and this step follows it.`,
      inTheText(standing, localize),
      ...(findings.length === 0 ? [] : [elsewhere(findings, localize)]),
    ].join(' ');
  },
  questionWrong({ conclusion, scheme }, localize) {
    const to = quotedTexts([conclusion], localize);
    return `It tests a step that rests on ${groundOf(scheme, localize)}. That is not how the text arrives at ${to}, so there is nothing here for it to ask about.`;
  },
};

/** What steps of a scheme rest on: its own premises, where the catalogue does not say it in short. */
function groundOf({ restsOn, premises }: SchemePattern, localize: LocalizeText): string {
  if (restsOn === null) return quotedTexts(premises, localize);
  return restsOn['en'] ?? localize(restsOn);
}

/** What the text says on a question. */
function inTheText(
  { objections, answeredBy }: Pick<QuestionStanding, 'objections' | 'answeredBy'>,
  localize: LocalizeText,
): string {
  const raised = quotedTexts(objections, localize);
  const answers = quotedTexts(answeredBy, localize);
  if (raised !== '' && answers !== '') {
    return `The text raises it itself, by ${raised}, and meets it with ${answers}.`;
  }
  if (raised !== '') return `The text raises it itself: ${raised}.`;
  return answers === ''
    ? 'The text says nothing on it.'
    : `The text has an answer to it: ${answers}.`;
}

/** What was found apart from that. */
function elsewhere(findings: readonly FoundElsewhere[], localize: LocalizeText): string {
  const each = findings.map(({ finding, publisher, date, later }) => {
    const known = [publisher, date, later ? 'after the text' : null].filter((one) => one !== null);
    const told = quotedTexts([finding], localize);
    return known.length === 0 ? told : `${told} (${known.join(', ')})`;
  });
  return `Outside the text this was found: ${each.join('; ')}.`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
