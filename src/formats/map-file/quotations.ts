import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import { findQuotation, isPassage } from './find-quotation.js';
import type { Names } from './names.js';
import type { Part } from './part.js';
import type { Problems } from './problem.js';
import type { SourceDocument } from './source-document.js';

/** What a passage is quoted for. */
export type PassageUse = 'statement' | 'signal' | 'heading' | 'aside';

/** One quotation, found: what it is quoted for, and by what. */
export interface UsedPassage {
  readonly passage: Passage;
  readonly use: PassageUse;
  readonly owner: EntityId;
  /** True where the file declares that something else is anchored in these words as well. */
  readonly shared: boolean;
}

/** Finds the quotations of a map in its documents, and keeps account of what is used for what. */
export class Quotations {
  readonly #used: UsedPassage[] = [];
  readonly #order: ReadonlyMap<EntityId, number>;

  constructor(
    private readonly documents: ReadonlyMap<EntityId, SourceDocument>,
    private readonly names: Names,
    private readonly problems: Problems,
  ) {
    this.#order = new Map(names.of('document').map(({ id }, at) => [id, at]));
  }

  /** Every quotation that was found, in the order of reading. */
  get used(): readonly UsedPassage[] {
    return this.#used;
  }

  /**
   * The passages of one quotation or of a list of them, in the order of the text.
   *
   * `home` is the document meant where the quotation names none.
   */
  read(
    part: Part | undefined,
    use: PassageUse,
    owner: EntityId,
    home?: EntityId,
  ): readonly Passage[] {
    if (part === undefined) return [];
    const passages = (part.isList ? part.items : [part]).flatMap((quotation) => {
      const passage = this.#find(quotation, home);
      if (passage === null) return [];
      this.#used.push({ passage, use, owner, shared: quotation.at('shared')?.isTrue ?? false });
      return [passage];
    });
    const rank = ({ document }: Passage) => this.#order.get(document) ?? 0;
    return passages.sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
  }

  #find(quotation: Part, home: EntityId | undefined): Passage | null {
    const quote = quotation.at('quote') ?? quotation;
    const words = quote.text;
    const document = this.#documentOf(quotation, home);
    if (words === null || document === null) return null;
    const occurrence = quotation.at('occurrence');
    const number = occurrence?.number ?? null;
    if (occurrence !== undefined && (number === null || !Number.isInteger(number) || number < 1)) {
      return null; // reported with the shape
    }
    const found = findQuotation(document, words, number);
    if (isPassage(found)) return found;
    const isCount = found.code === 'occurrence-out-of-range';
    this.problems.error((isCount ? occurrence : undefined)?.place ?? quote.place, found);
    return null;
  }

  #documentOf(quotation: Part, home: EntityId | undefined): SourceDocument | null {
    if (quotation.has('document')) {
      const named = this.names.resolve(quotation.at('document'), ['document']);
      return named === null ? null : (this.documents.get(named.id) ?? null);
    }
    const all = this.names.of('document');
    const only = home ?? (all.length === 1 ? all[0]?.id : undefined);
    if (only !== undefined) return this.documents.get(only) ?? null;
    if (all.length === 0 && !this.names.isWhole) return null;
    this.problems.error(quotation.place, {
      code: 'document-unnamed',
      message:
        all.length === 0
          ? 'There is a quotation, and the map has no document.'
          : `The map has ${all.length} documents, and the quotation does not say which it is from.`,
      expected:
        all.length === 0
          ? 'a document under "documents"'
          : `{quote: …, document: …} with one of ${all.map(({ name }) => name).join(', ')}`,
    });
    return null;
  }
}
