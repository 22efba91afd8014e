import { describe, expect, it } from 'vitest';
import { entityId, parseMapId } from '../../../src/domain/identifier.js';
import { mapOf, read, report, TWO_STATEMENTS } from './read-inline.js';

const errorsOf = (collections: string) => report(mapOf(collections));

describe('A name stands for one thing:', () => {
  it('a second use of it names the place of the first, whatever the kinds', () => {
    expect(errorsOf(`${TWO_STATEMENTS}concepts: {rained: Rain}`)).toMatchInlineSnapshot(`
      "
      map.yaml:8:12: error: The name "rained" is already that of a statement, in map.yaml, line 6.
          at /concepts/rained
          expected a name that nothing else in the map has, whatever its kind
      "
    `);
  });

  it('a second use in another file names the first file', () => {
    const folder = {
      ...mapOf(`include: [b.yaml]\n${TWO_STATEMENTS}`),
      'b.yaml': 'concepts:\n  wet: Wet\n  essay: Essay',
    };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      b.yaml:2:3: error: The name "wet" is already that of a statement, in map.yaml, line 8.
          at /concepts/wet
          expected a name that nothing else in the map has, whatever its kind
      b.yaml:3:3: error: The name "essay" is already that of a document, in map.yaml, line 4.
          at /concepts/essay
          expected a name that nothing else in the map has, whatever its kind
      "
    `);
  });

  it('a statement is assessed once', () => {
    const folder = {
      ...mapOf(`include: [b.yaml]\n${TWO_STATEMENTS}assessments: {wet: {rating: opinion}}`),
      'b.yaml': 'assessments: {wet: {rating: supports}, wett: {rating: supports}}',
    };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      b.yaml:1:15: error: The assessment of "wet" is already in map.yaml, line 9.
          at /assessments/wet
          expected one assessment of a statement
      b.yaml:1:40: error: There is an assessment of "wett", and there is no such statement.
          at /assessments/wett
          expected the name of a statement
          did you mean "wet"?
      "
    `);
  });
});

