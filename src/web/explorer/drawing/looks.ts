import type { Line } from '../layout/drawing-plan.js';
import type { LabelsById, LabelValue, MapData, StatementData, Tier } from '../map-data.js';

/** What was asked of a map, as far as its drawing shows it. */
export interface Shown {
  /** How all things stand; null where not known. */
  readonly labels: LabelsById | null;
  /** What rests on the selected statement; null where that is not asked. */
  readonly tiers: ReadonlyMap<string, Tier> | null;
  /** The inferences and statements of a witness that is lit up. */
  readonly chain: ReadonlySet<string>;
  readonly retracted: ReadonlySet<string>;
  readonly selected: string | null;
}

/** How a card looks. */
export interface CardLook {
  readonly label: LabelValue | null;
  readonly tier: Tier | null;
  readonly isGiven: boolean;
  readonly isRetracted: boolean;
  readonly isSelected: boolean;
  readonly isLit: boolean;
  /** Whether it steps back behind what the answer is about. */
  readonly recedes: boolean;
}

/** How an inference, a conflict or a line of one looks. */
export interface StepLook {
  readonly label: LabelValue | null;
  readonly isLit: boolean;
  readonly recedes: boolean;
}

export interface Looks {
  card(statement: StatementData): CardLook;
  step(id: string): StepLook;
  line(line: Line): StepLook;
}

/** How the things of a map look while something is shown on it. */
export function looksOf(map: MapData, shown: Shown): Looks {
  const { labels, tiers, chain, retracted, selected } = shown;
  const inferences = new Map(map.inferences.map((one) => [one.id, one]));
  const conflicts = new Map(map.conflicts.map((one) => [one.id, one]));
  const isMeant = (id: string) => id === selected || chain.has(id) || tiers?.has(id) === true;
  const stepIsMeant = (id: string): boolean => {
    if (chain.has(id)) return true;
    const inference = inferences.get(id);
    if (inference !== undefined) {
      return isMeant(inference.conclusion) && inference.premises.some(isMeant);
    }
    const conflict = conflicts.get(id);
    if (conflict === undefined) return isMeant(id);
    return conflict.attackers.some(isMeant) && isMeant(conflict.target);
  };
  const stepLook = (id: string): StepLook => ({
    label: labels?.get(id) ?? null,
    isLit: chain.has(id),
    recedes: tiers !== null && !stepIsMeant(id),
  });
  return {
    card: ({ id, role }) => ({
      label: labels?.get(id) ?? null,
      tier: tiers?.get(id) ?? null,
      isGiven: role === 'PREMISE' || role === 'ISOLATED',
      isRetracted: retracted.has(id),
      isSelected: id === selected,
      isLit: chain.has(id),
      recedes: tiers !== null && !isMeant(id),
    }),
    step: stepLook,
    line: ({ of, from, part }) => {
      const look = stepLook(of.id);
      if (part !== 'PREMISE' && part !== 'ATTACKER') return look;
      return {
        ...look,
        isLit: look.isLit && chain.has(from),
        recedes: look.recedes || (tiers !== null && !isMeant(from)),
      };
    },
  };
}
