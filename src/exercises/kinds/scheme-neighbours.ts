/** What an exercise may set beside a scheme of the catalogue, and what it may take from it. */
export interface SchemeNeighbours {
  /**
   * Schemes that are taken for it, or are its converse, and that no step of it follows as well.
   *
   * So none of them is a special case of it, a general form of it, or shares a premise with it; nor
   * does any take the same sort of reason to the same sort of conclusion, as signs and effects do.
   * Nor could its own questions be put to a step of the scheme. They come near by what they speak
   * of, or by the shape of the step; and there are seven, so that a few can lend a question without
   * being offered themselves.
   */
  readonly mistakenFor: readonly string[];
  /**
   * Questions, by their keys, that can only be put to a step of this scheme: they ask about
   * something that no other pattern has, such as a witness, a second course or a known case.
   */
  readonly ownQuestions: readonly string[];
}

/**
 * The catalogue's schemes by their names, each with its neighbours. It was drawn up by hand,
 * pair by pair: how two patterns differ is a matter of meaning that no count of shared
 * words tells. A scheme that is not here has no neighbours.
 */
export const SCHEME_NEIGHBOURS: Readonly<Record<string, SchemeNeighbours>> = {
  // Who says so
  'expert-opinion': {
    mistakenFor: [
      'popular-opinion',
      'bias',
      'commitment',
      'lack-of-knowledge',
      'inconsistent-commitment',
      'precedent',
      'example',
    ],
    ownQuestions: ['expertise', 'field', 'agreement'],
  },
  'position-to-know': {
    mistakenFor: [
      'bias',
      'commitment',
      'lack-of-knowledge',
      'inconsistent-commitment',
      'example',
      'precedent',
      'correlation-to-cause',
    ],
    ownQuestions: ['access', 'others'],
  },
  'witness-testimony': {
    mistakenFor: [
      'bias',
      'commitment',
      'lack-of-knowledge',
      'inconsistent-commitment',
      'example',
      'precedent',
      'correlation-to-cause',
    ],
    ownQuestions: ['observation', 'corroboration'],
  },
  'popular-opinion': {
    mistakenFor: [
      'commitment',
      'lack-of-knowledge',
      'bias',
      'established-rule',
      'precedent',
      'analogy',
      'correlation-to-cause',
    ],
    ownQuestions: ['spread', 'independence'],
  },
  'admission-against-interest': {
    mistakenFor: [
      'bias',
      'commitment',
      'inconsistent-commitment',
      'popular-opinion',
      'lack-of-knowledge',
      'precedent',
      'example',
    ],
    ownQuestions: ['against-interest', 'hidden-motive'],
  },

  // From case to case
  example: {
    mistakenFor: [
      'verbal-classification',
      'cause-to-effect',
      'correlation-to-cause',
      'opposition',
      'precedent',
      'gradualism',
      'slippery-slope',
    ],
    ownQuestions: ['typicality', 'number'],
  },
  analogy: {
    mistakenFor: [
      'example',
      'division',
      'composition',
      'correlation-to-cause',
      'effect-to-cause',
      'opposition',
      'slippery-slope',
    ],
    ownQuestions: ['similarity', 'differences', 'counter-analogy'],
  },
  precedent: {
    mistakenFor: [
      'example',
      'commitment',
      'division',
      'popular-opinion',
      'waste',
      'gradualism',
      'values',
    ],
    ownQuestions: ['decision', 'standing', 'rival-precedents'],
  },

  // Causes, signs and hypotheses
  sign: {
    mistakenFor: [
      'correlation-to-cause',
      'analogy',
      'popular-opinion',
      'alternatives',
      'slippery-slope',
      'negative-consequences',
      'gradualism',
    ],
    ownQuestions: ['observation', 'link', 'other-explanations'],
  },
  'correlation-to-cause': {
    mistakenFor: [
      'cause-to-effect',
      'analogy',
      'composition',
      'division',
      'gradualism',
      'popular-opinion',
      'precedent',
    ],
    ownQuestions: ['direction', 'timing'],
  },
  'cause-to-effect': {
    mistakenFor: [
      'effect-to-cause',
      'evidence-to-hypothesis',
      'negative-consequences',
      'positive-consequences',
      'definition-to-classification',
      'alternatives',
      'example',
    ],
    ownQuestions: ['interference', 'conditions'],
  },
  'effect-to-cause': {
    mistakenFor: [
      'analogy',
      'example',
      'composition',
      'division',
      'positive-consequences',
      'practical-reasoning',
      'popular-opinion',
    ],
    ownQuestions: ['inquiry'],
  },
  'evidence-to-hypothesis': {
    mistakenFor: [
      'cause-to-effect',
      'analogy',
      'composition',
      'opposition',
      'practical-reasoning',
      'definition-to-classification',
      'popular-opinion',
    ],
    ownQuestions: ['prediction', 'rival-hypotheses'],
  },

  // What to do
  'practical-reasoning': {
    mistakenFor: [
      'alternatives',
      'established-rule',
      'dilemma',
      'commitment',
      'waste',
      'effect-to-cause',
      'gradualism',
    ],
    ownQuestions: ['goals', 'effectiveness', 'agents-view'],
  },
  'necessary-condition': {
    mistakenFor: [
      'alternatives',
      'dilemma',
      'commitment',
      'popular-opinion',
      'effect-to-cause',
      'waste',
      'gradualism',
    ],
    ownQuestions: ['other-ways', 'sufficiency'],
  },
  'positive-consequences': {
    mistakenFor: [
      'fear-appeal',
      'established-rule',
      'alternatives',
      'precedent',
      'popular-opinion',
      'commitment',
      'dilemma',
    ],
    ownQuestions: ['drawbacks', 'other-ways'],
  },
  'negative-consequences': {
    mistakenFor: [
      'established-rule',
      'precedent',
      'alternatives',
      'popular-opinion',
      'analogy',
      'commitment',
      'waste',
    ],
    ownQuestions: ['benefits', 'inaction'],
  },
  waste: {
    mistakenFor: [
      'commitment',
      'precedent',
      'alternatives',
      'established-rule',
      'gradualism',
      'values',
      'analogy',
    ],
    ownQuestions: ['loss', 'other-uses'],
  },
  threat: {
    mistakenFor: [
      'established-rule',
      'precedent',
      'bias',
      'commitment',
      'alternatives',
      'values',
      'waste',
    ],
    ownQuestions: ['resolve', 'resistance'],
  },
  'fear-appeal': {
    mistakenFor: [
      'waste',
      'values',
      'established-rule',
      'commitment',
      'alternatives',
      'precedent',
      'popular-opinion',
    ],
    ownQuestions: ['danger', 'proportion'],
  },
  values: {
    mistakenFor: [
      'established-rule',
      'waste',
      'alternatives',
      'precedent',
      'popular-opinion',
      'fear-appeal',
      'dilemma',
    ],
    ownQuestions: ['shared', 'sincerity'],
  },
  dilemma: {
    mistakenFor: [
      'alternatives',
      'opposition',
      'slippery-slope',
      'waste',
      'necessary-condition',
      'gradualism',
      'practical-reasoning',
    ],
    ownQuestions: ['first-horn', 'second-horn'],
  },
  alternatives: {
    mistakenFor: [
      'dilemma',
      'slippery-slope',
      'gradualism',
      'analogy',
      'division',
      'effect-to-cause',
      'waste',
    ],
    ownQuestions: ['remainder', 'combination'],
  },
  opposition: {
    mistakenFor: [
      'dilemma',
      'analogy',
      'example',
      'gradualism',
      'composition',
      'division',
      'lack-of-knowledge',
    ],
    ownQuestions: ['incompatibility'],
  },

  // Words and rules
  'verbal-classification': {
    mistakenFor: [
      'example',
      'division',
      'composition',
      'cause-to-effect',
      'effect-to-cause',
      'gradualism',
      'alternatives',
    ],
    ownQuestions: ['membership', 'loaded-wording'],
  },
  'definition-to-classification': {
    mistakenFor: [
      'example',
      'division',
      'composition',
      'established-rule',
      'analogy',
      'effect-to-cause',
      'gradualism',
    ],
    ownQuestions: ['rival-definitions', 'purpose'],
  },
  'established-rule': {
    mistakenFor: [
      'definition-to-classification',
      'practical-reasoning',
      'commitment',
      'values',
      'waste',
      'popular-opinion',
      'dilemma',
    ],
    ownQuestions: ['in-force', 'conflicting-rules'],
  },

  // Step by step, part and whole
  gradualism: {
    mistakenFor: [
      'composition',
      'division',
      'alternatives',
      'dilemma',
      'analogy',
      'correlation-to-cause',
      'waste',
    ],
    ownQuestions: ['cut-off', 'accumulation'],
  },
  'slippery-slope': {
    mistakenFor: [
      'dilemma',
      'waste',
      'alternatives',
      'effect-to-cause',
      'composition',
      'precedent',
      'analogy',
    ],
    ownQuestions: ['stopping-points', 'links'],
  },
  composition: {
    mistakenFor: [
      'division',
      'analogy',
      'cause-to-effect',
      'gradualism',
      'opposition',
      'correlation-to-cause',
      'verbal-classification',
    ],
    ownQuestions: ['parts', 'interaction'],
  },
  division: {
    mistakenFor: [
      'composition',
      'example',
      'analogy',
      'cause-to-effect',
      'effect-to-cause',
      'opposition',
      'gradualism',
    ],
    ownQuestions: ['whole', 'unevenness'],
  },

  // Who argues, and what for
  commitment: {
    mistakenFor: [
      'bias',
      'popular-opinion',
      'precedent',
      'established-rule',
      'expert-opinion',
      'waste',
      'lack-of-knowledge',
    ],
    ownQuestions: ['retraction', 'commitment'],
  },
  'inconsistent-commitment': {
    mistakenFor: [
      'bias',
      'commitment',
      'lack-of-knowledge',
      'admission-against-interest',
      'popular-opinion',
      'precedent',
      'example',
    ],
    ownQuestions: ['change-of-mind', 'contradiction'],
  },
  bias: {
    mistakenFor: [
      'expert-opinion',
      'inconsistent-commitment',
      'popular-opinion',
      'lack-of-knowledge',
      'commitment',
      'admission-against-interest',
      'witness-testimony',
    ],
    ownQuestions: ['proof', 'setting'],
  },
  'lack-of-knowledge': {
    mistakenFor: [
      'popular-opinion',
      'bias',
      'expert-opinion',
      'commitment',
      'analogy',
      'example',
      'effect-to-cause',
    ],
    ownQuestions: ['search'],
  },
};
