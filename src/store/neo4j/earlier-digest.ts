import { CONTENT_LISTS, type MapContent, MEMBER_KINDS } from '../../domain/argument-map.js';
import { canonicalDigest } from '../../domain/canonical-digest.js';
import { isDefault } from '../../domain/codecs/field.js';
import { fieldsOf } from '../../domain/codecs/field-tables.js';

/** The fields that there were when a map had one digest over all of its content; never edited. */
const FIELDS_THEN = {
  map: 'id title description language accepted',
  document: 'id map title language text author published rights headings',
  section: 'id map title parent headings',
  concept: 'id map name',
  statement: 'id map text kind implicit section passages concepts assessment note',
  inference: 'id map premises conclusion scheme signals questions alternatives note',
  conflict: 'id map attackers target signals note',
  source: 'id map title publisher published address via',
  evidence: 'id map statement verdict finding source date basis later note',
  aside: 'id map reason passages',
} as const;

/**
 * The digest that a map's content had before there were digests of things: over the whole, with every
 * field. Null where a field that came later says something: no map had that then. Linear in the map.
 */
export function earlierDigest(content: MapContent): string | null {
  let isOfThen = true;
  const asThen = (kind: keyof typeof FIELDS_THEN, thing: object) => {
    const then = FIELDS_THEN[kind].split(' ');
    const values = new Map(Object.entries(thing));
    for (const [name, field] of fieldsOf(kind)) {
      if (!then.includes(name) && !isDefault(field, values.get(name))) isOfThen = false;
    }
    return Object.fromEntries(then.map((name) => [name, values.get(name)]));
  };
  const lists = MEMBER_KINDS.map((kind) => {
    const list = CONTENT_LISTS[kind];
    return [list, content[list].map((thing) => asThen(kind, thing))];
  });
  const map = asThen('map', content.map);
  return isOfThen ? canonicalDigest({ map, ...Object.fromEntries(lists) }) : null;
}
