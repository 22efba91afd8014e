/** How a statement's text is set on its card; lengths in CSS pixels at scale 1. */
export interface CardMeasure {
  readonly width: number;
  /** What the edges take of the width, on both sides together. */
  readonly padding: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly mostLines: number;
  /** The height of all that is not text: the edges, and the row of signs. */
  readonly around: number;
}

const CHINESE_CARD: CardMeasure = {
  width: 200,
  padding: 24,
  fontSize: 14,
  lineHeight: 20,
  mostLines: 4,
  around: 40,
};

/** The measure of cards for texts of a language: words need more room than characters. */
export function cardMeasure(language: string): CardMeasure {
  return /^(zh|ja|ko)\b/.test(language) ? CHINESE_CARD : { ...CHINESE_CARD, width: 240 };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of the card of a text: as high as its lines, of which there are at most four. */
export function cardSize(text: string, measure: CardMeasure = CHINESE_CARD): Size {
  const count = Math.max(1, lines(text, measure).length);
  return { width: measure.width, height: measure.around + count * measure.lineHeight };
}

/**
 * Breaks a text into the lines that its card shows, the last ending in an ellipsis where the text
 * is longer. Breaks at spaces and hyphens and between Chinese characters, though never before a
 * closing mark or after an opening one; a word longer than a line is cut.
 *
 * Widths are estimates on the wide side, since no font is at hand in a worker.
 */
export function lines(text: string, measure: CardMeasure = CHINESE_CARD): readonly string[] {
  const room = (measure.width - measure.padding) / measure.fontSize;
  const done: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    for (const part of emWidth(piece.trimEnd()) > room ? charactersOf(piece) : [piece]) {
      if (line !== '' && emWidth((line + part).trimEnd()) > room) {
        done.push(line.trimEnd());
        line = '';
      }
      line += line === '' ? part.trimStart() : part;
    }
  }
  if (line.trimEnd() !== '') done.push(line.trimEnd());
  if (done.length <= measure.mostLines) return done;
  const shown = done.slice(0, measure.mostLines);
  return [...shown.slice(0, -1), withEllipsis(shown.at(-1) ?? '', room)];
}

const ELLIPSIS = '…';

function withEllipsis(line: string, room: number): string {
  let kept = charactersOf(line);
  while (kept.length > 0 && emWidth(kept.join('') + ELLIPSIS) > room) kept = kept.slice(0, -1);
  return kept.join('').trimEnd() + ELLIPSIS;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader takes for one character: emoji and accents stay whole. */
function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ー〜～—…%％]/u;
const OPENING = /[\p{Ps}\p{Pi}]\s*$/u;

/** The text in pieces between which a line may break. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let before = ' ';
  for (const character of charactersOf(text.trim().replace(/\s+/gu, ' '))) {
    const mayBreak =
      /[\s-]$/u.test(before) || (IDEOGRAPHIC.test(before + character) && !/\s/u.test(character));
    const clings =
      CLOSING.test(character) || (OPENING.test(before) && pieces.length > 0) || character === ' ';
    if (pieces.length === 0 || (mayBreak && !clings)) pieces.push(character);
    else pieces.push((pieces.pop() ?? '') + character);
    before = character;
    if (isFullwidthMark(character)) before = '　';
  }
  return pieces;
}

/** Chinese punctuation lets the line break after it, but for opening marks. */
function isFullwidthMark(character: string): boolean {
  return /[\u3000-\u303f\uff00-\uff60]/u.test(character) && !OPENING.test(character);
}

/** The estimated width of a text, in ems. */
function emWidth(text: string): number {
  return charactersOf(text).reduce((sum, character) => sum + widthOf(character), 0);
}

function widthOf(character: string): number {
  if (
    /^[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u.test(
      character,
    )
  )
    return 1;
  if (/^[ijlftrI.,:;'|!()[\] ]/u.test(character)) return 0.36;
  if (/^[mwMW@%]/u.test(character)) return 0.92;
  if (/^\p{Lu}/u.test(character)) return 0.7;
  if (/^[\p{Ll}\p{N}\p{M}\p{P}]/u.test(character)) return 0.58;
  if (/^[\p{Lo}\p{S}]/u.test(character) && character.length === 1) return 0.8;
  return 1.3; // emoji and whatever else stands outside the basic plane
}
