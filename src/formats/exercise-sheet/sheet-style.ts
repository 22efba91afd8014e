import { CATALOGUES } from '../../words/catalogues.js';
import type { SheetTypography } from '../../words/sheet-words.js';

/**
 * How the sheet looks, on a screen and above all on paper. The size of the page is left to the
 * printer; nothing is set in colours that must be printed, and no exercise's choices are parted.
 */
export const SHEET_STYLE = `
:root { color: #111; background: #fff; }
body {
  margin: 2rem auto; padding: 0 1.25rem; max-width: 44rem;
  font: 11pt/1.45 "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif;
}
${byLanguage((tag, { text }) => `:lang(${tag}) {\n  ${text.join('\n  ')}\n}`)}
h1 { font-size: 1.45em; line-height: 1.25; margin: 0 0 .6em; }
h2 { font-size: 1.1em; margin: 0 0 .35em; break-after: avoid; }
h2 small { font-weight: normal; font-size: .82em; color: #444; margin-inline-start: .6em; }
p { margin: 0 0 .4em; }
.lines { display: flex; gap: 1.5em; margin: 0 0 1.6em; }
.lines span { flex: 1; border-bottom: .6pt solid #111; padding-bottom: .1em; }
.lines span:first-child { flex: 2.4; }
.exercise { margin: 0 0 1.7em; padding-top: .7em; border-top: .6pt solid #999; }
.task { break-inside: avoid; break-after: avoid; }
.shown { margin: 0 0 .25em; padding-inline-start: 1.85em; text-indent: -1.85em; break-inside: avoid; }
.shown .key { display: inline-block; min-width: 1.6em; text-indent: 0; }
.caption { font-style: italic; }
${byLanguage((tag, { caption }) => `:lang(${tag}) .caption { ${caption.join(' ')} }`)}
.from-text { font-size: .86em; color: #444; margin: .55em 0 .15em; break-after: avoid; }
blockquote {
  margin: 0 0 .45em; padding-inline-start: .8em; border-inline-start: 1.5pt solid #bbb;
  font-size: .88em; line-height: 1.45; color: #333;
}
sup { font-size: .72em; line-height: 0; font-weight: bold; }
${byLanguage((tag, { quotation }) => `blockquote:lang(${tag}) { ${quotation.join(' ')} }`)}
blockquote p { margin: 0; }
blockquote strong { color: #000; }
.title { color: #555; }
.question { font-weight: bold; margin: .6em 0 .3em; break-after: avoid; }
.part { break-inside: avoid; }
.choices { list-style: none; margin: 0 0 .5em; padding: 0; }
.choices li { padding-inline-start: 3.1em; text-indent: -3.1em; margin-bottom: .25em; break-inside: avoid; }
.box { display: inline-block; width: .72em; height: .72em; border: .8pt solid #111; margin-inline-end: .5em; }
.choices .label { display: inline-block; min-width: 1.8em; text-indent: 0; }
.choices.lettered li { padding-inline-start: 1.9em; text-indent: -1.9em; }
.blanks { display: flex; flex-wrap: wrap; gap: .5em 1.6em; margin: .3em 0 0; break-inside: avoid; }
.blanks span { white-space: nowrap; }
.blank { display: inline-block; width: 2.6em; border-bottom: .8pt solid #111; }
.room {
  height: 78mm; margin-top: .6em; border: .6pt solid #777; padding: .3em .6em; color: #777;
  font-size: .8em; break-inside: avoid;
}
.key-pages { border-top: 2pt solid #111; margin-top: 3rem; padding-top: 1.2rem; font-size: .93em; }
.key-pages .exercise { margin-bottom: 1em; }
.right { margin-bottom: .2em; }
.others { margin: .1em 0 .5em; padding-inline-start: 1.6em; list-style: none; font-size: .88em; color: #333; }
.others li { margin-bottom: .12em; }
.relations { margin: .2em 0 .5em; padding-inline-start: 1.6em; }
@media print {
  @page {
    margin: 17mm 18mm 18mm;
    @bottom-center { content: counter(page) " / " counter(pages); font: 8.5pt serif; color: #555; }
  }
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
  .key-pages { break-before: page; border: 0; margin: 0; padding: 0; }
  p, li { orphans: 2; widows: 2; }
}
`;

/** A rule for each language that is set in a way of its own. */
function byLanguage(rule: (tag: string, typography: SheetTypography) => string): string {
  const rules = Object.entries(CATALOGUES).flatMap(([tag, { exerciseSheet }]) => {
    const { typography } = exerciseSheet;
    return typography === null ? [] : rule(tag, typography);
  });
  return rules.join('\n');
}
