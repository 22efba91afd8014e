import type { MemberKind } from '../../domain/argument-map.js';
import { type EntityId, entityId, isName, type MapId, nameOf } from '../../domain/identifier.js';
import type { Part } from './part.js';
import type { Place, Problems } from './problem.js';
import { shown } from './shown.js';
import { subjectFirst } from './subject.js';

/** What the collections of a map file hold; assessments are no things of their own. */
const KIND_OF: ReadonlyMap<string, MemberKind> = new Map([
  ['documents', 'document'],
  ['sections', 'section'],
  ['concepts', 'concept'],
  ['statements', 'statement'],
  ['inferences', 'inference'],
  ['conflicts', 'conflict'],
  ['sources', 'source'],
  ['evidence', 'evidence'],
  ['asides', 'aside'],
]);

/** Something that a file names: its identifier and what the file says of it. */
export interface Named {
  readonly kind: MemberKind;
  readonly name: string;
  readonly id: EntityId;
  readonly part: Part;
}

/**
 * All names of a map, from all its files. A name is used once, whatever it names; references are
 * resolved here, and what cannot be resolved is reported.
 */
export class Names {
  readonly #byName = new Map<string, Named>();
  readonly #byKind = new Map<MemberKind, Named[]>();
  /** Names that were refused where they are declared: what refers to them is not blamed. */
  readonly #refused = new Set<string>();

  /** `isWhole` is false where a file could not be read, so that a name may be declared there. */
  constructor(
    private readonly map: MapId,
    private readonly problems: Problems,
    readonly isWhole: boolean,
  ) {}

  /** Takes in all that one file declares. */
  declareAll(file: Part): void {
    for (const [collection, things] of file.entries) {
      const kind = KIND_OF.get(collection);
      if (kind === undefined) continue;
      for (const [name, part] of things.entries) this.#declare(kind, name, part);
    }
  }

  /** What is declared of one kind, in the order of the files. */
  of(kind: MemberKind): readonly Named[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** Where something is declared; null where nothing of the identifier is. */
  placeOf(id: EntityId): Place | null {
    return this.#byName.get(nameOf(id))?.part.keyPlace ?? null;
  }

  /** What a reference names; null where it names nothing of the kinds that can stand there. */
  resolve(reference: Part | undefined, kinds: readonly MemberKind[]): Named | null {
    const name = reference?.text ?? null;
    if (reference === undefined || name === null) return null;
    return this.resolveName(name, reference, kinds, `${subjectFirst(reference.pointer)} names`);
  }

  /** The same for a name that stands elsewhere than in a value; `says` begins the complaint. */
  resolveName(
    name: string,
    reference: Part,
    kinds: readonly MemberKind[],
    says: string,
  ): Named | null {
    const named = this.#byName.get(name);
    if (named !== undefined && kinds.includes(named.kind)) return named;
    if (this.#refused.has(name) || (named === undefined && !this.isWhole)) return null;
    this.problems.error(reference.place, {
      ...(named === undefined
        ? {
            code: 'name-unknown',
            message: `${says} ${shown(name)}, and there is no such ${anyOf(kinds)}.`,
          }
        : {
            code: 'kind-wrong',
            message: `${says} ${shown(name)}, which is ${withArticle(named.kind)}.`,
          }),
      expected: `the name of ${anyOf(kinds.map(withArticle))}`,
      near: { typed: name, names: kinds.flatMap((kind) => this.of(kind).map((one) => one.name)) },
    });
    return null;
  }

  /** What a list of references names, each once. */
  resolveAll(list: Part | undefined, kinds: readonly MemberKind[]): readonly EntityId[] {
    const ids = new Set<EntityId>();
    for (const reference of list?.items ?? []) {
      const named = this.resolve(reference, kinds);
      if (named === null) continue;
      if (ids.has(named.id)) {
        this.problems.error(reference.place, {
          code: 'listed-twice',
          message: `${subjectFirst(reference.pointer)} names "${named.name}" a second time.`,
          expected: 'each name once',
        });
      }
      ids.add(named.id);
    }
    return [...ids];
  }

  #declare(kind: MemberKind, name: string, part: Part): void {
    if (!isName(name)) {
      this.#refused.add(name);
      return;
    }
    const first = this.#byName.get(name);
    if (first !== undefined) {
      this.#refused.add(name);
      const { file, line } = first.part.keyPlace;
      this.problems.error(part.keyPlace, {
        code: 'name-twice',
        message: `The name "${name}" is already that of ${withArticle(first.kind)}, in ${file}, line ${line}.`,
        expected: 'a name that nothing else in the map has, whatever its kind',
      });
      return;
    }
    const named = { kind, name, id: entityId(this.map, name), part };
    this.#byName.set(name, named);
    const ofKind = this.#byKind.get(kind);
    if (ofKind === undefined) this.#byKind.set(kind, [named]);
    else ofKind.push(named);
  }
}

function anyOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last;
}

function withArticle(kind: MemberKind): string {
  if (kind === 'evidence') return 'evidence';
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
