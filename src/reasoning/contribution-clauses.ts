import { ClauseSolver } from './clauses/clause-solver.js';
import { type Literal, not, variableOf, yes } from './clauses/literal.js';
import type { PairGraph } from './pair-graph.js';
import type { Propagation } from './propagation.js';
import { cell, row } from './rows.js';
import { strongComponents } from './strong-components.js';
import { givenStatements } from './support-graph.js';

/** Of so many starts of the search one looks at all statements, where there are cycles. */
const MANY_EVERY = 4;

/**
 * What has to be, for some X ⊆ G ∖ {p}, so that s ∈ D′(X ∪ {p}) and s ∉ D′(X); as clauses.
 *
 * Of each statement v, with p: v ∈ D′(X ∪ {p}); and without p: v ∈ D′(X). Where no chain leads from p
 * to v both are the same.
 *
 * - s holds with p and not without; p likewise
 * - without p: what the premises of an inference make hold holds
 * - with p: what holds and is not given has an inference to it of which all premises hold
 * - p makes a difference along a chain: from p to s, each time to a conclusion of an inference that
 *   applies with p, of which p and all that follow hold with p and not without. That follows from the
 *   rest, and says early which way is cut off
 *
 * A chain of inferences that go round in a circle fulfils the second half too: there, what is left
 * holds in vain. So once each given has its value, a propagation looks whether s ∈ D′(X ∪ {p}), and
 * else there is a set of statements, s among them, none of which is concluded from outside: one of
 * the inferences or premises outside has to hold (a loop formula: Lin and Zhao 2004). Where nothing
 * goes round, the clauses say it all.
 *
 * Any X for which s ∉ D′(X) may as well be a largest one, since more makes s easier to derive with p.
 * So givens are supposed to be in X, and left out only where that follows.
 */
export function contributionClauses(graph: PairGraph, propagation: Propagation): ClauseSolver {
  const names = nameLiterals(graph);
  const solver: ClauseSolver = new ClauseSolver(names.count, {
    few: givenStatements(graph),
    many: names.ofStatements,
    manyEvery: strongComponents(graph).count === graph.statementCount ? 1 : MANY_EVERY,
    refute: () => whatIsMissing(graph, names, solver, propagation),
  });
  addEnds(graph, names, solver);
  addChains(graph, names, solver);
  addInferences(graph, names, solver);
  addReasons(graph, names, solver);
  return solver;
}

/** What the literals say; -1 where there is none. */
interface Names {
  readonly count: number;
  /** Variables that say of a statement that it holds, with p or without. */
  readonly ofStatements: readonly number[];
  /** Statement → it holds with p. */
  readonly withP: Int32Array;
  /** Statement → it holds without p. */
  readonly without: Int32Array;
  /** Statement → the chain leads to it. */
  readonly onChain: Int32Array;
  /** Inference → the chain leads through it. */
  readonly along: Int32Array;
  /**
   * Inference → all its premises hold with p: its premise where there is one; its conclusion where
   * nothing else concludes that.
   */
  readonly applies: Int32Array;
}

function nameLiterals(graph: PairGraph): Names {
  const { statementCount, inferenceCount, premises, conclusions, concluders } = graph;
  let count = statementCount;
  const fresh = (): Literal => {
    count += 1;
    return yes(count - 1);
  };
  const withP = Int32Array.from({ length: statementCount }, (_, statement) => yes(statement));
  const without = withP.slice();
  const onChain = new Int32Array(statementCount).fill(-1);
  for (const statement of graph.behindP) {
    without[statement] = fresh();
    onChain[statement] = fresh();
  }
  const along = new Int32Array(inferenceCount).fill(-1);
  const applies = new Int32Array(inferenceCount);
  for (let inference = 0; inference < inferenceCount; inference += 1) {
    const [premise = 0, ...others] = row(premises, inference);
    const conclusion = cell(conclusions, inference);
    if (others.length === 0) applies[inference] = cell(withP, premise);
    else if (row(concluders, conclusion).length === 1) applies[inference] = cell(withP, conclusion);
    else applies[inference] = fresh();
    if ([premise, ...others].some((one) => onChain[one] !== -1)) along[inference] = fresh();
  }
  const literals = new Set([...withP].flatMap((one, at) => [one, cell(without, at)]));
  const ofStatements = Array.from(literals, variableOf);
  return { count, ofStatements, withP, without, onChain, along, applies };
}

