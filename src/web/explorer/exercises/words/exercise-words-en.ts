import type { ExerciseWords } from './exercise-words.js';

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const EXERCISE_EN: ExerciseWords = {
  exercises: 'Exercises',
  explorer: 'Explorer',
  keyList: [
    ['n', 'next exercise'],
    ['p', 'previous exercise'],
    ['Tab', 'from question to question'],
    ['Arrow keys', 'from choice to choice'],
    ['Enter', 'have the answer marked'],
    ['Ctrl + Z', 'take back what was drawn last'],
    ['Esc', 'let go of a line that is being drawn'],
    ['?', 'show these keys'],
  ],
  loading: 'Making the exercises …',
  tooLarge:
    'This map is larger than the server makes exercises of. Its administrator can raise the limit.',
  cannot: 'There are no exercises to be had.',

  choose: 'Choose exercises',
  chooseOn: (map) => `On: ${map}`,
  kinds: 'What to practise',
  kind: {
    ROLE: { name: 'Role', means: 'What does this statement do in the argument?' },
    ATTACH: { name: 'What supports what', means: 'Match statements with what they support.' },
    LINKED: { name: 'Linked or independent', means: 'Do these premises need each other?' },
    UNSTATED: { name: 'The unstated premise', means: 'Which statement has to be added?' },
    SCHEME: {
      name: 'Scheme',
      means: 'Which pattern does a step follow, and which question tests it?',
    },
    ATTACK: {
      name: 'Target of an objection',
      means: 'Does it hit a premise, a conclusion or the step?',
    },
    DEPENDENCE: { name: 'Dependence', means: 'If a premise goes, what falls and what stands?' },
    EVIDENCE: { name: 'Evidence', means: 'What does a finding do to a claim?' },
    BUILD: { name: 'Build the map', means: 'Draw the inferences and objections yourself.' },
  },
  allKinds: 'All of them',
  noKind: 'Choose at least one kind.',
  difficulty: 'How hard',
  difficulties: { ANY: 'Any', EASY: 'Easy', MEDIUM: 'Medium', HARD: 'Hard' },
  count: 'How many',
  seed: 'Seed',
  seedMeans: 'The same seed gives everybody the same exercises.',
  between: (least, most) => `A whole number from ${least} to ${most}.`,
  anotherSeed: 'Another seed',
  language: 'Language',
  begin: 'Begin',

  kept: 'Your answers',
  keptCount: (count, written) =>
    count === 1
      ? 'This browser keeps your answer to 1 exercise. It is sent nowhere but to be marked.'
      : `This browser keeps your answers to ${written} exercises. They are sent nowhere but to be marked.`,
  keptNone: 'What you answer is kept in this browser alone.',
  notKept:
    'This browser keeps no more, so your answers will be gone when you leave this page. Forgetting older ones may help.',
  forget: 'Forget my answers',
  forgetAll: 'Forget all of them now',
  doNotForget: 'Keep them',
  forgotten: 'Your answers are forgotten.',

  set: 'Exercises of this set',
  setOf: (written, seed) => `${written} exercises, seed ${seed}`,
  otherSet: 'Choose other exercises',
  progress: (marked, all) => `${marked} of ${all} marked`,
  ofAll: (number, all) => `Exercise ${number} of ${all}`,
  notBegun: 'not begun',
  begun: 'begun',
  marked: (points, outOf) => `${points} of ${outOf}`,
  none: 'No exercise could be made that fits this choice. Choose other kinds, or any difficulty.',
  fewer: 'Some kinds have fewer than their share',
  fewerOf: (kind, made, wanted) => `${kind}: ${made} instead of ${wanted}.`,
  previous: 'Previous',
  next: 'Next',
  toTotal: 'To the total',
  total: 'Total',
  totalPoints: (points, outOf) => `${points} of ${outOf} points`,
  totalOpen: (count, written) =>
    count === 1
      ? '1 exercise is not marked yet. It counts as nothing so far.'
      : `${written} exercises are not marked yet. They count as nothing so far.`,
  byKind: 'By kind',

  shown: 'What it is about',
  inTheText: 'In the text’s own words',
  yourAnswer: 'Your answer',
  result: 'What it is worth',
  choices: 'Choices',
  dragHint: 'Choose a letter for each, or drag its number onto a choice.',
  drag: (key) => `Drag ${key} onto a choice`,
  choice: (letter, text) => `${letter}: ${text}`,
  markIt: 'Mark my answer',
  marking: 'Marking …',
  nothingYet: 'There is nothing to mark yet.',
  open: (count, written) =>
    count === 1 ? '1 question is still open.' : `${written} questions are still open.`,
  points: (points, outOf) => `${points} of ${outOf} ${outOf === '1' ? 'point' : 'points'}`,
  tryAgain: 'Try again',
  outcomes: { RIGHT: 'Right', PARTLY: 'Partly right', WRONG: 'Wrong', UNANSWERED: 'Not answered' },
  reread: 'Read again',
  changed:
    'The map has changed since this set was made, so this exercise can no longer be marked. The same seed makes the set anew; what you answered before belongs to the old one.',
  beginAnew: 'Begin the set anew',

  drawing: 'Your map',
  drawingMeans: 'The list of what you drew says the same.',
  lines: 'A line means',
  supports: 'supports',
  objects: 'objects to',
  howToSupport:
    'Drag a card onto what it supports. Drop another one on the joint if the two need each other. Click cards to take several at once.',
  howToObject:
    'Drag a card onto what it objects to: a card, the joint of an inference, or another objection.',
  form: 'Draw without dragging',
  premises: 'Premises',
  objecting: 'Objecting',
  conclusion: 'Conclusion',
  target: 'Against',
  choosePlease: 'Choose …',
  draw: 'Draw',
  drawn: 'What you drew',
  drawnNone: 'Nothing yet.',
  removed: 'Removed.',
  undone: 'Taken back.',
  remove: (relation) => `Remove: ${relation}`,
  removeShort: 'Remove',
  undo: 'Undo',
  clear: 'Remove all',
  inference: (premises, conclusion) =>
    premises.length === 1
      ? `${premises[0]} supports ${conclusion}`
      : `${and.format(premises)} together support ${conclusion}`,
  conflict: (attackers, target) =>
    attackers.length === 1
      ? `${attackers[0]} objects to ${target}`
      : `${and.format(attackers)} together object to ${target}`,
  stepOf: (premises, conclusion) => `the step from ${and.format(premises)} to ${conclusion}`,
  objectionOf: (attackers) => `the objection of ${and.format(attackers)}`,
  missing: {
    INFERENCE: (to) => `An inference to ${to}`,
    CONFLICT: (to) => `An objection to ${to}`,
  },
  noSupport:
    'A line that supports ends at a card or at a joint. Choose “objects to” to draw against an objection.',
  problems: {
    NOTHING_CHOSEN: 'Choose at least one premise and what it leads to.',
    IN_ITSELF: 'Nothing can lead to itself.',
    THERE_ALREADY: 'You have drawn that already.',
  },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all of it',
  relations: 'Relation by relation',
  relationOutcomes: {
    RIGHT: { name: 'Right', means: 'The map has it just so.' },
    RIGHT_ELSEWHERE: {
      name: 'Right in another reading',
      means: 'It belongs to another reading that the map accepts. It neither counts nor costs.',
    },
    REVERSED: { name: 'Reversed', means: 'The direction is the other way round.' },
    WRONGLY_LINKED: {
      name: 'Wrongly linked',
      means: 'Something is together that is separate, or apart that belongs together.',
    },
    WRONG_TARGET: { name: 'Wrong target', means: 'The right source, to something else.' },
    WRONG_FUNCTION: {
      name: 'Wrong function',
      means: 'A support drawn as an objection, or an objection as a support.',
    },
    NOT_IN_MAP: { name: 'Not in the map', means: 'The map has nothing like it.' },
    MISSING: { name: 'Missing', means: 'The map has one more, and you drew nothing like it.' },
  },
  relationPoints: (points, written) => `${written} ${Math.abs(points) === 1 ? 'point' : 'points'}`,
  measures: 'How near your map is to this one',
  measuresMean:
    'Five ways to compare two maps of the same statements, from the coarsest to the finest. They are not part of the points.',
  measure: {
    centralClaim: {
      name: 'Central claim',
      means:
        'The share of statements on which both maps agree whether it is a central claim, one that leads to nothing further.',
    },
    role: {
      name: 'Side',
      means: 'The share on which they agree whether it speaks for the central claim or against it.',
    },
    function: {
      name: 'Function',
      means:
        'The share on which they agree whether it supports, objects to a statement, or objects to a step.',
    },
    attachment: {
      name: 'Attachment',
      means:
        'The share of pairs of statements on which both maps agree whether the one leads straight to the other.',
    },
    labelledAttachment: {
      name: 'Attachment with function',
      means: 'The share of statements on which both maps agree in both: what it leads to, and how.',
    },
  },
};
