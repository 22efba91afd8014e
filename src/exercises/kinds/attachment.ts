import type { EntityId } from '../../domain/identifier.js';
import type { Attachment } from '../facts/attach-facts.js';
import type { Ground } from '../ground.js';
import type { AnyReading } from '../undisputed/any-reading.js';
import type { AttachScenes } from '../undisputed/attach-scenes.js';

/** What is asked about, what is offered for it, and all that is asked about. */
interface AttachPair {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly asked: readonly EntityId[];
}

/**
 * How a statement stands to what is offered: by any reading where it is right, else by the map.
 * Nothing that is asked about is named, since that would answer another part.
 */
export function attachmentOf(
  ground: Ground,
  support: AnyReading,
  scenes: AttachScenes,
  { from, to, asked }: AttachPair,
): Attachment {
  const texts = (ids: readonly EntityId[]) => ids.map((id) => ground.statementOf(id).text);
  const untold = (ids: readonly EntityId[]) => ids.filter((one) => !asked.includes(one));
  const steps = support.concluding(to);
  const direct = steps.find(({ premises }) => premises.includes(from));
  if (direct !== undefined) {
    const beside = direct.premises.filter((one) => one !== from);
    const own = ground.concluding(to).find(({ premises }) => premises.includes(from));
    return {
      how: 'DIRECT',
      beside: texts(untold(beside)),
      more: beside.some((one) => asked.includes(one)),
      signals: own?.signals ?? [],
    };
  }
  if (support.supportsThrough(from, to)) return { how: 'THROUGH' };
  if (support.reached([from]).has(to)) return { how: 'FURTHER' };
  if (support.reached([to]).has(from)) return { how: 'CONVERSE' };
  const attacked = ground.attacking(from).map(({ target }) => target.id);
  if (attacked.includes(to)) return { how: 'AGAINST', what: 'statement' };
  if (ground.concluding(to).some(({ id }) => attacked.includes(id))) {
    return { how: 'AGAINST', what: 'step' };
  }
  if (ground.using(from).some(({ premises }) => premises.includes(to))) return { how: 'BESIDE' };
  const reasons = [
    ...new Set([...scenes.foundTo(to), ...steps].flatMap(({ premises }) => premises)),
  ];
  const [common] = texts(untold(reasons).filter((one) => support.supports(one, from)));
  if (common !== undefined) return { how: 'SAME_REASON', reason: common };
  const [reason] = texts(untold(reasons));
  if (reasons.length === 0) return { how: 'NO_REASON' };
  return reason === undefined
    ? { how: 'OTHER_REASONS' }
    : { how: 'OTHER_REASON', reason, more: reasons.length > 1 };
}
