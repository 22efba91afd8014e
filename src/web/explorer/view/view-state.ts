import type { PageLanguage } from '../words/languages.js';

/** What stands beside the text and the map. */
export const SIDES = ['answer', 'evidence', 'query'] as const;
export type Side = (typeof SIDES)[number];

/** Which pane a narrow screen shows. */
export const PANES = ['text', 'map', 'side'] as const;
export type Pane = (typeof PANES)[number];

/** What of the map is drawn: all of it, one section, or what is near the selected statement. */
export type Scope =
  | { readonly kind: 'whole' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'near' };

/** All that a link restores. */
export interface ViewState {
  readonly map: string;
  readonly language: PageLanguage;
  /** The statement that is looked at. */
  readonly selected: string | null;
  /** Whether what rests on the selected statement is lit up. */
  readonly asks: boolean;
  readonly scope: Scope;
  /** Sections shown with all their statements; the others show their main ones. */
  readonly unfolded: readonly string[];
  readonly retracted: readonly string[];
  readonly evidence: 'IGNORE' | 'REFUTE';
  readonly side: Side;
  readonly pane: Pane;
  /** Whether the text shows the signals of steps, and asides. */
  readonly signals: boolean;
}

export type Action =
  | { readonly type: 'select'; readonly statement: string | null }
  | { readonly type: 'ask'; readonly statement: string }
  | { readonly type: 'retract'; readonly statement: string }
  | { readonly type: 'restore'; readonly statement: string }
  | { readonly type: 'restore all' }
  | { readonly type: 'evidence'; readonly evidence: ViewState['evidence'] }
  | { readonly type: 'scope'; readonly scope: Scope }
  | { readonly type: 'fold'; readonly section: string; readonly isUnfolded: boolean }
  | { readonly type: 'unfold all'; readonly sections: readonly string[] }
  | { readonly type: 'side'; readonly side: Side }
  | { readonly type: 'pane'; readonly pane: Pane }
  | { readonly type: 'signals'; readonly signals: boolean }
  | { readonly type: 'language'; readonly language: PageLanguage }
  | { readonly type: 'map'; readonly map: string }
  | { readonly type: 'undo' }
  | { readonly type: 'back' };

/** A view, and those before it that `undo` goes back to. */
export interface History {
  readonly now: ViewState;
  readonly before: readonly ViewState[];
}

/** The view of a map before anything was chosen. */
export function firstView(map: string, language: PageLanguage): ViewState {
  return {
    map,
    language,
    selected: null,
    asks: false,
    scope: { kind: 'whole' },
    unfolded: [],
    retracted: [],
    evidence: 'IGNORE',
    side: 'answer',
    pane: 'map',
    signals: false,
  };
}

/** The most steps that can be undone. */
const MOST_UNDONE = 100;

/** What a view becomes. Retractions and the evidence switch can be undone, one by one. */
export function viewReducer({ now, before }: History, action: Action): History {
  switch (action.type) {
    case 'undo': {
      const last = before.at(-1);
      if (last === undefined) return { now, before };
      const { retracted, evidence } = last;
      return { now: { ...now, retracted, evidence }, before: before.slice(0, -1) };
    }
    case 'retract':
      if (now.retracted.includes(action.statement)) return { now, before };
      return undoable({ now, before }, { retracted: [...now.retracted, action.statement] });
    case 'restore': {
      const retracted = now.retracted.filter((one) => one !== action.statement);
      return undoable({ now, before }, { retracted });
    }
    case 'restore all':
      return undoable({ now, before }, { retracted: [] });
    case 'evidence':
      return undoable({ now, before }, { evidence: action.evidence });
    case 'map':
      return { now: firstView(action.map, now.language), before: [] };
    default:
      return { now: { ...now, ...changeOf(now, action) }, before };
  }
}

type PlainAction = Exclude<
  Action,
  { type: 'undo' | 'retract' | 'restore' | 'restore all' | 'evidence' | 'map' }
>;

function changeOf(now: ViewState, action: PlainAction): Partial<ViewState> {
  switch (action.type) {
    case 'select':
      return { selected: action.statement, asks: false, side: 'answer' };
    case 'ask':
      return { selected: action.statement, asks: true, side: 'answer' };
    case 'scope':
      return { scope: action.scope };
    case 'fold': {
      const others = now.unfolded.filter((one) => one !== action.section);
      return { unfolded: action.isUnfolded ? [...others, action.section] : others };
    }
    case 'unfold all':
      return { unfolded: action.sections };
    case 'side':
      return { side: action.side, pane: 'side' };
    case 'pane':
      return { pane: action.pane };
    case 'signals':
      return { signals: action.signals };
    case 'language':
      return { language: action.language };
    case 'back':
      return oneStepBack(now);
  }
}

/** What Escape does: puts away what is on top. */
function oneStepBack(now: ViewState): Partial<ViewState> {
  if (now.side !== 'answer') return { side: 'answer' };
  if (now.asks) return { asks: false };
  if (now.selected !== null) return { selected: null };
  return { scope: { kind: 'whole' } };
}

function undoable({ now, before }: History, change: Partial<ViewState>): History {
  return { now: { ...now, ...change }, before: [...before, now].slice(-MOST_UNDONE) };
}
