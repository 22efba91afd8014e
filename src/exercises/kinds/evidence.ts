import { type Evidence, VERDICTS, type Verdict } from '../../domain/evidence.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Draft } from '../draft.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import { of } from '../telling.js';
import * as words from '../words/evidence-words.js';
import { readsAlike } from './alike.js';
import { difficultyBy } from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';

/** How many findings are shown at most. */
const MOST_FINDINGS = 3;

/**
 * EVIDENCE: a claim with what was found about it; which of the five verdicts the findings have.
 *
 * All findings shown have the same verdict. Up to three are shown together, since a verdict that is
 * neither yes nor no is often given to several findings in view of one another. For the same reason
 * nothing is asked about PARTLY where the claim has findings of other verdicts: there it may only
 * mean that one finding was overtaken by another. A finding that judges the claim in so many words
 * is left out, and so is one that reads like a finding of another verdict on the same claim. SUPPORTS and PARTLY count half for one another, as do CONTRADICTS and
 * CONTESTED: they look the same way, and differ in how far they go. Else all credit is 1 or 0.
 *
 * What makes it harder: that the verdict is neither SUPPORTS nor CONTRADICTS; that the claim has
 * findings of other verdicts as well. EASY with neither, MEDIUM with one, HARD with both.
 */
export const evidenceMaker: KindMaker = {
  kind: 'EVIDENCE',
  needs: words.EVIDENCE_NEEDS,
  candidates(ground) {
    const onClaim = new Map<EntityId, Evidence[]>();
    for (const one of ground.evidence) {
      onClaim.set(one.statement, [...(onClaim.get(one.statement) ?? []), one]);
    }
    return [...onClaim].flatMap(([claim, all]) =>
      VERDICTS.flatMap((verdict) => {
        const others = all.filter((one) => one.verdict !== verdict);
        const fitting = all.filter(
          ({ verdict: its, finding }) =>
            its === verdict &&
            !words.judgesItself(finding) &&
            !others.some((other) => readsAlike(finding, other.finding)),
        );
        const isOvertaken = verdict === 'PARTLY' && others.length > 0;
        if (fitting.length === 0 || isOvertaken) return [];
        return [candidate(ground, { claim, verdict, fitting, others })];
      }),
    );
  },
};

interface Weighing {
  readonly claim: EntityId;
  readonly verdict: Verdict;
  /** Findings of the verdict that can be shown. */
  readonly fitting: readonly Evidence[];
  /** Findings of other verdicts on the same claim. */
  readonly others: readonly Evidence[];
}

function candidate(ground: Ground, weighing: Weighing): Candidate {
  const { claim, verdict, others } = weighing;
  const difficulty = difficultyBy([
    verdict !== 'SUPPORTS' && verdict !== 'CONTRADICTS',
    others.length > 0,
  ]);
  return {
    subject: `${claim} ${verdict}`,
    difficulty,
    make: (random) => draft(ground, weighing, difficulty, random),
  };
}

function draft(
  ground: Ground,
  { claim, verdict, fitting, others }: Weighing,
  difficulty: Draft['difficulty'],
  random: Random,
): Draft {
  const statement = ground.statementOf(claim);
  const chosen = new Set(random.shuffled(unlike(fitting)).slice(0, MOST_FINDINGS));
  const findings = fitting.filter((one) => chosen.has(one));
  const found: words.FoundInWords = {
    claim: statement.text,
    findings: findings.map(({ finding }) => finding),
    others: random
      .shuffled(others)
      .slice(0, 1)
      .map(({ finding }) => finding),
    later: findings.every(({ later }) => later),
  };
  return {
    kind: 'EVIDENCE',
    difficulty,
    task: words.evidenceTask(findings.length),
    shown: [
      ...shownStatements([statement], () => words.CLAIM_CAPTION),
      ...findings.map((one, at) => ({
        key: String(at + 2),
        means: one.id,
        caption: captionOf(ground, one),
        text: of(one.finding),
        passages: [],
      })),
    ],
    parts: [
      {
        key: 'verdict',
        question: words.EVIDENCE_QUESTION,
        of: '1',
        choices: lettered(
          VERDICTS.map((one) => ({
            text: words.VERDICT_CHOICES[one],
            means: one,
            credit: creditOf(verdict, one),
            reason: words.verdictReason(verdict, one, found),
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

/** The findings without those that read like an earlier one. */
function unlike(findings: readonly Evidence[]): readonly Evidence[] {
  return findings.filter(
    ({ finding }, at) => !findings.slice(0, at).some((other) => readsAlike(other.finding, finding)),
  );
}

/** With who published it, and when; when what it tells was so is for the finding to say. */
function captionOf({ sourceOf }: Ground, { source }: Evidence) {
  const from = source === null ? null : sourceOf(source);
  return words.findingCaption(from?.publisher ?? null, from?.published ?? null);
}
