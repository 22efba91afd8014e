import { Pace } from '../../domain/pace.js';
import type { Draft } from '../draft.js';
import { DIFFICULTIES, type Difficulty } from '../exercise.js';
import { BUILD_TASK } from '../facts/build-facts.js';
import { anyImplicit, type Ground } from '../ground.js';
import type { Random } from '../random.js';
import { isDisputable } from '../undisputed/build-disputes.js';
import type { Piece } from '../undisputed/build-fair-piece.js';
import { mapLinks } from '../undisputed/build-links.js';
import { piecesOf } from '../undisputed/build-pieces.js';
import { FAR, type TextOrder, textOrder } from '../undisputed/text-order.js';
import { keyReadings } from './build-readings.js';
import { keysIn, shownStatements } from './keyed.js';
import { type KindMaker, plainCandidate } from './kind-maker.js';

/**
 * A piece of the map in disorder, to be drawn anew: every relation of the map among its statements
 * is in the key, none is cut in half, and none is in dispute (see `build-pieces.ts`,
 * `build-fair-piece.ts` and `build-disputes.ts`).
 *
 * A candidate is a conclusion with a difficulty; which of its pieces is taken is chance. Pieces that
 * hold an objection are few, and each is a candidate of its own, so that they come up more often.
 * The difficulty goes by the number of statements, and by what is not plain:
 *
 * - HARD: a statement that the text only presupposes; or eight or nine with a chain of three
 *   inferences; or six or more with a remote inference, which joins what stands far apart in the
 *   text, without a signal
 * - EASY: four or five, with no chain of three inferences, no remote one, none that has neither a
 *   signal nor a scheme, and no objection but to a statement
 * - MEDIUM: all others
 */
export const buildMaker: KindMaker = {
  kind: 'BUILD',
  *candidates(ground) {
    const order = yield* textOrder(ground);
    const pace = new Pace();
    const groups = new Map<string, { difficulty: Difficulty; pieces: Piece[] }>();
    for (const piece of yield* piecesOf(yield* mapLinks(ground))) {
      if (pace.isDue(STEPS_FOR_A_PIECE)) yield pace.taken();
      if (isDisputable(ground, order, piece)) continue;
      const difficulty = difficultyOf(ground, order, piece);
      const itsOwn = piece.conflicts.length === 0 ? [] : [...piece.statements].sort();
      const subject = [piece.conclusion, DIFFICULTIES.indexOf(difficulty), ...itsOwn].join(' ');
      const group = groups.get(subject);
      if (group === undefined) groups.set(subject, { difficulty, pieces: [piece] });
      else group.pieces.push(piece);
    }
    return [...groups].map(([subject, { difficulty, pieces }]) =>
      plainCandidate({
        subject,
        difficulty,
        make: (random) => {
          const [piece] = random.inNamedOrder(pieces, ({ statements }) =>
            [...statements].sort().join(' '),
          );
          return piece === undefined ? null : draftOf(ground, piece, difficulty, random);
        },
      }),
    );
  },
};

/** About the steps of looking whether a piece is in dispute, and how hard it is. */
const STEPS_FOR_A_PIECE = 500;

function difficultyOf(ground: Ground, { spread }: TextOrder, piece: Piece): Difficulty {
  const { statements, inferences, conflicts, depth } = piece;
  const { size } = statements;
  const unmarked = inferences.filter(({ signals }) => signals.length === 0);
  const isRemote = unmarked.some((one) => spread([...one.premises, one.conclusion]) > FAR);
  if (anyImplicit(ground, statements)) return 'HARD';
  if ((size >= 8 && depth >= 3) || (size >= 6 && isRemote)) return 'HARD';
  const isPlain =
    !isRemote &&
    unmarked.every(({ scheme }) => scheme !== null) &&
    conflicts.every(({ target }) => target.kind === 'statement');
  return size <= 5 && depth <= 2 && isPlain ? 'EASY' : 'MEDIUM';
}

function draftOf(ground: Ground, piece: Piece, difficulty: Difficulty, random: Random): Draft {
  const shown = shownStatements(
    random.shuffled([...piece.statements].sort()).map(ground.statementOf),
  );
  // What is shown are statements of the piece, each with its identifier.
  const keyOf = keysIn(shown);
  const keys = new Map([...piece.statements].map((id) => [id, keyOf(id)]));
  const inOrder = new Map([...keys].sort(([, one], [, other]) => Number(one) - Number(other)));
  return {
    kind: 'BUILD',
    difficulty,
    task: BUILD_TASK,
    shown,
    parts: [],
    readings: keyReadings(ground, piece, inOrder),
  };
}
