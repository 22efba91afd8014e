import type { EntityId } from '../domain/identifier.js';
import type { Page, PageRequest, StatementFilter, Store } from '../store/port.js';
import { mustExist, type Reference } from './existing.js';

/** Statements that fit a filter: a page of them, and how many there are, each read when asked. */
export interface FoundStatements {
  page(request: PageRequest<EntityId>): Promise<Page<EntityId>>;
  count(): Promise<number>;
}

/**
 * Finds statements. Whatever the filter names has to exist, so that an empty answer means that
 * nothing fits, and never that a name was mistyped.
 *
 * @throws DomainError NOT_FOUND for an unknown map, concept or section, with the nearest names.
 */
export async function findStatements(
  store: Store,
  filter: StatementFilter,
): Promise<FoundStatements> {
  const named: Reference[] = (filter.about ?? []).map((id) => ({ kind: 'concept', id }));
  if (filter.map !== undefined) named.unshift({ kind: 'map', id: filter.map });
  if (filter.section !== undefined) named.push({ kind: 'section', id: filter.section });
  await mustExist(store, named);
  return {
    page: (request) => store.pageOfStatements(filter, request),
    count: () => store.countOfStatements(filter),
  };
}
