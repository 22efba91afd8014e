import { ALL_LINT_RULES } from '../../src/reasoning/lint/lint-rules.js';
import { SETTINGS, type Setting } from '../../src/wiring/settings.js';
import { catalogueFor } from '../../src/words/catalogues.js';
import { jsonText } from '../golden/json-text.js';

type Ask = (query: string) => Promise<object>;

/*
 * A page asks for an answer by a comment, and what follows the comment is the answer:
 *
 *   <!-- query: NAME -->    the query and its answer, in two fenced blocks
 *   <!-- table: NAME -->    the dependents that the query's answer names, as a table, up to <!-- /table -->
 *   <!-- counts: MAP -->    what the map holds, in words, up to <!-- /counts -->
 *   <!-- settings -->       every setting, as a table, up to <!-- /settings -->
 *   <!-- lint rules -->     every rule of lint, each under its code, up to <!-- /lint rules -->
 */
const QUERY = /<!-- query: ([\w-]+) -->\n(?:```graphql\n[\s\S]*?```\n\n```json\n[\s\S]*?```\n)?/g;
const TABLE = /<!-- table: ([\w-]+) -->[\s\S]*?<!-- \/table -->/g;
const SETTINGS_TABLE = /<!-- settings -->[\s\S]*?<!-- \/settings -->/;
const LINT_RULES = /<!-- lint rules -->[\s\S]*?<!-- \/lint rules -->/;
const COUNTS = /<!-- counts: ([\w-]+) -->[\s\S]*?<!-- \/counts -->/g;

/** The page as it should be, its answers being those that `ask` gives. */
export async function pageWithAnswers(
  page: string,
  textOf: (query: string) => string,
  ask: Ask,
): Promise<string> {
  const withQueries = await replaced(page, QUERY, async (name) => {
    const answer = jsonText(await ask(textOf(name)));
    const query = textOf(name).replace(/^# .*\n/, '');
    return `<!-- query: ${name} -->\n\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${answer}\n\`\`\`\n`;
  });
  const withTables = await replaced(withQueries, TABLE, async (name) => {
    const rows = rowsOf(await ask(textOf(name)));
    return `<!-- table: ${name} -->\n${rows}\n<!-- /table -->`;
  });
  const withSettings = withTables.replace(
    SETTINGS_TABLE,
    () => `<!-- settings -->\n${settingsTable()}\n<!-- /settings -->`,
  );
  const withRules = withSettings.replace(
    LINT_RULES,
    () => `<!-- lint rules -->\n${lintRules()}\n<!-- /lint rules -->`,
  );
  return replaced(withRules, COUNTS, async (map) => {
    const counts = await countsOf(map, ask);
    return `<!-- counts: ${map} -->${counts}<!-- /counts -->`;
  });
}

async function replaced(
  page: string,
  place: RegExp,
  by: (name: string) => Promise<string>,
): Promise<string> {
  const found = [...page.matchAll(place)];
  const texts = await Promise.all(found.map(([, name]) => by(name ?? '')));
  return page.replace(place, () => texts.shift() ?? '');
}

interface Dependents {
  readonly data: {
    readonly statement: {
      readonly dependents: {
        readonly edges: readonly {
          readonly node: { readonly id: string; readonly text: string };
          readonly tier: string;
          readonly distance: number;
          readonly standsWithout: readonly { readonly id: string }[] | null;
        }[];
      };
    };
  };
}

function rowsOf(answer: object): string {
  const { data } = answer as Dependents; // the query that a table names asks for just these
  const rows = data.statement.dependents.edges.map(({ node, tier, distance, standsWithout }) => {
    const without = standsWithout?.map(({ id }) => `\`${id.split('/')[1]}\``).join(', ') ?? '';
    return `| ${node.text} | ${tier} | ${distance} | ${without} |`;
  });
  return [
    '| conclusion | tier | distance | stands without it on |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

interface Counts {
  readonly data: {
    readonly map: {
      readonly stats: Readonly<Record<string, number>>;
    };
  };
}

async function countsOf(map: string, ask: Ask): Promise<string> {
  const answer = await ask(
    `{ map(id: "${map}") { stats { statements inferences conflicts evidence claims } } }`,
  );
  const { stats } = (answer as Counts).data.map; // just what was asked for
  return (
    `${stats['statements']} statements, ${stats['inferences']} inferences, ` +
    `${stats['conflicts']} conflicts, ${stats['evidence']} findings on ${stats['claims']} claims`
  );
}

function settingsTable(): string {
  const rows = Object.values<Setting>(SETTINGS).map(
    ({ name, meaning, expected, fallback }) =>
      `| \`${name}\` | ${meaning} | ${expected} | ${fallback === null ? '' : `\`${fallback}\``} |`,
  );
  return [
    '| variable | what it sets | what it may be | without it |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function lintRules(): string {
  const { rules } = catalogueFor('en').lint;
  return ALL_LINT_RULES.map(({ code, severity }) => {
    const { title, why, mend } = rules[code];
    return `### \`${code}\`\n${title}. A ${severity.toLowerCase()}.\n\n${why}\n\nTo mend it: ${mend}`;
  }).join('\n\n');
}
