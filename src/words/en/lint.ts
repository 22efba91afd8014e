import type { NamedList } from '../label-words.js';
import type { LintWords, NamedLintFact } from '../lint-words.js';
import { abridged } from '../shortened.js';
import { LINT_RULE_WORDS } from './lint-rules.js';
import { capitalized, inMarks, list, listed } from './names.js';
import { counted, grouped, isOne, languageName } from './numbers.js';

/** A longer quotation loses its middle. */
const LONGEST_QUOTATION = 100;

const NOTICES: LintWords['notices'] = {
  CIRCLE_ALONE: ({ parts: { statements, inferences } }) => ({
    message: `${circle(statements)}, and nothing but the circle reaches any of them.`,
    mend: `${takeOneOut(inferences)}, or give one of the statements a reason from outside the circle.`,
  }),
  CIRCLE_PARTLY_ALONE: ({ parts: { statements, alone, inferences } }) => ({
    message: `${circle(statements)}, and nothing but the circle reaches ${list(alone)}.`,
    mend: `${takeOneOut(inferences)}, or give ${list(firstOf(alone))} a reason from outside the circle.`,
  }),
  CIRCLE_DERIVED: ({ parts: { statements, inferences } }) => ({
    message: `${circle(statements)}, though each is derived without it.`,
    mend: `${takeOneOut(inferences)}.`,
  }),
  ABOVE_CIRCLE: ({ parts: { statements } }) => ({
    message: `Only circular support reaches ${list(statements)}: nothing derives ${itOrThem(statements)} from what is given.`,
    mend: `Mend the circle below, or give ${list(firstOf(statements))} a reason that rests on none.`,
  }),
  CONTRADICTED_PREMISE: (fact) => {
    const { statement, findings } = fact.parts;
    const contradict = isOne(findings.count) ? 'contradicts' : 'contradict';
    return {
      message: `${list(statement)} is given, ${list(findings)} ${contradict} it, and ${counted(fact.load, 'concluded statement')} would fall with it.`,
      mend: `Look at ${list(findings)} again, and at what is left of the argument without ${list(statement)}.`,
    };
  },
  CONTRADICTED_LEFT: (fact) => ({
    message: `${grouped(fact.left)} of ${counted(fact.all, 'contradicted statement')}, from ${list(fact.parts.first)} on, were not looked at for what rests on them: ${budgetRanOut(fact.budget)}.`,
    mend: 'Ask for the load of each by itself, or lint the map with a larger budget.',
  }),
  SAME_TEXT: (fact) => {
    const { statements } = fact.parts;
    const languages = listed(fact.languages.map(languageName));
    return {
      message: `The statements ${list(statements)} have the same text in ${languages}.`,
      mend: 'Make them one statement with the passages of all, or word each so that it says what sets it apart.',
    };
  },
  REPEATED_INFERENCE: (fact) => ({
    message: `${capitalized(list(fact.parts.inference))} repeats an earlier one: both have the same premises and the same conclusion.`,
    mend: 'Keep one of the two, with the signals and notes of both.',
  }),
  CONFLICT_WITH_ITSELF: ({ parts: { attackers } }) => ({
    message: `A conflict of ${list(attackers)} attacks itself.`,
    mend: `Give it the target that ${list(attackers)} ${isOrAre(attackers)} really against.`,
  }),
  STATEMENT_AGAINST_ITSELF: ({ parts: { statement, attackers } }) => ({
    message: `${list(statement)} attacks itself, in a conflict of ${list(attackers)}.`,
    mend: `Take ${list(statement)} out of the attackers, or name another target.`,
  }),
  STATEMENT_AGAINST_ITS_INFERENCE: ({ parts: { statement, inference } }) => ({
    message: `${list(statement)} attacks ${list(inference)}, which concludes it.`,
    mend: `Name another target than this inference, or another attacker than ${list(statement)}.`,
  }),
  UNCONNECTED_STATEMENT: (fact) => ({
    message: `${list(fact.parts.statement)} stands in no inference and no conflict, and answers no critical question.`,
    mend: 'Write the inference or the conflict that it belongs to, or make it an aside.',
  }),
  IMPLICIT_PREMISE: ({ parts: { inference, premises } }) => ({
    message: `${capitalized(list(inference))} rests on ${list(premises)}, which ${isOrAre(premises)} implicit, and no evidence bears on ${itOrThem(premises)}.`,
    mend: `Look for evidence on ${list(premises)}, or quote the words that say ${itOrThem(premises)}.`,
  }),
  PREMISE_FOLLOWS: ({ parts: { inference, premise, by } }) => ({
    message: `${capitalized(list(inference))} could do without its premise ${list(premise)}, which the others lead to by ${list(by)}.`,
    mend: leaveOut(premise),
  }),
  CONCLUSION_FOLLOWS: ({ parts: { inference, premise, by } }) => ({
    message: `${capitalized(list(inference))} could do without its premise ${list(premise)}: the others lead to its conclusion by ${list(by)}.`,
    mend: leaveOut(premise),
  }),
  ANY_PREMISE_FOLLOWS: ({ parts: { inference, premises, first, by } }) => ({
    message: `${capitalized(list(inference))} could do without any one of its premises ${list(premises)}; to ${list(first)} the others lead by ${list(by)}.`,
    mend: LEAVE_ONE_OUT,
  }),
  CONCLUSION_FOLLOWS_WITHOUT_ANY: ({ parts: { inference, premises, first, by } }) => ({
    message: `${capitalized(list(inference))} could do without any one of its premises ${list(premises)}; without ${list(first)} the others lead to its conclusion by ${list(by)}.`,
    mend: LEAVE_ONE_OUT,
  }),
  LINKED_LEFT: (fact) => ({
    message: `${grouped(fact.left)} of ${counted(fact.all, 'inference')} with linked premises, from ${list(fact.parts.first)} on, were not looked at for redundant ones: ${budgetRanOut(fact.budget)}.`,
    mend: 'Look at them by hand, or lint the map with a larger budget.',
  }),
  FEWER_PREMISES: (fact) => ({
    message: `${premisesAndScheme(fact, 'fewer')}.`,
    mend: `Add what it leaves unsaid of these, as an implicit statement: ${quotations(fact.scheme.premises)}.`,
  }),
  MORE_PREMISES: (fact) => ({
    message: `${premisesAndScheme(fact, 'more')}.`,
    mend: `Part the inference, or take out the premises that are none of these: ${quotations(fact.scheme.premises)}.`,
  }),
  SHARED_PASSAGE: (fact) => ({
    message: `The statements ${list(fact.parts.statements)} quote the same passage in full: ${quotations([fact.exact])}.`,
    mend: 'Quote in each only the words that say it, or make them one statement.',
  }),
  ACCEPTANCE_UNUSED: (fact) => {
    const { rule, gone, isWhole } = fact;
    const { idle } = fact.parts;
    const away = gone === 0 ? '' : `${counted(gone, 'thing')} no longer in the map`;
    const places = [idle.count === 0 ? '' : list(idle), away].filter(Boolean);
    const names = isOne(idle.count + gone) ? 'that name' : 'those names';
    return {
      message: `${inMarks(rule)} is accepted at ${places.join(' and at ')}, where the rule notices nothing.`,
      mend: isWhole ? 'Take this entry out of “accepted”.' : `Take ${names} out of this entry.`,
    };
  },
};

