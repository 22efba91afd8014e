import { registerEnumType } from 'type-graphql';
import type { Attack } from '../../domain/conflict.js';
import type { Basis, Verdict } from '../../domain/evidence.js';
import type { QuestionStatus } from '../../domain/inference.js';
import type { Role } from '../../domain/role.js';
import type { Kind, Rating } from '../../domain/statement.js';
import type { Tier } from '../../services/dependence-of-statement.js';

/** Declares an enum of the schema whose values are the domain's own words. */
function declare<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const words = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const described = Object.entries<string>(values).map(([value, text]) => [
    value,
    { description: text },
  ]);
  registerEnumType(words, { name, description, valuesConfig: Object.fromEntries(described) });
  return words;
}

export const RoleEnum = declare<Role>(
  'Role',
  'What a statement does in its map. Derived from the inferences and conflicts around it.',
  {
    PREMISE:
      'No inference concludes it; it is a premise of one, or an attacker or target of a conflict.',
    INTERMEDIATE: 'Concluded by an inference, and a premise of another.',
    CONCLUSION: 'Concluded by an inference, and a premise of none.',
    ISOLATED: 'Neither in an inference nor in a conflict.',
  },
);

export const KindEnum = declare<Kind>('Kind', 'What sort of proposition a statement is.', {
  FACTUAL: 'Says what is or was the case.',
  CAUSAL: 'Says that one thing brings about another.',
  PREDICTIVE: 'Says what will happen.',
  EVALUATIVE: 'Says how good, bad, large or likely something is.',
  NORMATIVE: 'Says what ought to be done.',
  DEFINITIONAL: 'Says what a word means or what a thing is.',
});

export const VerdictEnum = declare<Verdict>(
  'Verdict',
  'How one finding bears on the statement it is about.',
  {
    SUPPORTS: 'It speaks for the statement.',
    PARTLY: 'It speaks for a part of the statement, or for a weaker one.',
    CONTRADICTS: 'It speaks against the statement.',
    CONTESTED: 'Those who know disagree.',
    UNVERIFIED: 'It was looked for and could not be confirmed.',
  },
);

export const BasisEnum = declare<Basis>('Basis', 'How a finding came to be known.', {
  READ: 'Read at its source.',
  REMEMBERED: 'Remembered; the source was not looked up again.',
  CALCULATED: 'Worked out from other findings.',
});

export const RatingEnum = declare<Rating>(
  'Rating',
  'How a claim stands once all its findings are weighed.',
  {
    SUPPORTS: 'The findings speak for it.',
    PARTLY: 'The findings speak for a part of it.',
    CONTRADICTS: 'The findings speak against it.',
    CONTESTED: 'The findings disagree.',
    UNVERIFIED: 'It was looked for and could not be confirmed.',
    PREDICTION: 'It is about the future, and no finding can settle it yet.',
    OPINION: 'It is a judgement, and no finding can settle it.',
  },
);

export const AttackEnum = declare<Attack>(
  'Attack',
  'The kind of a conflict. Derived from its target.',
  {
    REBUT: 'Against a statement that an inference concludes.',
    UNDERMINE: 'Against a given statement, which no inference concludes.',
    UNDERCUT: 'Against an inference: its premises may hold and its conclusion still not follow.',
    COUNTER: 'Against another conflict.',
  },
);

export const TierEnum = declare<Tier>(
  'Tier',
  'How a statement s rests on a statement p, strongest first. Each tier implies those below it.',
  {
    NECESSARY: 's is derived from the given statements, and is no longer once p is taken away.',
    CONTRIBUTES: 'p stands in at least one minimal support of s, beside which others may stand.',
    REACHES: 'A chain of inferences leads from p to s.',
  },
);

export const QuestionStatusEnum = declare<QuestionStatus>(
  'QuestionStatus',
  'How a critical question stands at one inference.',
  {
    OPEN: 'Nothing in the map answers or raises it.',
    ANSWERED: 'A statement of the text answers it, and nothing raises it.',
    RAISED: 'A conflict or a finding raises it, whether or not it is answered too.',
  },
);
