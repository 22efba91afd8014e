import { DOMParser, type Element } from '@xmldom/xmldom';

/** A question as Moodle has it after an import. */
export interface MoodleXmlQuestion {
  readonly category: string;
  readonly type: 'multichoice' | 'matching';
  readonly name: string;
  readonly idNumber: string | null;
  readonly tags: readonly string[];
  readonly points: number;
  readonly text: FormattedText;
  readonly generalFeedback: FormattedText;
  readonly answers: readonly {
    readonly text: FormattedText;
    readonly fraction: number;
    readonly feedback: FormattedText;
  }[];
  readonly pairs: readonly (readonly [FormattedText, string])[];
}

export interface FormattedText {
  readonly format: string;
  readonly text: string;
}

/** The shares of a point that Moodle takes without a complaint, in per cent. */
const GRADES = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

/**
 * Reads Moodle XML as its documentation describes it, with what an import checks: formats and
 * grades that are known, names of things that are there, and lengths that a column holds. Throws
 * where Moodle would complain.
 */
export function readMoodleXml(xml: string): readonly MoodleXmlQuestion[] {
  if (!xml.startsWith('<?xml')) throw new Error('The declaration is not the first thing.');
  const quiz = parseXml(xml).documentElement;
  if (quiz?.tagName !== 'quiz') throw new Error('It is no quiz.');
  const questions: MoodleXmlQuestion[] = [];
  let category = '';
  for (const question of children(quiz, 'question')) {
    const type = question.getAttribute('type');
    if (type === 'category') {
      category = textOf(only(question, 'category'));
    } else if (type === 'multichoice' || type === 'matching') {
      questions.push({ category, ...readQuestion(question, type) });
    } else throw new Error(`There is no type ${type}.`);
  }
  return questions;
}

/** A document; throws on whatever the parser even warns of, but for a character that stands in. */
export function parseXml(xml: string) {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (/replacement character/.test(String(message))) return;
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(xml, 'text/xml');
}

function readQuestion(
  question: Element,
  type: MoodleXmlQuestion['type'],
): Omit<MoodleXmlQuestion, 'category'> {
  const name = textOf(only(question, 'name'));
  const idNumber = children(question, 'idnumber')[0]?.textContent ?? null;
  if (name === '' || [...name].length > 255) throw new Error(`Not a name: ${name}`);
  if ([...(idNumber ?? '')].length > 100) throw new Error(`Not a number: ${idNumber}`);
  if (only(question, 'hidden').textContent !== '0') throw new Error('It would be hidden.');
  return {
    type,
    name,
    idNumber,
    tags: children(only(question, 'tags'), 'tag').map(textOf),
    points: Number(only(question, 'defaultgrade').textContent),
    text: formatted(only(question, 'questiontext')),
    generalFeedback: formatted(only(question, 'generalfeedback')),
    answers: type === 'multichoice' ? readAnswers(question) : [],
    pairs: type === 'matching' ? readPairs(question) : [],
  };
}

function readAnswers(question: Element): MoodleXmlQuestion['answers'] {
  if (only(question, 'single').textContent !== 'true') throw new Error('More than one is right.');
  const answers = children(question, 'answer').map((answer) => {
    const fraction = Number(answer.getAttribute('fraction'));
    if (!GRADES.includes(fraction)) throw new Error(`Not a grade: ${fraction}`);
    return {
      text: formatted(answer),
      fraction: fraction / 100,
      feedback: formatted(only(answer, 'feedback')),
    };
  });
  if (!answers.some(({ fraction }) => fraction === 1)) throw new Error('None is right.');
  return answers;
}

/** A row without a statement offers its choice all the same; a choice is a text without a format. */
function readPairs(question: Element): MoodleXmlQuestion['pairs'] {
  const pairs = children(question, 'subquestion').map((row): readonly [FormattedText, string] => {
    const choice = textOf(only(row, 'answer'));
    if (choice === '' || [...choice].length > 255) throw new Error(`Not a choice: ${choice}`);
    return [formatted(row), choice];
  });
  if (pairs.length < 3) throw new Error('A match wants three rows at least.');
  return pairs;
}

function formatted(element: Element): FormattedText {
  const format = element.getAttribute('format') ?? '';
  if (!['html', 'plain_text'].includes(format)) throw new Error(`Not a format: ${format}`);
  return { format, text: textOf(element) };
}

function textOf(element: Element): string {
  return (only(element, 'text').textContent ?? '').trim();
}

function only(element: Element, name: string): Element {
  const [first, ...more] = children(element, name);
  if (first === undefined || more.length > 0) throw new Error(`Not one ${name}: ${element}`);
  return first;
}

export function children(element: Element, name: string): readonly Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && node.nodeName === name,
  );
}

/** The words of HTML: one line for each paragraph and each break. */
export function wordsOf(html: string): readonly string[] {
  const root = parseXml(`<div>${html.replaceAll('<br/>', '&#10;')}</div>`).documentElement;
  return root === null ? [] : [...root.getElementsByTagName('p')].map((p) => p.textContent ?? '');
}
