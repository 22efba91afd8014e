import type {
  AccountingWords,
  CheckWords,
  ExerciseReportWords,
  ImportWords,
  ReportWords,
  VerifyWords,
} from '../report-words.js';
import { counted } from './numbers.js';

const CHECK: CheckWords = {
  problems: (path, count) => `${path}: ${count === 0 ? 'no problems' : counted(count, 'error')}`,
  map: 'map',
  lint: 'lint',
  statements: 'statements',
  roles: ({ PREMISE, INTERMEDIATE, CONCLUSION, ISOLATED }) =>
    `premises ${PREMISE}, intermediate ${INTERMEDIATE}, conclusions ${CONCLUSION}, isolated ${ISOLATED}`,
  inferences: 'inferences',
  conflicts: 'conflicts',
  claims: 'claims with evidence',
  findings: (count) => `findings ${count}`,
  concepts: 'concepts',
  longestChain: 'longest chain',
  lengthInInferences: 'inferences',
  questions: 'critical questions',
  questionsBy: ({ answered, raised, open }) =>
    `answered ${answered}, raised ${raised}, open ${open}`,
  warnings: 'warnings',
  hints: 'hints',
  accepted: 'accepted',
};

const ACCOUNTING: AccountingWords = {
  title: (document) => `${document}: characters that are not white space`,
  statements: 'statements',
  signals: 'signals',
  headings: 'headings',
  asides: 'asides',
  inMoreThanOne: 'in more than one',
  accounted: 'accounted for',
  notAccounted: 'not accounted for',
  all: 'all',
  overlaps: (all, undeclared) => `overlaps: ${all}, of which not declared: ${undeclared}`,
  holes: 'holes:',
  undeclaredOverlaps: 'overlaps not declared:',
  at: ({ line, column, exact }) => `line ${line}, column ${column}: ${exact}`,
  between: (at, first, second) => `${at} (${first}, ${second})`,
  more: (count) => `and ${count} more`,
};

const IMPORT: ImportWords = {
  imported: (map, revision) => `${map}: imported, revision ${revision}`,
  unchanged: (map, revision) => `${map}: unchanged, revision ${revision}`,
  nothing: 'Nothing was imported.',
  oneTwice: 'Nothing was imported: two of the files are the same map.',
};

const VERIFY: VerifyWords = {
  sound: (map, revision, things) =>
    `${map}: sound, revision ${revision}, ${things} ${things === 1 ? 'thing' : 'things'}`,
  damaged: (map, revision, damage) =>
    `${map}: damaged, revision ${revision}: ${damage}. Import it again: therefore import --force FILE`,
  schemesSound: (count) => `schemes: sound, ${count}`,
  schemesDamaged: (schemes) =>
    `schemes: damaged: ${schemes.join(', ')}. They come again with any import.`,
  mendedFile: (fault) => `Mended: the file and all that is derived (${fault}).`,
  mendedPart: (what, map) => `Mended: ${what}, in the map "${map}".`,
  mendedNodes: (count, map) =>
    `Mended: ${count} of the nodes of the map "${map}", with what is searched.`,
  compacted: (before, after) => `Compacted: ${before} before, ${after} now.`,
  lostImport:
    'The log of the database held a commit that cannot be read, and was cut off before it. Import again what was imported last.',
  notCompacted: 'It was not compacted, since some of it is damaged.',
};

const EXERCISES: ExerciseReportWords = {
  shortfall: (kind, made, wanted, reason) => `${kind}: ${made} of ${wanted}. ${reason}`,
  none: 'No exercises were made.',
  written: (count, file) => `${counted(count, 'exercise')}: ${file}`,
  lost: (format, what, names, more) =>
    `${format} does not hold: ${what} (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
};

export const REPORTS: ReportWords = {
  check: CHECK,
  accounting: ACCOUNTING,
  import: IMPORT,
  verify: VERIFY,
  exercises: EXERCISES,
};
