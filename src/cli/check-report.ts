import type { MapContent } from '../domain/argument-map.js';
import { type EntityId, nameOf } from '../domain/identifier.js';
import type { CheckWords } from '../words/report-words.js';
import { accountingLines } from './accounting-lines.js';
import type { CheckedMap, MapFigures } from './checked-map.js';
import { acceptedLines, countOfNotices } from './lint-lines.js';
import type { ReportReader } from './report-reader.js';
import { type TableRow, tableLines } from './table.js';

/** The width of the first column of the tables. */
const NAMES = 20;

/** What a check found about one map, for a person: the account of its texts and its figures. */
export async function checkReport(
  checked: CheckedMap,
  isVerbose: boolean,
  reader: ReportReader,
): Promise<string> {
  const { path, problems, accounting, content, figures, lint } = checked;
  const { check: words, accounting: accountingWords } = reader.catalogue.reports;
  const table = (title: string, rows: readonly TableRow[]) =>
    [title, ...tableLines(rows, NAMES)].join('\n');
  const blocks = [
    words.problems(path, problems.length),
    ...accounting.map((one) => accountingLines(one, accountingWords)),
    ...(figures === null
      ? []
      : [table(words.map, figureRows(figures, words)), table(words.lint, lintRows(lint, words))]),
    ...(isVerbose && content !== null && figures !== null
      ? [
          [words.longestChain, ...chainLines(content, figures.longestChain)].join('\n'),
          ...(await acceptedLines(checked, reader)),
        ]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function figureRows(figures: MapFigures, words: CheckWords): readonly TableRow[] {
  const { byRole, longestChain, questions } = figures;
  const { answered, raised, open } = questions;
  return [
    [words.statements, figures.statements, words.roles(byRole)],
    [words.inferences, figures.inferences],
    [words.conflicts, figures.conflicts],
    [words.claims, figures.claimsWithEvidence, words.findings(figures.evidence)],
    [words.concepts, figures.concepts],
    [words.longestChain, longestChain.length, words.lengthInInferences],
    [words.questions, answered + raised + open, words.questionsBy(questions)],
  ];
}

function lintRows(lint: CheckedMap['lint'], words: CheckWords): readonly TableRow[] {
  const { warnings, hints, accepted } = countOfNotices(lint);
  return [
    [words.warnings, warnings],
    [words.hints, hints],
    [words.accepted, accepted],
  ];
}

/** A longest chain, one inference a line, by the names that they have in the file. */
function chainLines(content: MapContent, chain: readonly EntityId[]): readonly string[] {
  const byId = new Map(content.inferences.map((inference) => [inference.id, inference]));
  return chain.flatMap((id, at) => {
    const inference = byId.get(id);
    if (inference === undefined) return [];
    const premises = inference.premises.map(nameOf).join(' + ');
    return [`  ${at + 1}. ${nameOf(id)}: ${premises} -> ${nameOf(inference.conclusion)}`];
  });
}
