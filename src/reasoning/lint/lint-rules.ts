import { ACCEPTANCE_UNUSED } from './acceptance-unused.js';
import { circularSupport } from './circular-support.js';
import { contradictedPremise } from './contradicted-premise.js';
import { duplicateStatement } from './duplicate-statement.js';
import { implicitPremise } from './implicit-premise.js';
import type { LintRule, ListedLintRule } from './lint-rule.js';
import { redundantPremise } from './redundant-premise.js';
import { repeatedInference } from './repeated-inference.js';
import { schemePremises } from './scheme-premises.js';
import { selfAttack } from './self-attack.js';
import { sharedPassage } from './shared-passage.js';
import { unconnectedStatement } from './unconnected-statement.js';

/** Every rule that looks at a map; a notice of any of them can be accepted. */
export const LINT_RULES: readonly LintRule[] = [
  circularSupport,
  contradictedPremise,
  duplicateStatement,
  repeatedInference,
  selfAttack,
  unconnectedStatement,
  implicitPremise,
  redundantPremise,
  schemePremises,
  sharedPassage,
];

/** Every rule that a notice can be of, the one about acceptances included. */
export const ALL_LINT_RULES: readonly ListedLintRule[] = [...LINT_RULES, ACCEPTANCE_UNUSED];
