import type { EntityId } from '../../domain/identifier.js';
import type { LocalizedText } from '../../domain/language.js';

/**
 * What a rule of lint noticed at one place of a map, one member for each sentence. `parts` are the
 * things that the sentence names, by the part they play in it.
 *
 * @typeParam Things how things stand in it: by their identifiers, or with their names
 * @typeParam Text how a text of a scheme stands in it: in all languages, or in one
 */
export type LintFact<Things = readonly EntityId[], Text = LocalizedText> =
  /** Statements support one another in a circle, and nothing else reaches any of them. */
  | Fact<'CIRCLE_ALONE', Things, 'statements' | 'inferences'>
  /** The same, but it alone is not derived without the circle. */
  | Fact<'CIRCLE_PARTLY_ALONE', Things, 'statements' | 'alone' | 'inferences'>
  /** The same, and each is derived without the circle. */
  | Fact<'CIRCLE_DERIVED', Things, 'statements' | 'inferences'>
  /** Statements that only circles reach, and that are in none. */
  | Fact<'ABOVE_CIRCLE', Things, 'statements'>
  /** So many concluded statements would fall with a given one that findings contradict. */
  | Fact<'CONTRADICTED_PREMISE', Things, 'statement' | 'findings', { readonly load: number }>
  | Fact<'CONTRADICTED_LEFT', Things, 'first', Left>
  | Fact<'SAME_TEXT', Things, 'statements', { readonly languages: readonly string[] }>
  /** It has the premises and the conclusion of an earlier one. */
  | Fact<'REPEATED_INFERENCE', Things, 'inference'>
  | Fact<'CONFLICT_WITH_ITSELF', Things, 'attackers'>
  | Fact<'STATEMENT_AGAINST_ITSELF', Things, 'statement' | 'attackers'>
  /** A statement attacks the inference that concludes it. */
  | Fact<'STATEMENT_AGAINST_ITS_INFERENCE', Things, 'statement' | 'inference'>
  | Fact<'UNCONNECTED_STATEMENT', Things, 'statement'>
  | Fact<'IMPLICIT_PREMISE', Things, 'inference' | 'premises'>
  /** The other premises lead to this one, by way of some inferences. */
  | Fact<'PREMISE_FOLLOWS', Things, 'inference' | 'premise' | 'by'>
  /** The other premises lead to the conclusion without it. */
  | Fact<'CONCLUSION_FOLLOWS', Things, 'inference' | 'premise' | 'by'>
  /** The same of each of several premises; `by` tells it of the first. */
  | Fact<'ANY_PREMISE_FOLLOWS', Things, 'inference' | 'premises' | 'first' | 'by'>
  | Fact<'CONCLUSION_FOLLOWS_WITHOUT_ANY', Things, 'inference' | 'premises' | 'first' | 'by'>
  | Fact<'LINKED_LEFT', Things, 'first', Left>
  | Fact<'FEWER_PREMISES', Things, 'inference', OfScheme<Text>>
  | Fact<'MORE_PREMISES', Things, 'inference', OfScheme<Text>>
  /** Statements quote the same words of a document. */
  | Fact<'SHARED_PASSAGE', Things, 'statements', { readonly exact: string }>
  | Fact<'ACCEPTANCE_UNUSED', Things, 'idle', UnusedAcceptance>;

/** How many the budget of a rule left out, of how many, from the first of them on. */
interface Left {
  readonly left: number;
  readonly all: number;
  /** Steps. */
  readonly budget: number;
}

/** An inference with so many premises, and a scheme that has other ones. */
interface OfScheme<Text> {
  readonly count: number;
  readonly scheme: { readonly name: Text; readonly premises: readonly Text[] };
}

/** An acceptance where its rule notices nothing. */
interface UnusedAcceptance {
  /** The rule's code. */
  readonly rule: string;
  /** How many of the things it names are no longer in the map, beside those that idle there. */
  readonly gone: number;
  /** Whether the rule notices nothing at anything it names. */
  readonly isWhole: boolean;
}

type Fact<Kind extends string, Things, Part extends string, More = unknown> = {
  readonly kind: Kind;
  readonly parts: Readonly<Record<Part, Things>>;
} & More;
