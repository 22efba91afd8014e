import type { MapData } from '../map-data.js';
import { AskError, askApi } from './client.js';
import { CONFLICTS, INFERENCES, LANGUAGES_OF, MAP, STATEMENTS } from './queries.js';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/**
 * Reads a whole map, page by page, with its texts in a language, or in its own where it lacks that.
 *
 * @returns null where there is no such map
 * @throws AskError; CONFLICT where the map was replaced between two pages, so that one asks again
 */
export async function loadMap(
  map: string,
  wanted: string,
  signal?: AbortSignal,
): Promise<MapData | null> {
  const { map: named } = await askApi(LANGUAGES_OF, { map }, signal);
  const language = named?.languages.find((one) => one === wanted) ?? named?.languages[0] ?? null;
  const { map: head } = await askApi(MAP, { map, language }, signal);
  if (head === null) return null;
  const { revision } = head;
  const [statements, inferences, conflicts] = await Promise.all([
    allPages(revision, async (after) => {
      const { map: part } = await askApi(STATEMENTS, { map, language, after }, signal);
      return part && { revision: part.revision, ...part.statements };
    }),
    allPages(revision, async (after) => {
      const { map: part } = await askApi(INFERENCES, { map, language, after }, signal);
      return part && { revision: part.revision, ...part.inferences };
    }),
    allPages(revision, async (after) => {
      const { map: part } = await askApi(CONFLICTS, { map, after }, signal);
      return part && { revision: part.revision, ...part.conflicts };
    }),
  ]);
  return {
    id: head.id,
    title: head.title,
    language: head.language,
    textLanguage: language ?? head.language,
    revision,
    documents: head.documents.nodes,
    sections: head.sections.nodes.map(({ id, title, parent }) => ({
      id,
      title,
      parent: parent?.id ?? null,
    })),
    asides: head.asides.nodes.map(({ passages, ...aside }) => ({
      ...aside,
      passages: passages.map(placeOf),
    })),
    statements: statements.map(({ section, passages, evidence, ...statement }) => ({
      ...statement,
      section: section?.id ?? null,
      passages: passages.map(placeOf),
      verdicts: evidence.map(({ verdict }) => verdict),
    })),
    inferences: inferences.map(({ id, premises, conclusion, scheme, signals }) => ({
      id,
      premises: premises.map((premise) => premise.id),
      conclusion: conclusion.id,
      scheme: scheme?.name ?? null,
      signals: signals.map(placeOf),
    })),
    conflicts: conflicts.map(({ id, attack, attackers, target, signals }) => ({
      id,
      attack,
      attackers: attackers.map((attacker) => attacker.id),
      target: target.id,
      signals: signals.map(placeOf),
    })),
  };
}

/** Every page of a list, all of one revision. */
async function allPages<Node>(
  revision: number,
  read: (after: string | null) => Promise<{
    readonly revision: number;
    readonly nodes: readonly Node[];
    readonly pageInfo: PageInfo;
  } | null>,
): Promise<readonly Node[]> {
  const all: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    if (page?.revision !== revision) {
      throw new AskError('CONFLICT', 'The map changed while it was read.');
    }
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

function placeOf(passage: {
  readonly document: { readonly id: string };
  readonly start: number;
  readonly end: number;
}) {
  return { document: passage.document.id, start: passage.start, end: passage.end };
}
