import { strToU8, zipSync } from 'fflate';
import type { KeyedSet } from '../exercise-items/keyed-set.js';
import { LossReport, type Written } from '../exercise-items/losses.js';
import {
  element,
  hasForbidden,
  type Markup,
  stacked,
  xmlDocument,
} from '../exercise-items/markup.js';
import { type QuestionItem, textsOf } from '../exercise-items/question-item.js';
import { questionItems } from '../exercise-items/question-items.js';
import { QTI, qtiItem } from './qti-item.js';

/** The namespace of the manifest: QTI's own profile of content packaging. */
const PACKAGING = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';

/** The same for all files, so that the same exercises are the same bytes; no zip has an earlier. */
const WHEN = new Date(1980, 0, 1);

/** Takes exercises out as a content package of QTI 3.0: the bytes of a zip. */
export function writeQti(set: KeyedSet): Written<Uint8Array> {
  const { items, losses } = questionItems(set);
  const report = new LossReport();
  report.addAll(losses);
  for (const item of items) {
    if (!textsOf(item).some(hasForbidden)) continue;
    report.add('characters', item.name);
  }
  const files: Record<string, Uint8Array> = {
    'imsmanifest.xml': strToU8(xmlDocument(manifest(items))),
    'test.xml': strToU8(xmlDocument(test(items, set))),
  };
  for (const item of items) files[pathOf(item)] = strToU8(xmlDocument(qtiItem(item, set)));
  return { content: zipSync(files, { mtime: WHEN, level: 6 }), losses: report.list() };
}

/** All items in their order, each to be answered whenever one likes. */
function test(items: readonly QuestionItem[], set: KeyedSet): Markup {
  const title = set.mapTitle.replace(/\s+/g, ' ');
  return element(
    'qti-assessment-test',
    { xmlns: QTI, identifier: 'test', title },
    stacked([
      element(
        'qti-outcome-declaration',
        { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' },
        element('qti-default-value', {}, element('qti-value', {}, '0')),
      ),
      element(
        'qti-test-part',
        { identifier: 'part', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
        element(
          'qti-assessment-section',
          { identifier: 'section', title, visible: true },
          stacked(
            items.map((item) =>
              element('qti-assessment-item-ref', { identifier: item.id, href: pathOf(item) }),
            ),
          ),
        ),
      ),
      element(
        'qti-outcome-processing',
        {},
        element(
          'qti-set-outcome-value',
          { identifier: 'SCORE' },
          element('qti-sum', {}, element('qti-test-variables', { 'variable-identifier': 'SCORE' })),
        ),
      ),
    ]),
  );
}

function manifest(items: readonly QuestionItem[]): Markup {
  const resource = (identifier: string, type: string, href: string, needs: readonly string[]) =>
    element(
      'resource',
      { identifier, type, href },
      element('file', { href }),
      ...needs.map((one) => element('dependency', { identifierref: one })),
    );
  return element(
    'manifest',
    { xmlns: PACKAGING, identifier: 'exercises' },
    stacked([
      element(
        'metadata',
        {},
        element('schema', {}, 'QTI Package'),
        element('schemaversion', {}, '3.0.0'),
      ),
      element('organizations', {}),
      element(
        'resources',
        {},
        stacked([
          resource(
            'test',
            'imsqti_test_xmlv3p0',
            'test.xml',
            items.map(({ id }) => id),
          ),
          ...items.map((item) => resource(item.id, 'imsqti_item_xmlv3p0', pathOf(item), [])),
        ]),
      ),
    ]),
  );
}

function pathOf({ id }: QuestionItem): string {
  return `items/${id}.xml`;
}
