import type { TextCues } from '../../exercises/text-cues.js';

/** The words by which a text shows what exercises have to know of it. */
export const TEXT_CUES: TextCues = {
  reporting:
    /(?<!\b(?:nobody|no one) )\b(?:knows?|knew|(?:are|is) (?:\w+ )?aware|admits?|admitted|concedes?|says?|said|tells?|told us|believes? that|thinks? that)\b/iu,
  conditions: [
    /^(?:if|once|when|whenever|as long as|so long as|unless|without|with|after|should)\b([^,]*),/iu,
    /^(.*?) (?:is|are|will be) followed\b/iu,
  ],
  judging:
    /^(?:yet|but|however|not true)\b|\b(?:the claims?|claimed|assertion|refut\w+|contradict\w*|contested|disput\w+|confirm\w*|verif\w+|unverified|partly|partially|supports|is true|holds true|(?:nearest|closest) match)\b/iu,
  hedging: /\b(?:prox(?:y|ies)|approximat\w+|estimates?|stand-ins?|rough(?:ly)?|alone)\b/iu,
  universal: /\b(?:all(?! over\b)|every|each|always|never|nobody|everybody)\b/iu,
};
