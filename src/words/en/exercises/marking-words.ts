import type {
  DrawingCounts,
  Linking,
  MarkingFacts,
  NamedTarget,
  RelationDrawn,
} from '../../../exercises/facts/marking-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { statementsByKey } from './by-key.js';

/** What a mark says. */
export const MARKING_WORDS: SentencesFor<MarkingFacts> = {
  notAnswered: () => 'Not answered.',

  relationDrawn: (facts) => (facts.kind === 'INFERENCE' ? inference(facts) : conflict(facts)),

  relationMissing({ kind, to, struck, end, isOneMore }) {
    const text = statementsByKey([end]);
    if (kind === 'INFERENCE') {
      return isOneMore
        ? `Missing: ${text} has one more reason here that you have not drawn.`
        : `Missing: ${text} has a reason here. Which of the other statements make it credible?`;
    }
    const more = isOneMore ? 'one more ' : 'an ';
    if (to.kind !== 'text') return `Missing: there is ${more}objection to ${target(to)}.`;
    if (struck === null) return `Missing: there is ${more}objection to ${text}.`;
    return struck === 'INFERENCE'
      ? `Missing: there is an objection to a step that leads to ${text}.`
      : `Missing: there is an answer to an objection that bears on ${text}.`;
  },

  drawingMarked({ relations, right, near, wrong, missing, isOtherReading }: DrawingCounts) {
    const reading = isOtherReading
      ? ' It was marked by another accepted reading of the text, which suits your map better.'
      : '';
    const extra =
      wrong === 0
        ? ''
        : ` ${wrong} that you drew ${wrong === 1 ? 'is' : 'are'} not in the argument.`;
    if (right === relations) {
      const all = relations === 2 ? 'Both' : `All ${relations}`;
      return `${all} relations are right.${extra}${reading}`;
    }
    const told = [
      `${counted(right)} right`,
      ...(near > 0 ? [`${near} nearly right`] : []),
      ...(missing > 0 ? [`${missing} missing`] : []),
    ];
    const last = told.pop();
    const list = told.length === 0 ? last : `${told.join(', ')} and ${last}`;
    return `Of ${relations} relations ${list}.${extra}${reading}`;
  },

  partsMarked({ parts, right, partly }) {
    if (parts === 1) return right === 1 ? 'Right.' : partly === 1 ? 'Partly right.' : 'Not right.';
    if (right === parts) return `${parts === 2 ? 'Both' : `All ${parts}`} are right.`;
    const also = partly === 0 ? '' : `, and ${partly} partly`;
    return `Of ${parts} questions ${counted(right)} answered right${also}.`;
  },
};

function inference({ outcome, from, to, ownEnd, linking, isIndirect }: RelationDrawn): string {
  const those = statementsByKey(from);
  const end = target(to);
  const [is, it, together] =
    from.length === 1 ? ['is', 'it is', ''] : ['are', 'they are', ', taken together'];
  switch (outcome) {
    case 'RIGHT':
      return `Right: ${those} ${is} a reason for ${end}${together}.`;
    case 'RIGHT_ELSEWHERE':
      return `The text can be read so, but not together with the rest of your map: this neither counts nor costs.`;
    case 'REVERSED': {
      const own = statementsByKey([ownEnd ?? '']);
      return `The other way round: ${end} belongs to the reasons for ${own}, not ${own} to the reasons for ${end}.`;
    }
    case 'WRONGLY_LINKED':
      return linked(linking, those, from.length, end);
    case 'WRONG_FUNCTION':
      return `${capital(those)} ${is} no reason for ${end}, but an objection at this point. If ${it} true, what becomes less credible?`;
    case 'WRONG_TARGET':
      return isIndirect
        ? `${capital(those)} ${is} a reason, and ${end} rests on it in the end, but not directly. What stands in between?`
        : `${capital(those)} ${is} a reason, but not for ${end}. What does the text draw from it?`;
    case 'NOT_IN_MAP':
      return `The text does not give ${those} as a reason for ${end}${together}. Suppose ${it} true: does that make ${end} more credible?`;
  }
}

function linked(linking: Linking, those: string, count: number, end: string): string {
  const [is, it] = count === 1 ? ['is', 'it'] : ['are', 'them'];
  switch (linking) {
    case 'TOO_FEW':
      return `The direction is right, but ${those} ${is} not enough: the step to ${end} cannot be taken without something more. What has to be linked with ${it}?`;
    case 'TOO_MANY':
      return `Part of it is right, but ${those} do not all belong together: which of them would still be a reason for ${end} if the others were given up?`;
    case 'MIXED':
      return `Part of it is right, but ${those} are not what belongs together here: which statements need each other to lead to ${end}?`;
  }
}

function conflict({ outcome, from, to, linking, isCounted }: RelationDrawn): string {
  const those = statementsByKey(from);
  const end = target(to);
  const [is, it, speaks, together] =
    from.length === 1
      ? ['is', 'it is', 'speaks', '']
      : ['are', 'they are', 'speak', ', taken together'];
  switch (outcome) {
    case 'RIGHT':
      return isCounted
        ? `Right: ${those} ${speaks} against ${end}${together}.`
        : `Right, but it says the same as another objection that you drew, and counts once.`;
    case 'RIGHT_ELSEWHERE':
      return `The text can be read so, but not together with the rest of your map: this neither counts nor costs.`;
    case 'REVERSED':
      return to.kind === 'text'
        ? `The other way round: ${end} is the objection, and ${those} ${is} part of what it is against.`
        : `The other way round: look again which of the two is the objection.`;
    case 'WRONGLY_LINKED':
      return linking === 'TOO_FEW'
        ? `${capital(those)} ${is} part of an objection to ${end}, but not enough: what has to be linked with it?`
        : `There is an objection to ${end} here, but ${those} do not all belong to it.`;
    case 'WRONG_FUNCTION':
      return `${capital(those)} ${is} no objection to ${end}, but a reason at this point. If ${it} true, what becomes more credible?`;
    case 'WRONG_TARGET':
      return `${capital(those)} ${is} an objection, but not to ${end}. Is it against another statement, against the step to one, or against an objection?`;
    case 'NOT_IN_MAP':
      return `The text does not set ${those} against ${end}. Can both stand at once?`;
  }
}

function target(to: NamedTarget): string {
  switch (to.kind) {
    case 'text':
      return statementsByKey([to.key]);
    case 'step':
      return `the step from ${statementsByKey(to.from)} to ${statementsByKey([to.to])}`;
    case 'objection':
      return `the objection that ${statementsByKey(to.from)} ${to.from.length === 1 ? 'makes' : 'make'}`;
  }
}

function counted(count: number): string {
  if (count === 0) return 'none is';
  return count === 1 ? '1 is' : `${count} are`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
