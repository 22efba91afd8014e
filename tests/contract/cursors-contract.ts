import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import { entityId } from '../../src/domain/identifier.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimen, specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

const EXPECTED = 'the cursor of an edge of this connection, or its endCursor';

/** A connection of the API, what its cursors name, and things that it does not list. */
interface Listed {
  /** The type and the field that it is. */
  readonly field: string;
  /** With ARGS where its page is to be named, and PARTS where its parts are. */
  readonly query: string;
  /** Whether its cursors name maps, or questions; else they name things. */
  readonly names?: 'maps' | 'questions' | 'notices';
  readonly notIn: readonly string[];
}

/**
 * Cursors that are none, or of something else, get the same words from every store, to the byte:
 * each connection of the API is asked over this store, and each answer is held to one text.
 */
export function describeCursors(subject: Subject): void {
  describe('a cursor', () => {
    const map = freshMap('cursors');
    const other = freshMap('cursors-other');
    const scheme = freshScheme('cursors');
    const otherScheme = freshScheme('cursors-vanished');
    const gone = `${map}/gone`;
    const inOther = `${other}/zinc`;
    const of = (name: string) => entityId(map, name);
    /** A list of one kind of what the map holds, with one of every other kind. */
    const member = (kind: string, ...notIn: readonly string[]): Listed => ({
      field: `ArgumentMap.${kind}`,
      query: `map(id: "${map}") { ${kind}(ARGS) { PARTS } }`,
      notIn: [gone, scheme, inOther, ...notIn.map(of)],
    });
    const listed: readonly Listed[] = [
      { field: 'Query.maps', query: 'maps(ARGS) { PARTS }', names: 'maps', notIn: [`${map}-gone`] },
      {
        field: 'Query.schemes',
        query: 'schemes(ARGS) { PARTS }',
        notIn: [otherScheme, of('zinc')],
      },
      {
        field: 'Query.statements',
        query: 'statements(ARGS) { PARTS }',
        notIn: [gone, of('step-z'), of('gold'), scheme],
      },
      {
        field: 'Query.statements',
        query: `statements(map: "${map}", ARGS) { PARTS }`,
        notIn: [gone, of('step-z'), inOther],
      },
      {
        field: 'Query.statements',
        query: 'statements(search: "x", ARGS) { PARTS }',
        notIn: [gone, of('step-z'), scheme],
      },
      {
        field: 'Query.statements',
        query: `statements(map: "${map}", search: "bubble", ARGS) { PARTS }`,
        notIn: [gone, of('step-z'), inOther],
      },
      {
        field: 'Query.statements',
        query: `statements(about: ["${map}/fed"], ARGS) { PARTS }`,
        notIn: [gone, of('fed'), inOther],
      },
      {
        field: 'Query.shared',
        query: `shared(statements: ["${map}/middle", "${map}/beta"], ARGS) { PARTS }`,
        notIn: [gone, of('middle'), inOther],
      },
      member('documents', 'part-one', 'zinc'),
      member('sections', 'essay', 'zinc'),
      member('concepts', 'zinc'),
      member('statements', 'step-z', 'fed'),
      member('inferences', 'clash-z', 'middle'),
      member('conflicts', 'step-z', 'middle'),
      member('evidence', 'report', 'zinc'),
      member('sources', 'finding-z', 'essay'),
      member('asides', 'essay', 'zinc'),
      member('premisesByLoad', 'middle', 'step-z'),
      { ...member('lint'), names: 'notices', notIn: [gone, 'unconnected-statement'] },
      {
        ...member('questions'),
        names: 'questions',
        notIn: [
          `${map}/step-z?vanished`,
          `${map}/step-a?strength`,
          `${map}/zinc?strength`,
          `${gone}?strength`,
          `${other}/step-z?strength`,
        ],
      },
      {
        field: 'Section.statements',
        query: `section(id: "${map}/detail") { statements(ARGS) { PARTS } }`,
        notIn: [gone, of('detail'), inOther],
      },
      {
        field: 'Concept.statements',
        query: `concept(id: "${map}/fed") { statements(ARGS) { PARTS } }`,
        notIn: [gone, of('fed'), inOther],
      },
      {
        field: 'Statement.dependents',
        query: `statement(id: "${map}/zinc") { dependents(ARGS) { PARTS } }`,
        notIn: [gone, of('alpha'), inOther],
      },
      {
        field: 'Statement.dependencies',
        query: `statement(id: "${map}/middle") { dependencies(ARGS) { PARTS } }`,
        notIn: [gone, of('beta'), inOther],
      },
      {
        field: 'Labelling.labels',
        query: `map(id: "${map}") { labelling { labels(ARGS) { PARTS } } }`,
        notIn: [gone, of('fed'), inOther],
      },
      {
        field: 'WhatIf.changes',
        query: `whatIf(map: "${map}", retract: ["${map}/zinc"]) { changes(ARGS) { PARTS } }`,
        notIn: [gone, of('fed'), inOther],
      },
    ];
    let api: Api;

    beforeAll(async () => {
      await subject.store.importSchemes([specimenScheme(scheme)]);
      for (const one of [map, other]) await subject.store.importMap(specimen(one, scheme));
      api = createApi({ store: subject.store });
    });

    const ask = async ({ query }: Listed, after: string | null) =>
      runQuery(api, {
        query: `query ($after: String) {
          ${query.replace('ARGS', 'first: 1, after: $after').replace('PARTS', 'edges { cursor }')}
        }`,
        variables: { after },
      });
    const told = async (list: Listed, after: string) => {
      const { errors = [] } = await ask(list, after);
      return errors.map(({ message, extensions }) => ({ message, extensions }));
    };

    it('is asked for in every connection that the API has', () => {
      const fields = Object.values(api.schema.getTypeMap())
        .filter(isObjectType)
        .flatMap((type) =>
          Object.values(type.getFields())
            .filter(({ args }) => args.some(({ name }) => name === 'after'))
            .map(({ name }) => `${type.name}.${name}`),
        );
      expect([...new Set(listed.map(({ field }) => field))].sort()).toEqual(fields.sort());
    });

    describe.each(listed)('in $field', (list) => {
      it('that is none is told what one is', async () => {
        for (const after of notCursors(list, map)) {
          const message = `after: ${shown(after)} is not a cursor. Expected ${EXPECTED}.`;
          expect(await told(list, after)).toEqual([
            {
              message,
              extensions: { code: 'INVALID_INPUT', argument: 'after', expected: EXPECTED },
            },
          ]);
        }
      });

      it('of what is not in the list is told to begin again', async () => {
        const expected = `${EXPECTED}; begin again without one`;
        for (const id of list.notIn) {
          const message = `after: "${id}" is not, or is no longer, in this list. Expected ${expected}.`;
          expect(await told(list, cursorOf(id))).toEqual([
            { message, extensions: { code: 'INVALID_INPUT', argument: 'after', expected } },
          ]);
        }
      });

      it('of its own is taken, and none but the whole of it', async () => {
        const { data, errors } = await ask(list, null);
        expect(errors).toBeUndefined();
        const [, own] = /"cursor":"([^"]+)"/.exec(JSON.stringify(data)) ?? [];
        if (own === undefined) return; // of what several statements share there is nothing here
        expect((await ask(list, own)).errors).toBeUndefined();
        for (let length = own.length - 1; length > own.length - 5; length -= 1) {
          const [error] = await told(list, own.slice(0, length));
          expect(error?.extensions).toMatchObject({ code: 'INVALID_INPUT', argument: 'after' });
          expect(error?.message).toMatch(
            /^after: ".*" is not(?: a cursor|, or is no longer, in this list)\. Expected the cursor/,
          );
        }
      });
    });
  });
}

/** What no cursor of a list can be: of another form, or naming what it lists none of. */
function notCursors({ names }: Listed, map: string): readonly string[] {
  const spoilt = ['', ' ', '%%%', '🫧', 'a', `${cursorOf(`${map}/zinc`)}=`, `${map}/zinc`];
  const another = names === 'maps' ? [`${map}/zinc`, 'Not a map'] : [map, `${map}/`, `${map}/a/b`];
  const long = 'x'.repeat(10_000);
  switch (names) {
    case 'notices':
      return spoilt; // they name what they are about in words of their own
    case 'questions':
      return [...spoilt, cursorOf(`${map}/zinc`), cursorOf(`${map}?strength`), cursorOf(long)];
    default:
      return [...spoilt, long, cursorOf(long), ...another.map(cursorOf)];
  }
}

function cursorOf(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}

/** As messages repeat it. */
function shown(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
