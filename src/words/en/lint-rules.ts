import { HIGH_LOAD } from '../../reasoning/lint/contradicted-premise.js';
import type { LintWords } from '../lint-words.js';

export const LINT_RULE_WORDS: LintWords['rules'] = {
  'circular-support': {
    title: 'Statements that support one another in a circle',
    why: 'A circle supports nothing: a statement that only a circle reaches is not derived from what is given, however many inferences conclude it.',
    mend: 'Take out the inference that closes the circle, or give one of its statements a reason from outside; statements that say the same are one statement.',
  },
  'contradicted-premise': {
    title: `Evidence against a given statement that ${HIGH_LOAD} or more concluded statements cannot do without`,
    why: 'The map gives no reason for the statement, a finding contradicts it, and much falls with it.',
    mend: 'Look at the finding: where it holds, say in a conflict or in the reading what becomes of the argument; where it does not, change its verdict.',
  },
  'duplicate-statement': {
    title: 'Statements with the same text',
    why: 'What is drawn from the one is not drawn from the other, and what strikes the one leaves the other standing, though they say the same.',
    mend: 'Make them one statement with the passages of all, or word each so that it says what sets it apart.',
  },
  'repeated-inference': {
    title: 'An inference with the same premises and conclusion as another',
    why: 'It looks like a second reason, and there is only one.',
    mend: 'Keep one of the two, with the signals and notes of both.',
  },
  'self-attack': {
    title: 'An attack on itself',
    why: 'Left to itself, what strikes itself is UNDECIDED, and so is whatever hangs on it; an author hardly ever means that.',
    mend: 'Name what the conflict is really against, or the statement that really attacks.',
  },
  'unconnected-statement': {
    title: 'A statement that nothing connects',
    why: 'Nothing rests on it and it rests on nothing: most often an inference was forgotten, or its premise is another statement of nearly the same name.',
    mend: 'Write the inference or the conflict that it belongs to; make it an aside where it argues nothing.',
  },
  'implicit-premise': {
    title: 'An inference with an implicit premise, and no evidence on it',
    why: 'The text does not say it and nothing was found about it, so the step rests on the word of whoever read the text.',
    mend: 'Look for evidence on the premise, or for the place where the text says it; leave it out where the step can be taken without it.',
  },
  'redundant-premise': {
    title: 'Linked premises of which one is redundant',
    why: 'Linked premises carry the conclusion together; where the others lead to it already, the step is not what it looks like, and what strikes the spare premise strikes more than it should.',
    mend: 'Leave the premise out, or make it an inference of its own where it is a reason by itself.',
  },
  'scheme-premises': {
    title: 'A scheme whose number of premises does not fit',
    why: 'The critical questions of a scheme ask after the premises it has: where one is left unsaid nothing is there to be asked after, and where there are more the step is perhaps another one.',
    mend: 'With fewer, add what is left unsaid as an implicit statement; with more, part the inference or take out what the step does not need; or name a scheme that fits.',
  },
  'shared-passage': {
    title: 'A passage that two statements quote in full',
    why: 'One stretch of text seldom says two things: often the statements say the same, or each quotes more than its own words.',
    mend: 'Quote in each only the words that say it, or make the two one statement.',
  },
  'acceptance-unused': {
    title: 'An acceptance of what no rule notices any more',
    why: 'What was accepted has been mended or renamed, and the acceptance would let the next mistake at its place pass unseen.',
    mend: 'Take the names out of the acceptance, or the whole of it.',
  },
};
