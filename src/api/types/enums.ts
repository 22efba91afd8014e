import type { Attack } from '../../domain/conflict.js';
import type { Basis, Verdict } from '../../domain/evidence.js';
import type { QuestionStatus } from '../../domain/inference.js';
import type { EvidenceStance, Label } from '../../domain/label.js';
import type { Role } from '../../domain/role.js';
import type { Confidence, Kind, Rating } from '../../domain/statement.js';
import type { Reason } from '../../reasoning/labels/why.js';
import type { LintSeverity } from '../../reasoning/lint/lint-rule.js';
import type { Tier } from '../../services/dependence-of-statement.js';
import type { AskedKind } from '../../services/labels.js';
import { declareEnum } from './declare-enum.js';

export const RoleEnum = declareEnum<Role>(
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

export const KindEnum = declareEnum<Kind>('Kind', 'What sort of proposition a statement is.', {
  FACTUAL: 'Says what is or was the case.',
  CAUSAL: 'Says that one thing brings about another.',
  PREDICTIVE: 'Says what will happen.',
  EVALUATIVE: 'Says how good, bad, large or likely something is.',
  NORMATIVE: 'Says what ought to be done.',
  DEFINITIONAL: 'Says what a word means or what a thing is.',
});

export const ConfidenceEnum = declareEnum<Confidence>(
  'Confidence',
  'How sure the reader of a text is that it says a statement, or presupposes it.',
  {
    HIGH: 'Whoever reads the text will find it there.',
    MEDIUM: 'It is the likeliest reading, and there is another.',
    LOW: 'It is one reading among several.',
  },
);

export const VerdictEnum = declareEnum<Verdict>(
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

export const BasisEnum = declareEnum<Basis>('Basis', 'How a finding came to be known.', {
  READ: 'Read at its source.',
  REMEMBERED: 'Remembered; the source was not looked up again.',
  CALCULATED: 'Worked out from other findings.',
});

export const RatingEnum = declareEnum<Rating>(
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

export const AttackEnum = declareEnum<Attack>(
  'Attack',
  'The kind of a conflict. Derived from its target.',
  {
    REBUT: 'Against a statement that an inference concludes.',
    UNDERMINE: 'Against a given statement, which no inference concludes.',
    UNDERCUT: 'Against an inference: its premises may hold and its conclusion still not follow.',
    COUNTER: 'Against another conflict.',
  },
);

export const TierEnum = declareEnum<Tier>(
  'Tier',
  'How a statement s rests on a statement p, strongest first. Each tier implies those below it.',
  {
    NECESSARY: 's is derived from the given statements, and is no longer once p is taken away.',
    CONTRIBUTES: 'p stands in at least one minimal support of s, beside which others may stand.',
    REACHES: 'A chain of inferences leads from p to s.',
  },
);

export const QuestionStatusEnum = declareEnum<QuestionStatus>(
  'QuestionStatus',
  'How a critical question stands at one inference.',
  {
    OPEN: 'Nothing in the map answers or raises it.',
    ANSWERED: 'A statement of the text answers it, and nothing raises it.',
    RAISED: 'A conflict or a finding raises it, whether or not it is answered too.',
  },
);

export const LabelValueEnum = declareEnum<Label>(
  'LabelValue',
  'How a thing stands by the grounded semantics: true, false and undefined in the well-founded ' +
    'model of the map.',
  {
    IN: 'It stands: it can be defended against everything that is against it.',
    OUT: 'It does not: something that stands strikes it, or nothing that could stand leads to it.',
    UNDECIDED: 'Neither: a cycle of attacks that nothing settles keeps it open.',
  },
);

export const EvidenceStanceEnum = declareEnum<EvidenceStance>(
  'EvidenceStance',
  'Whether findings take part where labels are worked out.',
  {
    IGNORE: 'They do not.',
    REFUTE:
      'A finding with the verdict CONTRADICTS strikes its statement as a conflict would. One that ' +
      'CONTRADICTS and one that SUPPORTS the same statement strike each other. Other verdicts do ' +
      'nothing.',
  },
);

export const ReasonEnum = declareEnum<Reason>(
  'Reason',
  'Why a thing has its label. `restsOn` holds what is named here.',
  {
    GIVEN: 'IN: no inference concludes it, and the conflicts and findings against it are all OUT.',
    ASSERTED: 'IN: it was asserted, and the conflicts and findings against it are all OUT.',
    SUPPORTED: 'IN: an inference to it is IN.',
    HOLDS:
      'IN: the premises (of a conflict, the attackers) are all IN; and what is against the thing, ' +
      'or against the conclusion of an inference, is all OUT.',
    RETRACTED: 'OUT: it was retracted, or went with its conclusion, which was.',
    ATTACKED: 'OUT: a conflict that is IN strikes it, or the conclusion of an inference.',
    CONTRADICTED: 'OUT: a finding that stands contradicts it, or the conclusion of an inference.',
    PREMISE_OUT: 'OUT: a premise (of a conflict, an attacker) is OUT.',
    UNSUPPORTED: 'OUT: all inferences to it are OUT.',
    CIRCULAR:
      'OUT: only support that goes round leads to it, through the statements of `circle`; the other ' +
      'inferences to those are OUT.',
    ATTACK_UNDECIDED: 'UNDECIDED: a conflict or a finding against it is.',
    PREMISE_UNDECIDED: 'UNDECIDED: a premise (of a conflict, an attacker) is.',
    SUPPORT_UNDECIDED: 'UNDECIDED: an inference to it is.',
    CYCLE: 'UNDECIDED: it stands in the cycle of attacks that `circle` lists.',
  },
);

export const LabelledKindEnum = declareEnum<Uppercase<AskedKind>>(
  'LabelledKind',
  'What has a label to be asked for.',
  {
    STATEMENT: 'A statement.',
    INFERENCE: 'An inference: whether it applies, and its premises stand.',
    CONFLICT: 'A conflict: whether it is without a counter, and its attackers stand.',
  },
);

export const LintSeverityEnum = declareEnum<LintSeverity>(
  'LintSeverity',
  'How much a notice weighs.',
  {
    WARNING: 'Most likely a mistake, or a danger to the argument.',
    HINT: 'It deserves a look.',
  },
);
