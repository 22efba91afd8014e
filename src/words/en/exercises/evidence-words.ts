import type { Verdict } from '../../../domain/evidence.js';
import type { EvidenceFacts } from '../../../exercises/facts/evidence-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts } from './quotations.js';

/** What is said of what findings do to a claim. */
export const EVIDENCE_WORDS: SentencesFor<EvidenceFacts> = {
  evidenceTask: ({ findings }) =>
    findings === 1
      ? 'A claim of the text is shown with what was found about it. Take the finding as true, and judge the claim by it alone, just as the claim is worded.'
      : 'A claim of the text is shown with what was found about it. Take the findings as true, and judge the claim by them alone, taken together, and just as the claim is worded.',
  evidenceQuestion: () => 'How does the claim stand in the light of what was found?',
  verdictChoice: ({ verdict }) => CHOICES[verdict],
  verdictReason({ right, chosen, claim, findings, later }, localize) {
    const [of, found] = [quotedTexts([claim], localize), quotedTexts(findings, localize)];
    const reason = REASONS[right][chosen](of, found);
    if (right !== chosen || !later) return reason;
    return `${reason} It appeared after the text, whose author could not know it.`;
  },
};

const CHOICES: Readonly<Record<Verdict, string>> = {
  SUPPORTS:
    'Supported: what was found bears it out as it is worded, with nothing to add or take away',
  PARTLY:
    'Partly supported: what was found bears out one piece of it, or the whole within some limit, but not more than that',
  CONTRADICTS:
    'Contradicted: if what was found is so, the main point of the claim cannot be true at all',
  CONTESTED:
    'Contested: what was found bears out no piece of it and is a reason to doubt it, but the main point could still be true',
  UNVERIFIED:
    'Unverified: what was found is about the matter, but is no more a reason to believe the claim than to doubt it',
};

const REASONS: Readonly<
  Record<Verdict, Readonly<Record<Verdict, (claim: string, finding: string) => string>>>
> = {
  SUPPORTS: {
    SUPPORTS: (claim, finding) =>
      `This was found: ${finding}. That is what one would expect to find if the claim is true: ${claim}.`,
    PARTLY: (claim) =>
      `It does bear the claim out. But which piece of it would be left over? Try to name one: ${claim}.`,
    CONTRADICTS: (claim) =>
      `Suppose that the claim is true: ${claim}. Is there anything in what was found that could not be so then?`,
    CONTESTED: (claim) =>
      `Whoever doubts this gains nothing from what was found: ${claim}. Ask whether it is what one would expect to find if the claim is true.`,
    UNVERIFIED: (claim) =>
      `It does tell something. Given what was found, is this more likely to be true, or less: ${claim}?`,
  },
  PARTLY: {
    SUPPORTS: (claim) =>
      `It speaks for the claim as far as it goes. But go through the claim word for word: ${claim}. Is all of that covered?`,
    PARTLY: (claim, finding) =>
      `Set the claim, ${claim}, beside this: ${finding}. That is in its favour. But either a piece of it was not looked into, or what was found sets a limit that it does not have: find out which.`,
    CONTRADICTS: (claim) =>
      `It does not make the whole of the claim false. Ask what is left of it if it is read with some restriction: ${claim}.`,
    CONTESTED: (claim) =>
      `It is not against the whole of the claim. Is there a piece of it that it bears out? The claim is: ${claim}.`,
    UNVERIFIED: (claim) =>
      `It does tell something. Go through the claim piece by piece, and ask of each whether anything was found about it: ${claim}.`,
  },
  CONTRADICTS: {
    SUPPORTS: (claim) =>
      `Say the claim, ${claim}, and then what was found, one after the other. Do the two go the same way?`,
    PARTLY: (claim) =>
      `Is a piece of the claim left, given what was found? Try to name one: ${claim}.`,
    CONTRADICTS: (claim, finding) =>
      `This was found: ${finding}. If that is so, the main point of the claim is not: ${claim}.`,
    CONTESTED: (claim) =>
      `It does tell against the claim. But ask how strongly: given what was found, can this still be true: ${claim}?`,
    UNVERIFIED: (claim) =>
      `It does tell something. Given what was found, can this still be true: ${claim}?`,
  },
  CONTESTED: {
    SUPPORTS: (claim) =>
      `The claim is: ${claim}. Ask who would rather bring forward what was found: somebody who believes it, or somebody who doubts it?`,
    PARTLY: (claim) =>
      `No piece of the claim is borne out by it: ${claim}. Ask who would rather bring it forward, somebody who believes the claim, or somebody who doubts it.`,
    CONTRADICTS: (claim) =>
      `It does go against the claim. But is the claim out of the question, given what was found? It is: ${claim}.`,
    CONTESTED: (claim, finding) =>
      `Whoever doubts the claim, ${claim}, can point to this: ${finding}. Yet both could be true, so the matter is not settled by it.`,
    UNVERIFIED: (claim) =>
      `It does tell something. Ask who would rather bring it forward: somebody who believes the claim, ${claim}, or somebody who doubts it.`,
  },
  UNVERIFIED: {
    SUPPORTS: (claim) =>
      `Look for the word in the claim on which all depends: ${claim}. Is there anything in what was found that tells whether it is right?`,
    PARTLY: (claim) =>
      `Not even a piece of it is borne out. Ask what the claim really asserts, ${claim}, and whether there is anything on that in what was found.`,
    CONTRADICTS: (claim) =>
      `Suppose that the claim is true: ${claim}. Is there anything in what was found that could not be so then?`,
    CONTESTED: (claim) =>
      `It does not tell against the claim. Ask what the claim really asserts, ${claim}, and whether there is anything on that in what was found.`,
    UNVERIFIED: (claim, finding) =>
      `This is about the same matter: ${finding}. But it leaves the claim as open as it was: ${claim}.`,
  },
};
