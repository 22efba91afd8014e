import { PAGE_LANGUAGE_TAGS, type PageLanguage } from '../words/languages.js';
import { firstView, PANES, type Scope, SIDES, type ViewState } from './view-state.js';

/** The view as the query of an address; what is as it is at first is left out. */
export function addressOf(view: ViewState): string {
  const first = firstView(view.map, view.language);
  const query = new URLSearchParams({ map: view.map, lang: view.language });
  const name = (id: string) => id.slice(id.indexOf('/') + 1);
  if (view.selected !== null) query.set(view.asks ? 'ask' : 'at', name(view.selected));
  if (view.scope.kind === 'section') query.set('section', name(view.scope.section));
  if (view.scope.kind === 'near') query.set('near', '1');
  if (view.unfolded.length > 0) query.set('open', view.unfolded.map(name).join('.'));
  if (view.retracted.length > 0) query.set('without', view.retracted.map(name).join('.'));
  if (view.evidence === 'REFUTE') query.set('evidence', 'refute');
  if (view.side !== first.side) query.set('side', view.side);
  if (view.pane !== first.pane) query.set('pane', view.pane);
  if (view.signals) query.set('signals', '1');
  return `?${query}`;
}

/** The view that an address names; whatever it does not name is as at first. */
export function viewFrom(
  search: string,
  usual: { readonly map: string; readonly language: PageLanguage },
): ViewState {
  const query = new URLSearchParams(search);
  const map = query.get('map') ?? usual.map;
  const view = firstView(map, oneOf(PAGE_LANGUAGE_TAGS, query.get('lang')) ?? usual.language);
  const id = (name: string) => `${map}/${name}`;
  const ids = (key: string) => (query.get(key) ?? '').split('.').filter(Boolean).map(id);
  const asked = query.get('ask');
  const selected = asked ?? query.get('at');
  return {
    ...view,
    selected: selected === null ? null : id(selected),
    asks: asked !== null,
    scope: scopeFrom(query, id),
    unfolded: ids('open'),
    retracted: ids('without'),
    evidence: query.get('evidence') === 'refute' ? 'REFUTE' : 'IGNORE',
    side: oneOf(SIDES, query.get('side')) ?? view.side,
    pane: oneOf(PANES, query.get('pane')) ?? view.pane,
    signals: query.get('signals') === '1',
  };
}

function scopeFrom(query: URLSearchParams, id: (name: string) => string): Scope {
  const section = query.get('section');
  if (section !== null) return { kind: 'section', section: id(section) };
  return query.get('near') === '1' ? { kind: 'near' } : { kind: 'whole' };
}

function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | null,
): Value | undefined {
  return values.find((value) => value === text);
}
