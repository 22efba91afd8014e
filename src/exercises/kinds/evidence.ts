import { type Evidence, VERDICTS, type Verdict } from '../../domain/evidence.js';
import type { EntityId } from '../../domain/identifier.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import type { Statement } from '../../domain/statement.js';
import type { Draft } from '../draft.js';
import { CLAIM_CAPTION, findingCaption } from '../facts/caption-facts.js';
import * as facts from '../facts/evidence-facts.js';
import { mapText } from '../facts/exercise-fact.js';
import type { Ground } from '../ground.js';
import { isVerdictClear } from '../undisputed/findings.js';
import { shareOfWords } from '../undisputed/shared-words.js';
import { difficultyBy } from './difficulty.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, plainCandidate } from './kind-maker.js';

/**
 * EVIDENCE: a claim with all that was found about it; which of the five verdicts the findings have.
 *
 * All findings are shown; which claims are asked about, `findings.ts` says. SUPPORTS and PARTLY count
 * half for one another, as do CONTRADICTS and CONTESTED: they look the same way, and differ in how far
 * they go. Else all credit is 1 or 0.
 *
 * What makes it harder is nothing that the verdict could be told by: that there are several
 * findings; that one of them at least has few of the claim's own words (see FEW_WORDS), so that it
 * speaks to the claim only by way of something else; that the text only presupposes the claim.
 */
export const evidenceMaker: KindMaker = {
  kind: 'EVIDENCE',
  *candidates(ground) {
    const pace = new Pace();
    const onClaim = new Map<EntityId, Evidence[]>();
    for (const one of ground.evidence) {
      const known = onClaim.get(one.statement);
      if (known === undefined) onClaim.set(one.statement, [one]);
      else known.push(one);
      if (pace.isDue(10)) yield pace.taken();
    }
    return yield* flatMapInPieces(
      onClaim,
      ([claim, all]) => {
        const statement = ground.statementOf(claim);
        return isVerdictClear(ground, statement, all) ? candidate(ground, statement, all) : [];
      },
      STEPS_FOR_A_CLAIM,
    );
  },
};

/** About the steps of looking at the words of a claim and of a few findings. */
const STEPS_FOR_A_CLAIM = 1_000;

/** Of the claim's words, a finding that is about something else has no more than this share. */
const FEW_WORDS = 0.2;

function candidate(ground: Ground, statement: Statement, findings: readonly Evidence[]): Candidate {
  const difficulty = difficultyBy([
    findings.length > 1,
    findings.some(({ finding }) => shareOfWords(statement.text, finding) <= FEW_WORDS),
    statement.implicit,
  ]);
  return plainCandidate({
    subject: statement.id,
    difficulty,
    make: () => draft(ground, statement, findings, difficulty),
  });
}

function draft(
  ground: Ground,
  statement: Statement,
  findings: readonly Evidence[],
  difficulty: Draft['difficulty'],
): Draft | null {
  const verdict = findings[0]?.verdict;
  if (verdict === undefined) return null;
  const found: facts.ClaimWithFindings = {
    claim: statement.text,
    findings: findings.map(({ finding }) => finding),
    later: findings.every(({ later }) => later),
  };
  return {
    kind: 'EVIDENCE',
    difficulty,
    task: facts.evidenceTask(findings.length),
    shown: [
      ...shownStatements([statement], () => CLAIM_CAPTION),
      ...findings.map((one, at) => ({
        key: String(at + 2),
        means: one.id,
        caption: captionOf(ground, one),
        text: mapText(one.finding),
        passages: [],
      })),
    ],
    parts: [
      {
        key: 'verdict',
        question: facts.EVIDENCE_QUESTION,
        of: '1',
        choices: lettered(
          VERDICTS.map((one) => ({
            text: facts.verdictChoice(one),
            means: one,
            credit: creditOf(verdict, one),
            reason: facts.verdictReason(verdict, one, found),
            reread: statement.passages,
          })),
        ),
      },
    ],
    readings: null,
  };
}

/** Verdicts that look the same way. */
const NEAR: Readonly<Partial<Record<Verdict, Verdict>>> = {
  SUPPORTS: 'PARTLY',
  PARTLY: 'SUPPORTS',
  CONTRADICTS: 'CONTESTED',
  CONTESTED: 'CONTRADICTS',
};

function creditOf(right: Verdict, chosen: Verdict): number {
  if (right === chosen) return 1;
  return NEAR[right] === chosen ? 0.5 : 0;
}

/** With who published it, and when; when what it tells was so is for the finding to say. */
function captionOf({ sourceOf }: Ground, { source }: Evidence) {
  const from = source === null ? null : sourceOf(source);
  return findingCaption(from?.publisher ?? null, from?.published ?? null);
}
