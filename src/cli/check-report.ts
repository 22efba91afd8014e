import type { MapContent } from '../domain/argument-map.js';
import { type EntityId, nameOf } from '../domain/identifier.js';
import { formatAccounting } from '../formats/map-file/format-accounting.js';
import type { CheckedMap, MapFigures } from './checked-map.js';
import { acceptedLines, countOfNotices } from './lint-lines.js';
import { countOfProblems } from './problem-lines.js';
import type { ReportReader } from './report-reader.js';

/** What a check found about one map, for a person: the account of its texts and its figures. */
export async function checkReport(
  checked: CheckedMap,
  isVerbose: boolean,
  reader: ReportReader,
): Promise<string> {
  const { path, problems, accounting, content, figures, lint } = checked;
  const blocks = [
    `${path}: ${countOfProblems(problems)}`,
    ...accounting.map(formatAccounting),
    ...(figures === null ? [] : [table('map', figureRows(figures)), table('lint', lintRows(lint))]),
    ...(isVerbose && content !== null && figures !== null
      ? [chainLines(content, figures.longestChain), ...(await acceptedLines(checked, reader))]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type Row = readonly [name: string, count: number, more?: string];

function figureRows(figures: MapFigures): readonly Row[] {
  const { byRole, longestChain, questions } = figures;
  const { answered, raised, open } = questions;
  return [
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
    [
      'critical questions',
      answered + raised + open,
      `answered ${answered}, raised ${raised}, open ${open}`,
    ],
  ];
}

function lintRows(lint: CheckedMap['lint']): readonly Row[] {
  const { warnings, hints, accepted } = countOfNotices(lint);
  return [
    ['warnings', warnings],
    ['hints', hints],
    ['accepted', accepted],
  ];
}

function table(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return [
    title,
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