function addEnds({ goal, p }: PairGraph, names: Names, solver: ClauseSolver): void {
  for (const end of [goal, p]) {
    solver.add(cell(names.withP, end));
    solver.add(not(cell(names.without, end)));
  }
  solver.add(cell(names.onChain, p));
}

function addChains(graph: PairGraph, names: Names, solver: ClauseSolver): void {
  const { uses, conclusions, goal } = graph;
  for (const statement of graph.behindP) {
    const isOn = cell(names.onChain, statement);
    solver.add(not(isOn), cell(names.withP, statement));
    solver.add(not(isOn), not(cell(names.without, statement)));
    if (statement === goal) continue;
    const ways = Array.from(row(uses, statement), (inference) => cell(names.along, inference));
    solver.addClause([not(isOn), ...ways]);
  }
  names.along.forEach((along, inference) => {
    if (along === -1) return;
    solver.add(not(along), cell(names.onChain, cell(conclusions, inference)));
    solver.add(not(along), cell(names.applies, inference));
  });
}

function addInferences(graph: PairGraph, names: Names, solver: ClauseSolver): void {
  const { premises, conclusions } = graph;
  for (let inference = 0; inference < graph.inferenceCount; inference += 1) {
    const all = row(premises, inference);
    const applies = cell(names.applies, inference);
    const conclusion = cell(names.without, cell(conclusions, inference));
    solver.addClause([
      conclusion,
      ...Array.from(all, (premise) => not(cell(names.without, premise))),
    ]);
    if (all.length === 1) continue;
    for (const premise of all) solver.add(not(applies), cell(names.withP, premise));
  }
}

function addReasons(graph: PairGraph, names: Names, solver: ClauseSolver): void {
  const { concluders, given, p } = graph;
  for (let statement = 0; statement < graph.statementCount; statement += 1) {
    if (statement === p || given[statement] === 1) continue;
    const reasons = Array.from(row(concluders, statement), (one) => cell(names.applies, one));
    const holds = cell(names.withP, statement);
    if (reasons[0] !== holds) solver.addClause([not(holds), ...reasons]);
  }
}

/**
 * Null where the goal is derived from p and the givens that are true. Else a clause that fails now
 * though it should not: of what the goal was to be derived from, and nothing derives but itself, all
 * that could have derived it from outside.
 */
function whatIsMissing(
  graph: PairGraph,
  names: Names,
  solver: ClauseSolver,
  propagation: Propagation,
): Literal[] | null {
  const before = propagation.steps;
  propagation.assume(graph.p);
  for (const given of givenStatements(graph)) {
    if (solver.isTrue(cell(names.withP, given))) propagation.assume(given);
  }
  const isDerived = propagation.propagate(graph.goal);
  const missing = isDerived ? null : outsideOf(graph, names, solver, propagation);
  propagation.undo();
  solver.count(propagation.steps - before);
  return missing;
}

function outsideOf(
  graph: PairGraph,
  names: Names,
  solver: ClauseSolver,
  propagation: Propagation,
): Literal[] {
  const { concluders, premises, goal } = graph;
  const inside = new Set([goal]);
  const outside = new Set<Literal>();
  for (const statement of inside) {
    for (const inference of row(concluders, statement)) {
      const applies = cell(names.applies, inference);
      const all = row(premises, inference);
      solver.count(1 + all.length);
      if (applies !== cell(names.withP, statement) && solver.isFalse(applies)) {
        outside.add(applies);
        continue;
      }
      const underived = all.filter((premise) => !propagation.isDerived(premise));
      if (underived.some((one) => inside.has(one) || outside.has(cell(names.withP, one)))) continue;
      const fails = underived.find((one) => solver.isFalse(cell(names.withP, one)));
      if (fails === undefined) inside.add(cell(underived, 0));
      else outside.add(cell(names.withP, fails)); // a set grows while walked
    }
  }
  return [...outside];
}
