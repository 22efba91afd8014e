import type { MapContent } from '../domain/argument-map.js';
import { type EntityId, nameOf } from '../domain/identifier.js';
import { formatAccounting } from '../formats/map-file/format-accounting.js';
import type { CheckedMap, MapFigures } from './checked-map.js';
import { countOfProblems } from './problem-lines.js';

/** What a check found about one map, for a person: the account of its texts and its figures. */
export function checkReport(checked: CheckedMap, isVerbose: boolean): string {
  const { path, problems, accounting, content, figures } = checked;
  const blocks = [
    `${path}: ${countOfProblems(problems)}`,
    ...accounting.map(formatAccounting),
    ...(figures === null ? [] : [figureTable(figures)]),
    ...(isVerbose && content !== null && figures !== null
      ? [chainLines(content, figures.longestChain)]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function figureTable(figures: MapFigures): string {
  const { byRole, longestChain } = figures;
  const rows: readonly (readonly [string, number, string?])[] = [
    [
      'statements',
      figures.statements,
      `premises ${byRole.PREMISE}, intermediate ${byRole.INTERMEDIATE}, ` +
        `conclusions ${byRole.CONCLUSION}, isolated ${byRole.ISOLATED}`,
    ],
    ['inferences', figures.inferences],
    ['conflicts', figures.conflicts],
    ['claims with evidence', figures.claimsWithEvidence, `findings ${figures.evidence}`],
    ['concepts', figures.concepts],
    ['longest chain', longestChain.length, 'inferences'],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return [
    'map',
    ...rows.map(([name, count, more]) =>
      `  ${name.padEnd(20)} ${String(count).padStart(width)}  ${more ?? ''}`.trimEnd(),
    ),
  ].join('\n');
}

/** A longest chain, one inference a line. */
function chainLines(content: MapContent, chain: readonly EntityId[]): string {
  const byId = new Map(content.inferences.map((inference) => [inference.id, inference]));
  const steps = chain.flatMap((id, at) => {
    const inference = byId.get(id);
    if (inference === undefined) return [];
    const premises = inference.premises.map(nameOf).join(' + ');
    return [`  ${at + 1}. ${nameOf(id)}: ${premises} -> ${nameOf(inference.conclusion)}`];
  });
  return ['longest chain', ...steps].join('\n');
}