export const LINT: LintWords = {
  rules: LINT_RULE_WORDS,
  notices: NOTICES,
  because: (reason) => `because: ${reason}`,
  unlisted: (count) =>
    `${counted(count, 'more notice')} ${isOne(count) ? 'is' : 'are'} not listed; --json gives them all.`,
};

function circle(statements: NamedList): string {
  return `Support runs in a circle among the statements ${list(statements)}`;
}

function takeOneOut(inferences: NamedList): string {
  return `Take out one of the inferences of the circle, for example ${list(firstOf(inferences))}`;
}

function leaveOut(premise: NamedList): string {
  return `Leave ${list(premise)} out of its premises, or make it an inference of its own where it is a reason by itself.`;
}

const LEAVE_ONE_OUT =
  'Leave one of them out of its premises, or make one an inference of its own where it is a reason by itself.';

function premisesAndScheme(
  { count, scheme, parts }: Extract<NamedLintFact, { readonly scheme: unknown }>,
  than: 'fewer' | 'more',
): string {
  const has = `${capitalized(list(parts.inference))} has ${counted(count, 'premise')}`;
  return `${has}, ${than} than the scheme ${inMarks(scheme.name)}, which has ${scheme.premises.length}`;
}

function budgetRanOut(steps: number): string {
  return `the budget of ${counted(steps, 'step')} ran out`;
}

function quotations(texts: readonly string[]): string {
  return listed(texts.map((text) => inMarks(abridged(text, LONGEST_QUOTATION))));
}

function firstOf({ named }: NamedList): NamedList {
  return { named: named.slice(0, 1), count: 1 };
}

function isOrAre({ count }: NamedList): string {
  return isOne(count) ? 'is' : 'are';
}

function itOrThem({ count }: NamedList): string {
  return isOne(count) ? 'it' : 'them';
}
