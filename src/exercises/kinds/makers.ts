import type { ExerciseKind } from '../exercise.js';
import { attachMaker } from './attach.js';
import { attackMaker } from './attack.js';
import { buildMaker } from './build.js';
import { dependenceMaker } from './dependence.js';
import { evidenceMaker } from './evidence.js';
import type { KindMaker } from './kind-maker.js';
import { linkedMaker } from './linked.js';
import { roleMaker } from './role.js';
import { schemeMaker } from './scheme.js';
import { unstatedMaker } from './unstated.js';

/** The maker of each kind. */
export const MAKERS: Readonly<Record<ExerciseKind, KindMaker>> = {
  ROLE: roleMaker,
  ATTACH: attachMaker,
  LINKED: linkedMaker,
  UNSTATED: unstatedMaker,
  SCHEME: schemeMaker,
  ATTACK: attackMaker,
  DEPENDENCE: dependenceMaker,
  EVIDENCE: evidenceMaker,
  BUILD: buildMaker,
};
