/** What an exercise may set beside a scheme of the catalogue, and what it may take from it. */
export interface SchemeNeighbours {
  /**
   * Schemes that are taken for it, or are its converse, and that no step of it follows as well.
   *
   * So none of them is a special case of it, a general form of it, or shares a premise with it; nor
   * does any take the same sort of reason to the same sort of conclusion, as signs and effects do.
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
    mistakenFor: ['popular-opinion', 'bias', 'lack-of-knowledge', 'precedent', 'analogy'],
    ownQuestions: ['expertise', 'field', 'agreement'],
  },
  'position-to-know': {
    mistakenFor: ['bias', 'lack-of-knowledge', 'example', 'precedent', 'correlation-to-cause'],
    ownQuestions: ['access', 'others'],
  },
  'witness-testimony': {
    mistakenFor: ['bias', 'example', 'precedent', 'lack-of-knowledge', 'correlation-to-cause'],
    ownQuestions: ['observation', 'corroboration'],
  },
  'popular-opinion': {
    mistakenFor: ['commitment', 'lack-of-knowledge', 'bias', 'precedent', 'established-rule'],
    ownQuestions: ['spread', 'independence'],
  },
  'admission-against-interest': {
    mistakenFor: ['bias', 'popular-opinion', 'lack-of-knowledge', 'threat', 'precedent'],
    ownQuestions: ['against-interest', 'hidden-motive'],
  },

  // From case to case
  example: {
    mistakenFor: ['division', 'cause-to-effect', 'correlation-to-cause', 'opposition'],
    ownQuestions: ['typicality', 'number'],
  },
  analogy: {
    mistakenFor: ['example', 'division', 'correlation-to-cause', 'effect-to-cause', 'opposition'],
    ownQuestions: ['similarity', 'differences', 'counter-analogy'],
  },
  precedent: {
    mistakenFor: ['example', 'waste', 'popular-opinion', 'threat', 'division'],
    ownQuestions: ['decision', 'standing', 'rival-precedents'],
  },

  // Causes, signs and hypotheses
  sign: {
    mistakenFor: ['correlation-to-cause', 'analogy', 'popular-opinion', 'opposition', 'precedent'],
    ownQuestions: ['observation', 'link', 'other-explanations'],
  },
  'correlation-to-cause': {
    mistakenFor: ['cause-to-effect', 'analogy', 'popular-opinion', 'gradualism', 'precedent'],
    ownQuestions: ['direction', 'correlation'],
  },
  'cause-to-effect': {
    mistakenFor: [
      'effect-to-cause',
      'evidence-to-hypothesis',
      'negative-consequences',
      'positive-consequences',
      'definition-to-classification',
      'waste',
    ],
    ownQuestions: ['interference', 'conditions'],
  },
  'effect-to-cause': {
    mistakenFor: ['cause-to-effect', 'analogy', 'example', 'popular-opinion', 'slippery-slope'],
    ownQuestions: ['inquiry'],
  },
  'evidence-to-hypothesis': {
    mistakenFor: ['cause-to-effect', 'analogy', 'popular-opinion', 'composition', 'opposition'],
    ownQuestions: ['prediction', 'rival-hypotheses'],
  },

  // What to do
  'practical-reasoning': {
    mistakenFor: ['alternatives', 'established-rule', 'threat', 'waste', 'dilemma', 'precedent'],
    ownQuestions: ['goals', 'effectiveness', 'agents-view'],
  },
  'necessary-condition': {
    mistakenFor: ['established-rule', 'threat', 'waste', 'dilemma', 'popular-opinion'],
    ownQuestions: ['other-ways', 'sufficiency'],
  },
  'positive-consequences': {
    mistakenFor: ['established-rule', 'waste', 'threat', 'precedent', 'alternatives'],
    ownQuestions: ['drawbacks', 'other-ways'],
  },
  'negative-consequences': {
    mistakenFor: ['established-rule', 'precedent', 'alternatives', 'popular-opinion', 'analogy'],
    ownQuestions: ['benefits', 'inaction'],
  },
  waste: {
    mistakenFor: ['established-rule', 'precedent', 'alternatives', 'commitment', 'analogy'],
    ownQuestions: ['loss', 'other-uses'],
  },
  threat: {
    mistakenFor: ['established-rule', 'precedent', 'bias', 'commitment', 'alternatives'],
    ownQuestions: ['resolve', 'resistance'],
  },
  'fear-appeal': {
    mistakenFor: ['established-rule', 'precedent', 'waste', 'popular-opinion', 'analogy'],
    ownQuestions: ['danger', 'proportion'],
  },
  values: {
    mistakenFor: ['established-rule', 'waste', 'threat', 'precedent', 'popular-opinion'],
    ownQuestions: ['shared', 'sincerity'],
  },
  dilemma: {
    mistakenFor: ['alternatives', 'opposition', 'slippery-slope', 'waste', 'threat'],
    ownQuestions: ['first-horn', 'second-horn'],
  },
  alternatives: {
    mistakenFor: ['dilemma', 'slippery-slope', 'gradualism', 'analogy', 'waste', 'threat'],
    ownQuestions: ['remainder', 'combination'],
  },
  opposition: {
    mistakenFor: ['dilemma', 'analogy', 'example', 'gradualism', 'lack-of-knowledge'],
    ownQuestions: ['incompatibility'],
  },

  // Words and rules
  'verbal-classification': {
    mistakenFor: ['example', 'division', 'opposition', 'cause-to-effect', 'gradualism'],
    ownQuestions: ['membership', 'loaded-wording'],
  },
  'definition-to-classification': {
    mistakenFor: ['example', 'division', 'composition', 'established-rule', 'opposition'],
    ownQuestions: ['rival-definitions', 'purpose'],
  },
  'established-rule': {
    mistakenFor: ['definition-to-classification', 'practical-reasoning', 'threat', 'waste'],
    ownQuestions: ['in-force', 'conflicting-rules'],
  },

  // Step by step, part and whole
  gradualism: {
    mistakenFor: ['composition', 'alternatives', 'dilemma', 'popular-opinion', 'waste'],
    ownQuestions: ['cut-off', 'accumulation'],
  },
  'slippery-slope': {
    mistakenFor: ['dilemma', 'waste', 'alternatives', 'precedent', 'analogy'],
    ownQuestions: ['stopping-points', 'links'],
  },
  composition: {
    mistakenFor: ['division', 'analogy', 'cause-to-effect', 'gradualism', 'opposition'],
    ownQuestions: ['parts', 'interaction'],
  },
  division: {
    mistakenFor: ['composition', 'example', 'analogy', 'cause-to-effect', 'opposition'],
    ownQuestions: ['whole', 'unevenness'],
  },

  // Who argues, and what for
  commitment: {
    mistakenFor: ['bias', 'popular-opinion', 'precedent', 'established-rule', 'threat'],
    ownQuestions: ['retraction', 'commitment'],
  },
  'inconsistent-commitment': {
    mistakenFor: ['bias', 'lack-of-knowledge', 'popular-opinion', 'threat', 'precedent'],
    ownQuestions: ['change-of-mind', 'contradiction'],
  },
  bias: {
    mistakenFor: ['expert-opinion', 'popular-opinion', 'lack-of-knowledge', 'threat', 'precedent'],
    ownQuestions: ['proof', 'setting'],
  },
  'lack-of-knowledge': {
    mistakenFor: ['popular-opinion', 'bias', 'expert-opinion', 'commitment', 'analogy'],
    ownQuestions: ['search'],
  },
};
