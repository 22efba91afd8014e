import { ARROWS, ASKS, folderOf, PURE } from './arrows.js';

/**
 * The arrows between the folders of src as a picture for GitHub. An arrow that follows from others
 * is left out: what can be reached through another folder is seen without it.
 */
export function pictureOfArrows(): string {
  const arrows = arrowsOfFolders();
  const lines = [...arrows].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((by) => by !== to && reaches(arrows, by, to)))
      .map((to) => `  ${from} --> ${to}`),
  );
  const asked = Object.entries(ASKS).map(([from, to]) => `  ${from} -. HTTP .-> ${to}`);
  return [
    '```mermaid',
    'flowchart LR',
    ...asked,
    ...lines,
    '  classDef pure stroke:#2f9e44,stroke-width:2px',
    `  class ${PURE.join(',')} pure`,
    '```',
  ].join('\n');
}

/** From each folder to those that any part of it imports, outermost first. */
function arrowsOfFolders(): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  for (const [part, targets] of Object.entries(ARROWS).reverse()) {
    const from = folderOf(part);
    const found = arrows.get(from) ?? new Set();
    for (const to of targets.map(folderOf)) if (to !== from) found.add(to);
    arrows.set(from, found);
  }
  return arrows;
}

function reaches(
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  return [...(arrows.get(from) ?? [])].some((by) => by === to || reaches(arrows, by, to));
}
