import { describe, expect, it } from 'vitest';
import { attackOn } from '../../src/domain/conflict.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { questionStatus } from '../../src/domain/inference.js';
import { type Role, roleOf } from '../../src/domain/role.js';

describe('the role of a statement', () => {
  const cases: readonly (readonly [string, boolean, boolean, boolean, Role])[] = [
    ['nothing touches it', false, false, false, 'ISOLATED'],
    ['it stands in a conflict alone', false, false, true, 'PREMISE'],
    ['it is a premise', false, true, false, 'PREMISE'],
    ['it is a premise in a conflict', false, true, true, 'PREMISE'],
    ['it is concluded', true, false, false, 'CONCLUSION'],
    ['it is concluded and in a conflict', true, false, true, 'CONCLUSION'],
    ['it is concluded and a premise', true, true, false, 'INTERMEDIATE'],
    ['it is concluded, a premise, and in a conflict', true, true, true, 'INTERMEDIATE'],
  ];

  it.each(cases)('where %s', (_, isConcluded, isPremise, isInConflict, role) => {
    expect(roleOf({ isConcluded, isPremise, isInConflict })).toBe(role);
  });
});

describe('the kind of an attack', () => {
  const id = entityId(parseMapId('map'), 'target');

  it.each([
    ['statement', true, 'REBUT'],
    ['statement', false, 'UNDERMINE'],
    ['inference', false, 'UNDERCUT'],
    ['conflict', false, 'COUNTER'],
  ] as const)('on a %s (concluded: %s) is %s', (kind, concluded, attack) => {
    expect(attackOn({ kind, id }, concluded)).toBe(attack);
  });
});

describe('the status of a critical question', () => {
  const id = entityId(parseMapId('map'), 'thing');

  it.each([
    ['nobody looked', undefined, 'OPEN'],
    ['somebody looked and found nothing', { answeredBy: [], raisedBy: [] }, 'OPEN'],
    ['a statement answers it', { answeredBy: [id], raisedBy: [] }, 'ANSWERED'],
    ['a conflict raises it', { answeredBy: [], raisedBy: [id] }, 'RAISED'],
    ['it is raised though it is answered', { answeredBy: [id], raisedBy: [id] }, 'RAISED'],
  ] as const)('where %s', (_, finding, status) => {
    expect(questionStatus(finding && { key: 'strength', ...finding })).toBe(status);
  });
});
