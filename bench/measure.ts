/** Milliseconds over several runs. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Times several pieces of work in turn, round after round, so that whatever else the machine does
 * falls on all of them alike. The first rounds warm up and are not counted.
 */
export async function timeInTurn<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(works) as Name[]; // the keys are the names
  const runs = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    for (const name of names) {
      const time = await timeOf(works[name]);
      if (round >= 0) runs.get(name)?.push(time);
    }
  }
  const times = names.map((name) => [name, summary(runs.get(name) ?? [])]);
  return Object.fromEntries(times) as Record<Name, Times>; // one entry for each name
}

/** The milliseconds that one run takes. */
export async function timeOf(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** The bytes that a value keeps, its arrays included. Node must run with --expose-gc. */
export function bytesOf<Value>(make: () => Value): {
  readonly value: Value;
  readonly bytes: number;
} {
  const before = bytesInUse();
  const value = make();
  return { value, bytes: bytesInUse() - before };
}

function bytesInUse(): number {
  if (globalThis.gc === undefined) throw new Error('Run Node with --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function summary(times: readonly number[]): Times {
  const rising = times.toSorted((one, other) => one - other);
  const at = (place: number) => rising[Math.round(place)] ?? Number.NaN;
  return { median: at((rising.length - 1) / 2), least: at(0), most: at(rising.length - 1) };
}
