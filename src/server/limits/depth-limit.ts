import { type DocumentNode, type GraphQLError, visit } from 'graphql';
import { refusal } from './refusal.js';

/** Refuses a query whose fields nest deeper than `limit`. */
export function checkDepth(document: DocumentNode, limit: number): GraphQLError | null {
  const actual = depthOf(document);
  if (actual <= limit) return null;
  const message =
    `The query is ${actual} fields deep; at most ${limit} are allowed. ` +
    'Ask for the inner things by their identifiers in a second query.';
  return refusal('QUERY_TOO_DEEP', message, { limit, actual });
}

interface Definition {
  /** Of the fields written in it. */
  depth: number;
  readonly spreads: { readonly fragment: string; readonly depth: number }[];
}

/**
 * The depth of the deepest operation: `{ a { b } }` has depth 2. A fragment counts where it is
 * spread. One that spreads itself counts once: validation refuses it right after.
 *
 * Cost: O(nodes of the document). The walk keeps its own stack, so that no nesting is too deep.
 */
function depthOf(document: DocumentNode): number {
  const operations: Definition[] = [];
  const fragments = new Map<string, Definition>();
  let current: Definition = { depth: 0, spreads: [] };
  let depth = 0;
  visit(document, {
    OperationDefinition() {
      current = { depth: 0, spreads: [] };
      operations.push(current);
    },
    FragmentDefinition(node) {
      current = { depth: 0, spreads: [] };
      fragments.set(node.name.value, current);
    },
    Field: {
      enter() {
        depth += 1;
        current.depth = Math.max(current.depth, depth);
      },
      leave() {
        depth -= 1;
      },
    },
    FragmentSpread(node) {
      current.spreads.push({ fragment: node.name.value, depth });
    },
  });

  const known = new Map<Definition, number>();
  const whole = (definition: Definition): number => {
    const before = known.get(definition);
    if (before !== undefined) return before;
    known.set(definition, definition.depth); // what a cycle of fragments finds
    const depths = definition.spreads.map((spread) => {
      const fragment = fragments.get(spread.fragment);
      return fragment === undefined ? 0 : spread.depth + whole(fragment);
    });
    const deepest = depths.reduce((one, other) => Math.max(one, other), definition.depth);
    known.set(definition, deepest);
    return deepest;
  };
  return operations.map(whole).reduce((one, other) => Math.max(one, other), 0);
}
