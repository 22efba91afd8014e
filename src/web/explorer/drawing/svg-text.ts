/** The attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** What XML 1.0 allows in no document, not even escaped. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as XML holds it, in elements and in attributes. */
export function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** An element of SVG. Its content is markup: text goes through `escaped` first. */
export function svgElement(name: string, attributes: Attributes, content: readonly string[] = []) {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(rounded(value)))}"`)
    .join('');
  return content.length === 0
    ? `<${name}${given}/>`
    : `<${name}${given}>${content.join('')}</${name}>`;
}

function rounded(value: string | number | null) {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** Whether a text begins on the right, as its first letter tells. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
