import type { Drawing } from './layout/drawing-plan.js';
import type { LabelsById, MapData, Tier } from './map-data.js';
import type { Action, ViewState } from './view/view-state.js';
import type { PageWords } from './words/page-words.js';

/** What of the map is drawn: all of it or one section, folded or not, or what is near a statement. */
export function DrawingTools({
  map,
  view,
  drawing,
  labels,
  tiers,
  chain,
  words,
  dispatch,
}: {
  readonly map: MapData;
  readonly view: ViewState;
  /** What is drawn now, for whoever wants it as a file. */
  readonly drawing: Drawing | null;
  readonly labels: LabelsById | null;
  readonly tiers: ReadonlyMap<string, Tier> | null;
  /** What is lit up. */
  readonly chain: ReadonlySet<string>;
  readonly words: PageWords;
  readonly dispatch: (action: Action) => void;
}) {
  const { scope, unfolded } = view;
  const top = map.sections.filter(({ parent }) => parent === null);
  const isAllUnfolded = top.length > 0 && top.every(({ id }) => unfolded.includes(id));
  return (
    <div className="page-tools">
      <select
        aria-label={words.scope}
        value={scope.kind === 'section' ? scope.section : scope.kind}
        onChange={({ target: { value } }) => {
          const kind = value === 'whole' || value === 'near' ? value : null;
          dispatch({ type: 'scope', scope: kind ? { kind } : { kind: 'section', section: value } });
        }}
      >
        <option value="whole">{words.whole}</option>
        <option value="near" disabled={view.selected === null}>
          {words.near}
        </option>
        {top.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {scope.kind === 'whole' ? (
        <button
          type="button"
          onClick={() =>
            dispatch({ type: 'unfold all', sections: isAllUnfolded ? [] : top.map(({ id }) => id) })
          }
        >
          {isAllUnfolded ? words.foldAll : words.unfoldAll}
        </button>
      ) : null}
      {(['svg', 'png'] as const).map((form) => (
        <button
          key={form}
          type="button"
          disabled={drawing === null}
          onClick={() => {
            if (drawing !== null) void download(form, { map, drawing, labels, tiers, chain, view });
          }}
        >
          {words[form]}
        </button>
      ))}
    </div>
  );
}

/** Writes the drawing into a file. What that takes is only loaded now. */
async function download(
  form: 'svg' | 'png',
  {
    map,
    drawing,
    labels,
    tiers,
    chain,
    view: { language, retracted, selected },
  }: {
    readonly map: MapData;
    readonly drawing: Drawing;
    readonly labels: LabelsById | null;
    readonly tiers: ReadonlyMap<string, Tier> | null;
    readonly chain: ReadonlySet<string>;
    readonly view: ViewState;
  },
): Promise<void> {
  const [{ svgFile }, { downloadPng, downloadSvg }] = await Promise.all([
    import('./drawing/svg-file.js'),
    import('./drawing/download.js'),
  ]);
  const svg = svgFile(map, drawing, labels, tiers, language, {
    chain,
    retracted: new Set(retracted),
    selected,
  });
  if (form === 'svg') downloadSvg(svg, map.id);
  else await downloadPng(svg, map.id);
}
