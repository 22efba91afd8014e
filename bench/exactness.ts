// How many pairs the default budget leaves undecided, on generated maps. Prints the report that
// docs/benchmarks.md holds. How to run it: README.md beside this file.
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { MapStructure } from '../src/domain/argument-map.js';
import type { EntityId } from '../src/domain/identifier.js';
import { buildMapIndex } from '../src/reasoning/map-index.js';
import { dependence } from '../tests/reasoning/at-once.js';
import {
  chainMap,
  cyclicMap,
  denseMap,
  layeredMap,
  type Shape,
} from '../tests/support/generated-maps.js';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [150, 400, 1_000];
const SEEDS = [1, 2];
/** Statements asked about in each map, and the most rows of each that are looked at. */
const STARTS = 8;
const MOST_ROWS = 60;

type Make = (shape: Pick<Shape, 'statements' | 'seed'>) => MapStructure;

const MAPS: Readonly<Record<string, Make>> = {
  'chain, up to 3 linked, 1.5 each': (of) => chainMap({ ...of, premises: 3, inferences: 1.5 }),
  'chain, up to 3 linked, 3 each': (of) => chainMap({ ...of, premises: 3, inferences: 3 }),
  'layers of 10, up to 3 linked, 1.5 each': (of) =>
    layeredMap({ ...of, width: 10, premises: 3, inferences: 1.5 }),
  'layers of 40, up to 3 linked, 3 each': (of) =>
    layeredMap({ ...of, width: 40, premises: 3, inferences: 3 }),
  'dense, up to 3 linked, 2 each': (of) =>
    denseMap({ ...of, given: 0.2, premises: 3, inferences: 2 }),
  'dense, up to 4 linked, 4 each': (of) =>
    denseMap({ ...of, given: 0.2, premises: 4, inferences: 4 }),
  'cyclic, single premises, 2 each': (of) =>
    cyclicMap({ ...of, given: 0.2, premises: 1, inferences: 2 }),
  'cyclic, up to 2 linked, 1 each': (of) =>
    cyclicMap({ ...of, given: 0, premises: 2, inferences: 1 }),
  'cyclic, up to 3 linked, 1 each': (of) =>
    cyclicMap({ ...of, given: 0.4, premises: 3, inferences: 1 }),
  'cyclic, up to 3 linked, 2 each': (of) =>
    cyclicMap({ ...of, given: 0.1, premises: 3, inferences: 2 }),
  'cyclic, up to 4 linked, 4 each': (of) =>
    cyclicMap({ ...of, given: 0.1, premises: 4, inferences: 4 }),
};

/** The rows of some statements of a map, in both directions: how many, and how many undecided. */
function measure(map: MapStructure): { rows: number; undecided: number; time: number } {
  const index = buildMapIndex(map);
  let [rows, undecided, time] = [0, 0, 0];
  for (let start = 0; start < STARTS; start += 1) {
    const of = map.statements[Math.floor(((start + 0.5) * map.statements.length) / STARTS)];
    for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
      const view = dependence(index, of as EntityId, direction); // below the length
      const every = Math.max(1, Math.ceil(view.reached.length / MOST_ROWS));
      const chosen = view.reached.filter((_, at) => at % every === 0);
      const before = process.cpuUsage().user;
      undecided += chosen.filter(({ statement }) => !view.tierOf(statement).exact).length;
      time += (process.cpuUsage().user - before) / 1_000;
      rows += chosen.length;
    }
  }
  return { rows, undecided, time };
}

const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}`;
process.stdout.write(`Machine: ${machine}.\n\n`);
process.stdout.write('| map | statements | rows looked at | undecided | processor time a row |\n');
process.stdout.write('| --- | --- | --- | --- | --- |\n');
for (const [name, make] of Object.entries(MAPS)) {
  for (const statements of SIZES) {
    const found = SEEDS.map((seed) => measure(make({ statements, seed })));
    const sum = (of: 'rows' | 'undecided' | 'time') =>
      found.reduce((total, one) => total + one[of], 0);
    const share = ((100 * sum('undecided')) / sum('rows')).toFixed(1);
    const cells = [
      name,
      statements.toLocaleString('en'),
      sum('rows').toLocaleString('en'),
      `${sum('undecided')} (${share} %)`,
      `${(sum('time') / sum('rows')).toFixed(2)} ms`,
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
}
