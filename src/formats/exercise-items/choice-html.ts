/**
 * A text as HTML without any element, for the choices of Moodle's matching questions: Moodle keeps
 * them as text and shows them as HTML.
 */
export function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
