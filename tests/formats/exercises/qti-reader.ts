import type { Element } from '@xmldom/xmldom';
import { children, parseXml } from './moodle-xml-reader.js';

/** An item as a player has it. */
export interface QtiItem {
  readonly identifier: string;
  readonly title: string;
  /** The words of the body before what is answered, a paragraph each. */
  readonly body: readonly string[];
  /** By identifier, of the one set of choices, or of both sets of a match. */
  readonly choices: readonly ReadonlyMap<string, string>[];
  readonly right: readonly string[];
  /** Processes a response: its score, and what is said. */
  respond(response: readonly string[]): {
    readonly score: number;
    readonly said: readonly string[];
  };
}

type Value = readonly string[] | null;

/**
 * Reads an item of QTI 3.0 and processes responses, after the information model: null where nothing
 * was answered, a mapping of each member of a container and their sum, members, and containers put
 * together. It knows the rules that are used here, and throws at any other.
 */
export function readQtiItem(xml: string): QtiItem {
  const root = parseXml(xml.replaceAll('<br/>', '&#10;')).documentElement;
  if (root === null) throw new Error('There is no item.');
  const declaration = one(root, 'qti-response-declaration');
  const mapping = new Map(
    children(one(declaration, 'qti-mapping'), 'qti-map-entry').map((entry) => [
      attribute(entry, 'map-key'),
      Number(attribute(entry, 'mapped-value')),
    ]),
  );
  const body = one(root, 'qti-item-body');
  return {
    identifier: attribute(root, 'identifier'),
    title: attribute(root, 'title'),
    body: [...one(body, 'div').getElementsByTagName('p')].map((p) => p.textContent ?? ''),
    choices: choiceSets(body),
    right: children(one(declaration, 'qti-correct-response'), 'qti-value').map(
      (value) => value.textContent ?? '',
    ),
    respond(response) {
      const outcomes = new Map<string, Value>();
      const evaluate = (expression: Element): Value => {
        const named = expression.getAttribute('identifier') ?? '';
        const inner = elements(expression);
        switch (expression.tagName) {
          case 'qti-base-value':
            return [expression.textContent ?? ''];
          case 'qti-variable':
            return named === 'RESPONSE' ? nullable(response) : (outcomes.get(named) ?? null);
          case 'qti-is-null':
            return truth(evaluate(first(inner)) === null);
          case 'qti-member': {
            const [member, container] = inner.map(evaluate);
            if (!member || !container) return null;
            return truth(container.includes(member[0] ?? ''));
          }
          case 'qti-multiple':
            return nullable(inner.flatMap((each) => evaluate(each) ?? []));
          case 'qti-map-response':
            return [String(response.reduce((sum, key) => sum + (mapping.get(key) ?? 0), 0))];
          default:
            throw new Error(`There is no rule ${expression.tagName}.`);
        }
      };
      const set = (rule: Element) =>
        outcomes.set(attribute(rule, 'identifier'), evaluate(first(elements(rule))));
      for (const rule of elements(one(root, 'qti-response-processing'))) {
        if (rule.tagName === 'qti-set-outcome-value') set(rule);
        else {
          const [condition, ...rules] = elements(one(rule, 'qti-response-if'));
          const holds = condition !== undefined && evaluate(condition)?.[0] === 'true';
          const [otherwise] = children(rule, 'qti-response-else');
          for (const each of holds ? rules : otherwise ? elements(otherwise) : []) set(each);
        }
      }
      return {
        score: Number(outcomes.get('SCORE')?.[0]),
        said: children(root, 'qti-modal-feedback')
          .filter((feedback) =>
            outcomes.get('FEEDBACK')?.includes(attribute(feedback, 'identifier')),
          )
          .map((feedback) => (feedback.textContent ?? '').trim()),
      };
    },
  };
}

function choiceSets(body: Element): readonly ReadonlyMap<string, string>[] {
  const interactions = [
    ...children(body, 'qti-choice-interaction'),
    ...children(body, 'qti-match-interaction').flatMap((match) =>
      children(match, 'qti-simple-match-set'),
    ),
  ];
  return interactions.map(
    (set) =>
      new Map(elements(set).map((one) => [attribute(one, 'identifier'), one.textContent ?? ''])),
  );
}

function elements(element: Element): readonly Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function first(list: readonly Element[]): Element {
  const [element] = list;
  if (element === undefined) throw new Error('An expression is missing.');
  return element;
}

function one(element: Element, name: string): Element {
  return first(children(element, name));
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} lacks ${name}.`);
  return value;
}

function nullable(values: readonly string[]): Value {
  return values.length === 0 ? null : values;
}

function truth(holds: boolean): Value {
  return [String(holds)];
}
