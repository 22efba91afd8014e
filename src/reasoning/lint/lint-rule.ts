import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import type { Conflict } from '../../domain/conflict.js';
import type { Evidence } from '../../domain/evidence.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference, Scheme } from '../../domain/inference.js';
import type { Statement } from '../../domain/statement.js';
import type { Work } from '../../domain/work.js';
import type { MapIndex } from '../map-index.js';
import type { LintFact } from './lint-fact.js';

/**
 * How much a notice weighs: a WARNING is most likely a mistake, or endangers the argument; a HINT
 * deserves a look.
 */
const LINT_SEVERITIES = ['WARNING', 'HINT'] as const;
export type LintSeverity = (typeof LINT_SEVERITIES)[number];

/** What lint needs of a map, each list in the order of the map, as the index numbers it. */
export interface LintInput {
  readonly index: MapIndex;
  readonly statements: readonly Statement[];
  readonly inferences: readonly Inference[];
  readonly conflicts: readonly Conflict[];
  readonly evidence: readonly Evidence[];
  /** Those that the inferences name, at least. */
  readonly schemes: readonly Scheme[];
  readonly accepted: readonly AcceptedNotice[];
  /** The edge visits that each rule with a budget may spend; DEFAULT_LINT_BUDGET without it. */
  readonly budget?: number;
}

/** Some tenths of a second's work; the essay needs less than a thousandth of it. */
export const DEFAULT_LINT_BUDGET = 5_000_000;

/** The codes of all rules; stable, since maps name them where they accept a notice. */
export const LINT_CODES = [
  'circular-support',
  'contradicted-premise',
  'duplicate-statement',
  'repeated-inference',
  'self-attack',
  'unconnected-statement',
  'implicit-premise',
  'redundant-premise',
  'scheme-premises',
  'shared-passage',
  'acceptance-unused',
] as const;
export type LintCode = (typeof LINT_CODES)[number];

/** A rule as it is listed. */
export interface ListedLintRule {
  readonly code: LintCode;
  readonly severity: LintSeverity;
}

export interface LintRule extends ListedLintRule {
  /** Looks through a map; it can be paused, and ended, wherever it looks at many things. */
  check(input: LintInput): Work<readonly Noticed[]>;
}

/** What a rule has noticed at one place of a map. */
export interface Noticed {
  readonly fact: LintFact;
  /** What takes part in it, at least one; the first is what it is about. */
  readonly things: readonly EntityId[];
}

/** The same as it is told: by which rule, how much it weighs, and whether the map accepts it. */
export interface LintNotice extends Noticed {
  readonly rule: LintCode;
  readonly severity: LintSeverity;
  /** The reason for which the map accepts it; null where it does not. */
  readonly accepted: string | null;
}
