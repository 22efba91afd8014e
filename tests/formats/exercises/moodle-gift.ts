/** A question as Moodle has it after an import. */
export interface MoodleQuestion {
  readonly category: string;
  readonly type: 'multichoice' | 'match';
  readonly name: string;
  readonly idNumber: string | null;
  readonly tags: readonly string[];
  readonly text: MoodleText;
  readonly generalFeedback: MoodleText;
  readonly answers: readonly {
    readonly text: MoodleText;
    readonly fraction: number;
    readonly feedback: MoodleText;
  }[];
  /** A statement, or nothing, and the choice that is right for it. */
  readonly pairs: readonly (readonly [MoodleText, string])[];
}

export interface MoodleText {
  readonly format: string;
  readonly text: string;
}

/**
 * Reads GIFT in the order in which Moodle reads it: lines that are comments, blocks between blank
 * lines, escapes turned into marks, then the signs, and marks turned back at the last.
 *
 * Written from the documentation of the format and from what Moodle's reader does; it knows the two
 * types of question that are written here, and throws where Moodle would complain.
 */
export function readMoodleGift(gift: string): readonly MoodleQuestion[] {
  const questions: MoodleQuestion[] = [];
  let category = '';
  for (const block of gift.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const comments = lines.filter((line) => line.trim().startsWith('//')).join('\n');
    const text = marked(lines.filter((line) => !line.trim().startsWith('//')).join('\n')).trim();
    if (text === '') continue;
    if (text.startsWith('$CATEGORY:')) {
      category = text.slice('$CATEGORY:'.length).trim();
      continue;
    }
    questions.push({ category, ...readQuestion(text), ...about(comments) });
  }
  return questions;
}

function readQuestion(block: string): Omit<MoodleQuestion, 'category' | 'idNumber' | 'tags'> {
  const named = /^::(?<name>.*?)::(?<rest>[\s\S]*)$/.exec(block)?.groups;
  const rest = (named?.['rest'] ?? block).trim();
  const [start, end] = [rest.indexOf('{'), rest.indexOf('}')];
  if (start < 0 || end < start) throw new Error(`No answers: ${block}`);
  if (end !== rest.length - 1) throw new Error(`Something after the answers: ${block}`);
  const inside = rest.slice(start + 1, end).trim();
  const general = inside.lastIndexOf('####');
  const text = readText(rest.slice(0, start), 'moodle');
  const answers = (general < 0 ? inside : inside.slice(0, general)).trim();
  const head = {
    name: unmarked(named?.['name'] ?? '').trim(),
    text,
    generalFeedback: readText(general < 0 ? '' : inside.slice(general + 4), text.format),
  };
  if (answers.includes('~')) {
    return { ...head, type: 'multichoice', answers: readChoices(answers, text.format), pairs: [] };
  }
  if (!answers.includes('=') || !answers.includes('->')) throw new Error(`Of no type: ${block}`);
  const pairs = pieces(answers.split('=')).map((piece): readonly [MoodleText, string] => {
    const arrow = piece.indexOf('->');
    if (arrow < 0) throw new Error(`Not a pair: ${piece}`);
    const choice = unmarked(piece.slice(arrow + 2)).trim();
    if (choice === '' || [...choice].length > 255) throw new Error(`Not a choice: ${choice}`);
    return [readText(piece.slice(0, arrow), text.format), choice];
  });
  if (pairs.length < 3) throw new Error('A match wants three rows at least.');
  return { ...head, type: 'match', answers: [], pairs };
}

function readChoices(answers: string, format: string): MoodleQuestion['answers'] {
  return pieces(answers.replaceAll('=', '~=').split('~')).map((piece) => {
    const weight = /^%-*(?<figure>[0-9]{1,2}\.?[0-9]*)%/.exec(piece);
    const isRight = piece.startsWith('=');
    const rest = isRight ? piece.slice(1) : piece.slice(weight?.[0].length ?? 0);
    const sign = rest.indexOf('#');
    return {
      fraction: isRight ? 1 : Number(weight?.groups?.['figure'] ?? 0) / 100,
      text: readText(sign < 0 ? rest : rest.slice(0, sign), format),
      feedback: readText(sign < 0 ? '' : rest.slice(sign + 1), format),
    };
  });
}

function pieces(split: readonly string[]): readonly string[] {
  const [first = '', ...rest] = split.map((piece) => piece.trim());
  return first === '' ? rest : [first, ...rest];
}

function readText(piece: string, format: string): MoodleText {
  const text = piece.trim();
  const named = /^\[(?<format>moodle|html|plain|markdown)\]/.exec(text);
  return {
    format: named?.groups?.['format'] ?? format,
    text: unmarked(text.slice(named?.[0].length ?? 0)).trim(),
  };
}

function about(comments: string): Pick<MoodleQuestion, 'idNumber' | 'tags'> {
  return {
    idNumber: /\[id:(?<id>[^\]]+)\]/.exec(comments)?.groups?.['id'] ?? null,
    tags: [...comments.matchAll(/\[tag:(?<tag>[^\]]+)\]/g)].map(
      ({ groups }) => groups?.['tag'] ?? '',
    ),
  };
}

const SIGNS = [':', '#', '=', '{', '}', '~'];

function marked(text: string): string {
  let one = text.replaceAll('\\\\', '&&092;');
  for (const sign of SIGNS) one = one.replaceAll(`\\${sign}`, mark(sign));
  return one.replaceAll('\\n', '&&010').replaceAll('&&092;', '\\');
}

function unmarked(text: string): string {
  let one = text.replaceAll('&&010', '\n');
  for (const sign of SIGNS) one = one.replaceAll(mark(sign), sign);
  return one;
}

function mark(sign: string): string {
  return `&&${String(sign.codePointAt(0)).padStart(3, '0')};`;
}