describe('A reference names something of its kind:', () => {
  it('of an inference', () => {
    expect(
      errorsOf(`${TWO_STATEMENTS}concepts: {rain: Rain}
inferences:
  so: {premises: [rainde, rain, rained, rained], conclusion: wat}
  then: {premises: [so], conclusion: wet}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:10:19: error: An entry of "premises" of the inference "so" names "rainde", and there is no such statement.
          at /inferences/so/premises/0
          expected the name of a statement
          did you mean "rained"?
      map.yaml:10:27: error: An entry of "premises" of the inference "so" names "rain", which is a concept.
          at /inferences/so/premises/1
          expected the name of a statement
          did you mean "rained"?
      map.yaml:10:41: error: An entry of "premises" of the inference "so" names "rained" a second time.
          at /inferences/so/premises/3
          expected each name once
      map.yaml:10:62: error: "conclusion" of the inference "so" names "wat", and there is no such statement.
          at /inferences/so/conclusion
          expected the name of a statement
          did you mean "wet"?
      map.yaml:11:21: error: An entry of "premises" of the inference "then" names "so", which is an inference.
          at /inferences/then/premises/0
          expected the name of a statement
      "
    `);
  });

  it('of a conflict', () => {
    expect(
      errorsOf(`${TWO_STATEMENTS}concepts: {rain: Rain}
conflicts:
  no: {attackers: [rained, wett], target: rain}
  nor: {attackers: [no], target: nort}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:10:28: error: An entry of "attackers" of the conflict "no" names "wett", and there is no such statement.
          at /conflicts/no/attackers/1
          expected the name of a statement
          did you mean "wet"?
      map.yaml:10:43: error: "target" of the conflict "no" names "rain", which is a concept.
          at /conflicts/no/target
          expected the name of a statement, an inference or a conflict
          did you mean "rained"?
      map.yaml:11:21: error: An entry of "attackers" of the conflict "nor" names "no", which is a conflict.
          at /conflicts/nor/attackers/0
          expected the name of a statement
      map.yaml:11:34: error: "target" of the conflict "nor" names "nort", and there is no such statement, inference or conflict.
          at /conflicts/nor/target
          expected the name of a statement, an inference or a conflict
          did you mean "nor"?
      "
    `);
  });

  it('of a statement and of a section', () => {
    expect(
      errorsOf(`concepts: {rain: Rain}
sections: {one: {title: One, parent: too}, two: {title: Two}}
statements: {a: {en: A, kind: factual, implicit: true, section: rain, concepts: [rian, rain, rain]}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:38: error: "parent" of the section "one" names "too", and there is no such section.
          at /sections/one/parent
          expected the name of a section
          did you mean "two"?
      map.yaml:7:65: error: "section" of the statement "a" names "rain", which is a concept.
          at /statements/a/section
          expected the name of a section
      map.yaml:7:82: error: An entry of "concepts" of the statement "a" names "rian", and there is no such concept.
          at /statements/a/concepts/0
          expected the name of a concept
          did you mean "rain"?
      map.yaml:7:94: error: An entry of "concepts" of the statement "a" names "rain" a second time.
          at /statements/a/concepts/2
          expected each name once
      "
    `);
  });

  it('of evidence', () => {
    expect(
      errorsOf(`${TWO_STATEMENTS}sources: {paper: {title: P}}
evidence: {e: {en: E, statement: paper, source: papr, verdict: supports, basis: read}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:9:34: error: "statement" of the evidence "e" names "paper", which is a source.
          at /evidence/e/statement
          expected the name of a statement
      map.yaml:9:49: error: "source" of the evidence "e" names "papr", and there is no such source.
          at /evidence/e/source
          expected the name of a source
          did you mean "paper"?
      "
    `);
  });

  it('but a name that is malformed where it is declared is reported there alone', () => {
    expect(
      errorsOf(
        'statements: {A: {en: A, kind: factual, implicit: true}}\ninferences: {i: {premises: [A], conclusion: A}}',
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:14: error: "A" in "statements" cannot be a name.
          at /statements/A
          expected lower-case letters, digits and single hyphens, at most 80 characters
      "
    `);
  });
});

describe('An inference', () => {
  it('does not have its conclusion among its premises', () => {
    expect(
      errorsOf(`${TWO_STATEMENTS}inferences: {so: {premises: [rained, wet], conclusion: wet}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:8:38: error: The inference "so" has its conclusion "wet" among its premises.
          at /inferences/so/premises/1
          expected premises other than the conclusion
      "
    `);
  });

  it('names a scheme of the catalogue and its questions', () => {
    expect(
      errorsOf(`${TWO_STATEMENTS}inferences:
  a: {premises: [rained], conclusion: wet, scheme: expert-opinon}
  b:
    premises: [rained]
    conclusion: wet
    scheme: expert-opinion
    questions:
      expertize: {answeredBy: [b], raisedBy: [wet]}
  c: {premises: [rained], conclusion: wet, questions: {expertise: {}}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:9:52: error: There is no scheme "expert-opinon" in the catalogue.
          at /inferences/a/scheme
          expected the name of a scheme in the catalogue
          did you mean "expert-opinion"?
      map.yaml:15:7: error: The scheme "expert-opinion" has no question "expertize".
          at /inferences/b/questions/expertize
          expected one of expertise, consistency
          did you mean "expertise"?
      map.yaml:15:32: error: An entry of "answeredBy" of the inference "b" names "b", which is an inference.
          at /inferences/b/questions/expertize/answeredBy/0
          expected the name of a statement
      map.yaml:15:47: error: An entry of "raisedBy" of the inference "b" names "wet", which is a statement.
          at /inferences/b/questions/expertize/raisedBy/0
          expected the name of a conflict or evidence
      map.yaml:16:44: error: "questions" of the inference "c" stand without a scheme.
          at /inferences/c/questions
          expected "scheme", whose critical questions they are
      "
    `);
  });
});

describe('Another reading of an inference', () => {
  const withAlternatives = (alternatives: string) =>
    mapOf(`${TWO_STATEMENTS}  hot: {en: Hot., kind: factual, implicit: true}
inferences:
  so:
    premises: [rained, hot]
    conclusion: wet
    alternatives:
${alternatives.replace(/^/gm, '      ')}`);

  it('is its steps in their order, with a note', () => {
    const { content, problems } = read(
      withAlternatives(`- note: "Either would do: rain, or steam."
  steps: [{premises: [hot], conclusion: wet}, {premises: [rained], conclusion: wet}]
- steps:
  - {premises: [rained], conclusion: hot}
  - {premises: [hot], conclusion: wet}`),
    );
    expect(problems).toEqual([]);
    expect(content?.inferences[0]?.alternatives).toEqual([
      {
        steps: [
          { premises: ['rain/hot'], conclusion: 'rain/wet' },
          { premises: ['rain/rained'], conclusion: 'rain/wet' },
        ],
        note: 'Either would do: rain, or steam.',
      },
      {
        steps: [
          { premises: ['rain/rained'], conclusion: 'rain/hot' },
          { premises: ['rain/hot'], conclusion: 'rain/wet' },
        ],
        note: null,
      },
    ]);
  });

  it('may be missing, and its list empty', () => {
    const step = 'premises: [rained], conclusion: wet';
    const { content } = read(
      mapOf(`${TWO_STATEMENTS}inferences: {a: {${step}}, b: {${step}, alternatives: []}}`),
    );
    expect(content?.inferences.map(({ alternatives }) => alternatives)).toEqual([[], []]);
  });

  it('names statements, each once, and concludes none of its premises', () => {
    expect(
      report(
        withAlternatives(`- steps:
  - {premises: [rainde, so, hot, hot], conclusion: wet}
  - {premises: [hot, wet], conclusion: wett}
  - {premises: [hot, wet], conclusion: wet}`),
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:15:23: error: An entry of "premises" of step 1 of alternative 1 of the inference "so" names "rainde", and there is no such statement.
          at /inferences/so/alternatives/0/steps/0/premises/0
          expected the name of a statement
          did you mean "rained"?
      map.yaml:15:31: error: An entry of "premises" of step 1 of alternative 1 of the inference "so" names "so", which is an inference.
          at /inferences/so/alternatives/0/steps/0/premises/1
          expected the name of a statement
      map.yaml:15:40: error: An entry of "premises" of step 1 of alternative 1 of the inference "so" names "hot" a second time.
          at /inferences/so/alternatives/0/steps/0/premises/3
          expected each name once
      map.yaml:16:46: error: "conclusion" of step 2 of alternative 1 of the inference "so" names "wett", and there is no such statement.
          at /inferences/so/alternatives/0/steps/1/conclusion
          expected the name of a statement
          did you mean "wet"?
      map.yaml:17:28: error: Step 3 of alternative 1 of the inference "so" has its conclusion "wet" among its premises.
          at /inferences/so/alternatives/0/steps/2/premises/1
          expected premises other than the conclusion
      "
    `);
  });

  it('leads where the inference leads, and is another one', () => {
    expect(
      report(
        withAlternatives(`- steps: [{premises: [rained], conclusion: hot}]
- steps: [{premises: [hot, rained], conclusion: wet}]
- steps: [{premises: [rained], conclusion: wet}, {premises: [hot], conclusion: wet}]
- steps: [{premises: [hot], conclusion: wet}, {premises: [rained], conclusion: wet}]
- steps: [{premises: [hot], conclusion: wet}, {premises: [hot], conclusion: wet}]`),
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:14:9: error: No step of alternative 1 of the inference "so" leads to the conclusion "wet".
          at /inferences/so/alternatives/0
          expected a step with the conclusion "wet"
      map.yaml:15:9: error: Alternative 2 of the inference "so" is the inference itself.
          at /inferences/so/alternatives/1
          expected steps other than those of the inference and of its other alternatives
      map.yaml:17:9: error: Alternative 4 of the inference "so" is the same as alternative 3.
          at /inferences/so/alternatives/3
          expected steps other than those of the inference and of its other alternatives
      map.yaml:18:53: error: Step 2 of alternative 5 of the inference "so" is the same as step 1.
          at /inferences/so/alternatives/4/steps/1
          expected each step once
      "
    `);
  });

  it('is not compared where one of its names, or of the inference, is unknown', () => {
    const broken = `inferences:
  so:
    premises: [rained, rainde]
    conclusion: wet
    alternatives:
      - steps: [{premises: [rained], conclusion: wet}]
      - steps: [{premises: [rained, hott], conclusion: wet}]
  then:
    premises: [rained]
    conclusion: wat
    alternatives:
      - steps: [{premises: [rained], conclusion: wet}]`;
    expect(errorsOf(`${TWO_STATEMENTS}${broken}`)).toMatchInlineSnapshot(`
      "
      map.yaml:10:24: error: An entry of "premises" of the inference "so" names "rainde", and there is no such statement.
          at /inferences/so/premises/1
          expected the name of a statement
          did you mean "rained"?
      map.yaml:14:37: error: An entry of "premises" of step 1 of alternative 2 of the inference "so" names "hott", and there is no such statement.
          at /inferences/so/alternatives/1/steps/0/premises/1
          expected the name of a statement
      map.yaml:17:17: error: "conclusion" of the inference "then" names "wat", and there is no such statement.
          at /inferences/then/conclusion
          expected the name of a statement
          did you mean "wet"?
      "
    `);
  });

  it('has its shape', () => {
    expect(
      report(
        withAlternatives(`- rained
- {note: Why.}
- steps: []
  note: " "
- steps: {premises: [rained], conclusion: wet}
- steps: [rained, {premises: rained, conclusion: [wet]}, {premises: [], conclusion: ""}]
- step: [{premises: [rained], conclusion: wet}]
- steps: [{premise: [rained], conclusion: wet, scheme: sign}]`),
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:14:9: error: Alternative 1 of the inference "so" is a text.
          at /inferences/so/alternatives/0
          expected a mapping
      map.yaml:15:9: error: Alternative 2 of the inference "so" has no "steps".
          at /inferences/so/alternatives/1
          expected the key "steps": The steps that would stand in its place; one at least has its conclusion
      map.yaml:16:9: error: "steps" of alternative 3 of the inference "so" is empty.
          at /inferences/so/alternatives/2/steps
          expected at least one entry
      map.yaml:17:15: error: "note" of alternative 3 of the inference "so" is blank.
          at /inferences/so/alternatives/2/note
          expected a text
      map.yaml:18:9: error: "steps" of alternative 4 of the inference "so" is a mapping.
          at /inferences/so/alternatives/3/steps
          expected a list
      map.yaml:19:17: error: Step 1 of alternative 5 of the inference "so" is a text.
          at /inferences/so/alternatives/4/steps/0
          expected a mapping
      map.yaml:19:36: error: "premises" of step 2 of alternative 5 of the inference "so" is a text.
          at /inferences/so/alternatives/4/steps/1/premises
          expected a list
      map.yaml:19:44: error: "conclusion" of step 2 of alternative 5 of the inference "so" is a list.
          at /inferences/so/alternatives/4/steps/1/conclusion
          expected a text
      map.yaml:19:65: error: "premises" of step 3 of alternative 5 of the inference "so" is empty.
          at /inferences/so/alternatives/4/steps/2/premises
          expected at least one entry
      map.yaml:19:91: error: "conclusion" of step 3 of alternative 5 of the inference "so" is blank.
          at /inferences/so/alternatives/4/steps/2/conclusion
          expected a text
      map.yaml:20:9: error: Alternative 6 of the inference "so" has no "steps".
          at /inferences/so/alternatives/5
          expected the key "steps": The steps that would stand in its place; one at least has its conclusion
      map.yaml:20:9: error: Alternative 6 of the inference "so" can have no "step".
          at /inferences/so/alternatives/5/step
          expected one of "steps", "note"
          did you mean "steps"?
      map.yaml:21:17: error: Step 1 of alternative 7 of the inference "so" has no "premises".
          at /inferences/so/alternatives/6/steps/0
          expected the key "premises": The statements that carry the conclusion together
      map.yaml:21:18: error: Step 1 of alternative 7 of the inference "so" can have no "premise".
          at /inferences/so/alternatives/6/steps/0/premise
          expected one of "premises", "conclusion"
          did you mean "premises"?
      map.yaml:21:54: error: Step 1 of alternative 7 of the inference "so" can have no "scheme".
          at /inferences/so/alternatives/6/steps/0/scheme
          expected one of "premises", "conclusion"
      "
    `);
    expect(
      report(
        mapOf(`${TWO_STATEMENTS}inferences:
  so: {premises: [rained], conclusion: wet, alternatives: {steps: []}}
  then: {premises: [rained], conclusion: wet, alternatives:, alternative: []}`),
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:9:45: error: "alternatives" of the inference "so" is a mapping.
          at /inferences/so/alternatives
          expected a list
      map.yaml:10:60: error: "alternatives" of the inference "then" is empty.
          at /inferences/then/alternatives
          expected a list
      map.yaml:10:62: error: The inference "then" can have no "alternative".
          at /inferences/then/alternative
          expected one of "premises", "conclusion", "scheme", "signals", "questions", "alternatives", "note"
          did you mean "alternatives"?
      "
    `);
  });
});

describe('Sections', () => {
  it('are no parts of themselves', () => {
    expect(
      errorsOf(`sections:
  one: {title: One, parent: two}
  two: {title: Two, parent: three}
  three: {title: Three, parent: two}
  four: {title: Four, parent: four}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:7:29: error: The section "two" is a part of itself: two → three → two.
          at /sections/two/parent
          expected parents that end at a section without one
      map.yaml:9:31: error: The section "four" is a part of itself: four → four.
          at /sections/four/parent
          expected parents that end at a section without one
      "
    `);
  });
});

describe('What a map may hold and hardly ever means', () => {
  it('is no problem of the file: lint tells of it', () => {
    const { content, problems } = read(
      mapOf(`${TWO_STATEMENTS}  damp: {en: Damp., kind: factual, implicit: true}
inferences:
  so: {premises: [rained], conclusion: wet}
  back: {premises: [wet], conclusion: rained}
  again: {premises: [wet], conclusion: rained}
conflicts:
  a: {attackers: [wet], target: wet}
  b: {attackers: [rained], target: b}`),
    );
    expect(problems).toEqual([]);
    expect(content?.inferences).toHaveLength(3);
    expect(content?.conflicts).toHaveLength(2);
  });
});

describe('What is accepted of lint', () => {
  const STEP = `${TWO_STATEMENTS}inferences: {so: {premises: [rained], conclusion: wet}}\n`;

  it('is read from all files, in their order', () => {
    const folder = mapOf(`${STEP}include: [more.yaml]
accepted:
  - {rule: unconnected-statement, at: [rained, wet], because: They set the scene.}`);
    const more = 'accepted: [{rule: Implicit-Premise, at: [so], because: "As usual."}]';
    const { content, problems } = read({ ...folder, 'more.yaml': more });
    expect(problems).toEqual([]);
    expect(content?.map.accepted).toEqual([
      {
        rule: 'unconnected-statement',
        at: ['rain/rained', 'rain/wet'],
        because: 'They set the scene.',
      },
      { rule: 'implicit-premise', at: ['rain/so'], because: 'As usual.' },
    ]);
  });

  it('may be left out, or left empty', () => {
    expect(read(mapOf(STEP)).content?.map.accepted).toEqual([]);
    expect(read(mapOf(`${STEP}accepted:`)).content?.map.accepted).toEqual([]);
  });

  it('names rules that there are, and things of the map that they can be about', () => {
    expect(
      errorsOf(`${STEP}concepts: {rain: Rain}
accepted:
  - {rule: unconected-statement, at: [rained, rain, wett], because: So.}
  - {rule: acceptance-unused, at: [wet, wet], because: " "}
  - {rule: 5, at: [], becuse: So.}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:11:12: error: "rule" of entry 1 of "accepted" is "unconected-statement".
          at /accepted/0/rule
          expected one of circular-support, contradicted-premise, duplicate-statement, repeated-inference, self-attack, unconnected-statement, implicit-premise, redundant-premise, scheme-premises, shared-passage
          did you mean "unconnected-statement"?
      map.yaml:11:47: error: An entry of "at" of entry 1 of "accepted" names "rain", which is a concept.
          at /accepted/0/at/1
          expected the name of a statement, an inference, a conflict or evidence
          did you mean "rained"?
      map.yaml:11:53: error: An entry of "at" of entry 1 of "accepted" names "wett", and there is no such statement, inference, conflict or evidence.
          at /accepted/0/at/2
          expected the name of a statement, an inference, a conflict or evidence
          did you mean "wet"?
      map.yaml:12:12: error: "rule" of entry 2 of "accepted" is "acceptance-unused".
          at /accepted/1/rule
          expected one of circular-support, contradicted-premise, duplicate-statement, repeated-inference, self-attack, unconnected-statement, implicit-premise, redundant-premise, scheme-premises, shared-passage
      map.yaml:12:41: error: An entry of "at" of entry 2 of "accepted" names "wet" a second time.
          at /accepted/1/at/1
          expected each name once
      map.yaml:12:56: error: "because" of entry 2 of "accepted" is blank.
          at /accepted/1/because
          expected a text
      map.yaml:13:5: error: Entry 3 of "accepted" has no "because".
          at /accepted/2
          expected the key "because": Why that is right here
      map.yaml:13:12: error: "rule" of entry 3 of "accepted" is the number 5.
          at /accepted/2/rule
          expected one of circular-support, contradicted-premise, duplicate-statement, repeated-inference, self-attack, unconnected-statement, implicit-premise, redundant-premise, scheme-premises, shared-passage
      map.yaml:13:15: error: "at" of entry 3 of "accepted" is empty.
          at /accepted/2/at
          expected at least one entry
      map.yaml:13:23: error: Entry 3 of "accepted" can have no "becuse".
          at /accepted/2/becuse
          expected one of "rule", "at", "because"
          did you mean "because"?
      "
    `);
  });
});

describe('The place of a thing', () => {
  it('is where it is declared, in whichever file', () => {
    const { placeOf } = read({
      ...mapOf(`${TWO_STATEMENTS}include: [more.yaml]`),
      'more.yaml': 'inferences:\n  so: {premises: [rained], conclusion: wet}\n',
    });
    expect(placeOf(entityId(parseMapId('rain'), 'wet'))).toEqual({
      file: 'map.yaml',
      line: 7,
      column: 3,
      pointer: '/statements/wet',
    });
    expect(placeOf(entityId(parseMapId('rain'), 'so'))).toMatchObject({
      file: 'more.yaml',
      line: 2,
    });
    expect(placeOf(entityId(parseMapId('rain'), 'snow'))).toBeNull();
  });

  it('is nowhere where the first file cannot be read', () => {
    expect(read({}).placeOf(entityId(parseMapId('rain'), 'wet'))).toBeNull();
  });
});
