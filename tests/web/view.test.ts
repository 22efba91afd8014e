import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, viewFrom } from '../../src/web/explorer/view/address.js';
import {
  type Action,
  firstView,
  type History,
  PANES,
  SIDES,
  type ViewState,
  viewReducer,
} from '../../src/web/explorer/view/view-state.js';
import { PAGE_LANGUAGE_TAGS } from '../../src/web/explorer/words/languages.js';

const usual = { map: 'ai-bubble', language: 'en' } as const;
const first = firstView('ai-bubble', 'en');

function viewAfter(...actions: readonly Action[]): History {
  return actions.reduce(viewReducer, { now: first, before: [] });
}

describe('the address of a view', () => {
  const name = fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/);
  const id = name.map((one) => `some-map/${one}`);
  const view: fc.Arbitrary<ViewState> = fc
    .record({
      map: fc.constant('some-map'),
      language: fc.constantFrom(...PAGE_LANGUAGE_TAGS),
      selected: fc.option(id),
      asks: fc.boolean(),
      scope: fc.oneof(
        fc.constant({ kind: 'whole' } as const),
        fc.constant({ kind: 'near' } as const),
        id.map((section) => ({ kind: 'section', section }) as const),
      ),
      unfolded: fc.array(id, { maxLength: 3 }),
      retracted: fc.array(id, { maxLength: 3 }),
      evidence: fc.constantFrom('IGNORE' as const, 'REFUTE' as const),
      side: fc.constantFrom(...SIDES),
      pane: fc.constantFrom(...PANES),
      signals: fc.boolean(),
    })
    .map((one) => ({ ...one, asks: one.asks && one.selected !== null }));

  it('restores all of it', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(viewFrom(addressOf(one), usual)).toEqual(one);
      }),
    );
  });

  it('says no more than it has to', () => {
    expect(addressOf(first)).toBe('?map=ai-bubble&lang=en');
    expect(viewFrom('', usual)).toEqual(first);
  });

  it('leaves aside what it does not know', () => {
    expect(viewFrom('?lang=xx&side=none&pane=7&evidence=maybe&near=2', usual)).toEqual(first);
  });
});

describe('a view', () => {
  it('takes back retractions and the evidence one by one, and nothing else', () => {
    const history = viewAfter(
      { type: 'retract', statement: 'ai-bubble/a' },
      { type: 'select', statement: 'ai-bubble/b' },
      { type: 'retract', statement: 'ai-bubble/b' },
      { type: 'evidence', evidence: 'REFUTE' },
    );
    expect(history.now).toMatchObject({
      retracted: ['ai-bubble/a', 'ai-bubble/b'],
      evidence: 'REFUTE',
    });
    const once = viewReducer(history, { type: 'undo' });
    expect(once.now).toMatchObject({ evidence: 'IGNORE', selected: 'ai-bubble/b' });
    const twice = viewReducer(once, { type: 'undo' });
    expect(twice.now.retracted).toEqual(['ai-bubble/a']);
    const all = viewReducer(viewReducer(twice, { type: 'undo' }), { type: 'undo' });
    expect(all.now).toMatchObject({ retracted: [], selected: 'ai-bubble/b' });
  });

  it('retracts a statement once, however often it is asked', () => {
    const twice = viewAfter(
      { type: 'retract', statement: 'ai-bubble/a' },
      { type: 'retract', statement: 'ai-bubble/a' },
    );
    expect(twice.now.retracted).toEqual(['ai-bubble/a']);
    expect(twice.before).toHaveLength(1);
  });

  it('goes back a step at a time', () => {
    let history = viewAfter(
      { type: 'scope', scope: { kind: 'near' } },
      { type: 'ask', statement: 'ai-bubble/a' },
      { type: 'side', side: 'evidence' },
    );
    const back = () => {
      history = viewReducer(history, { type: 'back' });
      return history.now;
    };
    expect(back().side).toBe('answer');
    expect(back()).toMatchObject({ asks: false, selected: 'ai-bubble/a' });
    expect(back().selected).toBeNull();
    expect(back().scope).toEqual({ kind: 'whole' });
  });

  it('begins anew with another map, in the same language', () => {
    const history = viewAfter(
      { type: 'language', language: 'zh-Hant' },
      { type: 'retract', statement: 'ai-bubble/a' },
      { type: 'map', map: 'other' },
    );
    expect(history).toEqual({ now: firstView('other', 'zh-Hant'), before: [] });
  });
});
