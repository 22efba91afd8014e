import neo4j, { type Driver, type Plan, type ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import type { Direction } from '../../src/domain/direction.js';
import { entityId } from '../../src/domain/identifier.js';
import { CLOSURE } from '../../src/store/neo4j/closure.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import { mapContent } from '../support/map-builder.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';

const STATEMENTS = 4_000;
const MAP = 'closure-plan';

describeWithNeo4j('the plan of the closure in Neo4j', (address) => {
  // Each statement from the two before it, by two inferences: as many paths as Fibonacci's numbers.
  const content = mapContent(MAP, {
    inferences: Object.fromEntries(
      Array.from({ length: STATEMENTS - 2 }, (_, at) => at + 2).flatMap((at) => [
        [`near-${at}`, `s${at - 1} -> s${at}`],
        [`far-${at}`, `s${at - 2} -> s${at}`],
      ]),
    ),
  });
  let driver: Driver;

  beforeAll(async () => {
    const store = await openNeo4jStore({ ...address(), answerWithin: 20_000 });
    await store.importMap(content);
    await store.close();
    const { uri, username, password } = address();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    await cleanUp(address(), [MAP]);
  });

  const run = (how: 'EXPLAIN' | 'PROFILE', direction: Direction, start: string) => {
    const { database } = address();
    return driver.executeQuery(
      `${how} ${CLOSURE[direction]}`,
      { start: entityId(content.map.id, start), limit: neo4j.int(1_000_000) },
      database === undefined ? {} : { database },
    );
  };

  it.each([
    ['DOWNSTREAM', 's0'],
    ['UPSTREAM', `s${STATEMENTS - 1}`],
  ] as const)('walks each node once, %s', async (direction, start) => {
    // Another plan would run for ages on this map: so it is looked at before it is run.
    const { plan } = (await run('EXPLAIN', direction, start)).summary;
    if (plan === false) throw new Error('The server gave no plan.');
    expect(operators(plan).join(' < ')).toMatch(/\bVarLengthExpand\(Pruning,BFS,All\)/);

    const { summary, records } = await run('PROFILE', direction, start);
    if (summary.profile === false) throw new Error('The server gave no profile.');
    expect(operators(summary.profile)).toEqual(operators(plan));
    const reached = reachedFrom(content, direction, start);
    expect(records.length).toBe(reached.statements - 1);
    expect(dbHits(summary.profile), shown(summary.profile)).toBeLessThanOrEqual(
      3 * (reached.nodes + reached.edges),
    );
  });
});

/** Statements, nodes and edges met by a plain search, the start included. */
function reachedFrom(content: MapContent, direction: Direction, start: string) {
  const next = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    const [a, b] = direction === 'DOWNSTREAM' ? [from, to] : [to, from];
    next.set(a, [...(next.get(a) ?? []), b]);
  };
  for (const { id, premises, conclusion } of content.inferences) {
    for (const premise of premises) join(premise, id);
    join(id, conclusion);
  }
  const queue: string[] = [entityId(content.map.id, start)];
  const seen = new Set(queue);
  let edges = 0;
  for (const node of queue) {
    for (const to of next.get(node) ?? []) {
      edges += 1;
      if (!seen.has(to)) queue.push(to);
      seen.add(to);
    }
  }
  const inferences = new Set<string>(content.inferences.map(({ id }) => id));
  const statements = queue.filter((node) => !inferences.has(node)).length;
  return { statements, nodes: queue.length, edges };
}

/** The plan as a person reads it, the last operator first. */
function shown(plan: ProfiledPlan): string {
  const line = `${plan.operatorType}: ${plan.rows} rows, ${plan.dbHits} db hits`;
  return [line, ...plan.children.map(shown)].join('\n');
}

function operators(plan: Plan): readonly string[] {
  return [plan.operatorType, ...plan.children.flatMap(operators)];
}

function dbHits(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + dbHits(child), Number(plan.dbHits));
}
