import { Pace } from '../domain/pace.js';
import { finish, type Work } from '../domain/work.js';
import { cell } from './rows.js';
import type { SupportGraph } from './support-graph.js';

/** The strongly connected components of support: each statement leads to all others of its own. */
export interface StrongComponents {
  readonly count: number;
  /** Statement → its component. A chain never leads from a component to one of a greater number. */
  readonly componentOf: Int32Array;
}

/**
 * Finds the components of the graph in which a premise leads to each conclusion drawn from it.
 *
 * Tarjan's algorithm (1972), with a stack of its own in place of recursion, so that no depth of the
 * map overflows. O(V + E).
 */
export function strongComponents(graph: Chains): StrongComponents {
  return finish(strongComponentsInPieces(graph));
}

type Chains = Pick<SupportGraph, 'statementCount' | 'uses' | 'conclusions'>;

export function* strongComponentsInPieces(graph: Chains): Work<StrongComponents> {
  const { statementCount, uses, conclusions } = graph;
  const pace = new Pace();
  const componentOf = new Int32Array(statementCount).fill(-1);
  /** Order of discovery, from 1; 0 before. */
  const found = new Int32Array(statementCount);
  const lowest = new Int32Array(statementCount);
  /** The next of a statement's uses to be followed. */
  const next = uses.starts.slice(0, statementCount);
  const path = new Int32Array(statementCount);
  const open = new Int32Array(statementCount);
  let pathLength = 0;
  let openCount = 0;
  let foundCount = 0;
  let count = 0;

  const enter = (statement: number): void => {
    foundCount += 1;
    found[statement] = foundCount;
    lowest[statement] = foundCount;
    path[pathLength] = statement;
    pathLength += 1;
    open[openCount] = statement;
    openCount += 1;
  };
  const lower = (statement: number, to: number): void => {
    if (to < cell(lowest, statement)) lowest[statement] = to;
  };
  const close = (root: number): void => {
    let member: number;
    do {
      openCount -= 1;
      member = cell(open, openCount);
      componentOf[member] = count;
    } while (member !== root);
    count += 1;
  };

  for (let root = 0; root < statementCount; root += 1) {
    if (cell(found, root) > 0) continue;
    enter(root);
    while (pathLength > 0) {
      if (pace.isDue(2)) yield pace.taken();
      const statement = cell(path, pathLength - 1);
      const at = cell(next, statement);
      if (at < cell(uses.starts, statement + 1)) {
        next[statement] = at + 1;
        const conclusion = cell(conclusions, cell(uses.items, at));
        if (cell(found, conclusion) === 0) enter(conclusion);
        else if (cell(componentOf, conclusion) < 0) lower(statement, cell(found, conclusion));
        continue;
      }
      pathLength -= 1;
      if (cell(lowest, statement) === cell(found, statement)) close(statement);
      if (pathLength > 0) lower(cell(path, pathLength - 1), cell(lowest, statement));
    }
  }
  return { count, componentOf };
}
