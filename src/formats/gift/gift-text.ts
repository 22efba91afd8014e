import { escapedHtml } from '../exercise-items/choice-html.js';

/**
 * A text within GIFT: `~ = # { } :` and the backslash escaped, each end of a line as `\n`.
 *
 * Moodle reads it in this order: it takes out `\\`, then the other escapes, then looks for the
 * signs of the format, and so nothing of an escaped text is ever a sign.
 */
export function giftText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** A text that has its format before it where it would else seem to have another. */
export function plainText(text: string): string {
  return text.startsWith('[') ? `[plain]${giftText(text)}` : giftText(text);
}

/**
 * The left side of a match. It ends at the first `->`, which has no escape: an arrow stands in for
 * it.
 */
export function matchedText(text: string): string {
  return plainText(withoutArrow(text));
}

/** The right side of a match, which Moodle shows as HTML, whatever the format of the question. */
export function matchingText(text: string): string {
  return giftText(escapedHtml(text.replace(/\r\n?/g, '\n')));
}

function withoutArrow(text: string): string {
  return text.replaceAll('->', '→');
}

/** A name of a category: a single stroke parts them, and no other sign has a meaning or an escape. */
export function categoryName(text: string): string {
  return escapedHtml(text)
    .replace(/[\s\\]+/g, ' ')
    .replaceAll('/', '//')
    .trim();
}

/** Whether Moodle would take some of a text for one of its own marks of what was escaped. */
export function hasMark(text: string): boolean {
  return /&&(?:010|035|058|061|092|123|125|126)/.test(text);
}
