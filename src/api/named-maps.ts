import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isName, type MapId, SCHEME_CATALOGUE } from '../domain/identifier.js';

/** More maps than a query is expected to name; beyond, it counts as one about any. */
const MOST_NAMED = 100;

/**
 * The maps that a query can ask about: those that its identifiers name, since nothing leads from one
 * map to another; or `any`, where it lists maps, or statements of all of them.
 *
 * A text that is no identifier, but looks like one, counts as well: it may only let a query ask for
 * more than it would without.
 */
export function namedMaps(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly MapId[] | 'any' {
  const named = new Set<MapId>();
  let isAboutAny = false;
  const note = (text: string) => {
    const [name = ''] = text.split(/[/?]/, 1);
    if (isName(name) && name !== SCHEME_CATALOGUE) named.add(name as MapId); // checked just now
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (types.getParentType() !== schema.getQueryType()) return;
        isAboutAny ||= leadsToAny(node, variables);
      },
      StringValue: ({ value }) => note(value),
    }),
  );
  noteAll(variables, note);
  return isAboutAny || named.size > MOST_NAMED ? 'any' : [...named];
}

/** Whether a root field gives maps that its arguments do not name. */
function leadsToAny({ name, arguments: given = [] }: FieldNode, variables: object): boolean {
  if (name.value === 'maps') return true;
  if (name.value !== 'statements') return false;
  const map = given.find((one) => one.name.value === 'map')?.value;
  if (map === undefined || map.kind === 'NullValue') return true;
  if (map.kind !== 'Variable') return false;
  return (Object.entries(variables).find(([key]) => key === map.name.value)?.[1] ?? null) === null;
}

/** Every text within the variables, however deep a client has nested them. */
function noteAll(variables: unknown, note: (text: string) => void): void {
  const open = [variables];
  for (let value = open.pop(); value !== undefined || open.length > 0; value = open.pop()) {
    if (typeof value === 'string') note(value);
    else if (typeof value === 'object' && value !== null) open.push(...Object.values(value));
  }
}
