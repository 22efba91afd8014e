/** A piece of XML, or of HTML that is XML as well. Only this file makes it: so it is well formed. */
export interface Markup {
  readonly markup: string;
}

/** A string is text, and is escaped. */
export type Content = string | Markup;

/** What XML 1.0 has no way to hold (production 2, Char); half a surrogate pair among it. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const EMPTY_IN_HTML = new Set(['br', 'hr', 'meta', 'link', 'input', 'col']);

/**
 * An element. Without content it has both its tags, as HTML wants it, unless HTML has none for it or
 * it is none of HTML's. An attribute that is null is left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  ...content: readonly Content[]
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(String(value)).replace(/[\n\t]/g, reference)}"`],
  );
  if (content.length === 0 && (EMPTY_IN_HTML.has(name) || name.includes('-'))) {
    return { markup: `<${name}${written.join('')}/>` };
  }
  return { markup: `<${name}${written.join('')}>${together(content)}</${name}>` };
}

/** Pieces one after another, in no element of their own. */
export function fragment(...content: readonly Content[]): Markup {
  return { markup: together(content) };
}

/** Elements one a line, for whoever reads the file. */
export function stacked(content: readonly Markup[]): Markup {
  return {
    markup: content
      .map(({ markup }) => `\n${markup}`)
      .join('')
      .concat('\n'),
  };
}

/** A text whose ends of lines are kept in HTML. */
export function lined(text: string): Markup {
  const lines = text.split('\n');
  return fragment(...lines.flatMap((line, at) => (at === 0 ? [line] : [element('br', {}), line])));
}

/**
 * Markup as the text that it is to XML around it. It needs no escape of its own: `>` never follows
 * upon `]]` in it, since within texts and attributes it is escaped.
 */
export function quotedMarkup({ markup }: Markup): Markup {
  return { markup: `<![CDATA[${markup}]]>` };
}

/** A style sheet of ours, whose text HTML takes as it is. */
export function styleSheet(css: string): Markup {
  return { markup: `<style>${css}</style>` };
}

/** A document of its own. */
export function xmlDocument({ markup }: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

export function htmlDocument({ markup }: Markup): string {
  return `<!doctype html>\n${markup}\n`;
}

/** Whether a text has characters that XML cannot hold. They are written as U+FFFD. */
export function hasForbidden(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

function together(content: readonly Content[]): string {
  return content.map((one) => (typeof one === 'string' ? escaped(one) : one.markup)).join('');
}

/** `>` as well, so that no `]]>` can come about. A lone CR would be read as an LF. */
function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\r]/g, (one) => NAMED[one] ?? reference(one));
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
