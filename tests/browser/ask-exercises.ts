/** The token of the educator at the servers of these tests. */
export const EDUCATOR_TOKEN = 'known-to-these-tests-alone';

/** The key of an exercise, as far as these tests answer by it. */
export interface Key {
  readonly kind: string;
  readonly points: number;
  readonly shown: readonly { readonly key: string; readonly text: string }[];
  readonly parts: readonly {
    readonly key: string;
    readonly right: string;
    readonly wrong: string;
    readonly texts: Readonly<Record<string, string>>;
  }[];
  readonly inferences: readonly { readonly premises: string[]; readonly conclusion: string }[];
  readonly conflicts: readonly { readonly attackers: string[]; readonly target: string }[];
}

interface Told {
  readonly exercise: Pick<Key, 'kind' | 'points' | 'shown'> & {
    readonly parts: readonly {
      readonly key: string;
      readonly choices: readonly { readonly key: string; readonly text: string }[];
    }[];
  };
  readonly parts: readonly {
    readonly part: string;
    readonly right: string;
    readonly choices: readonly { readonly choice: string; readonly credit: number }[];
  }[];
  readonly readings: readonly Reading[];
}

interface Reading {
  readonly inferences: readonly ({ readonly key: string } & Key['inferences'][number])[];
  readonly conflicts: readonly ({ readonly key: string } & Key['conflicts'][number])[];
}

/** The keys of a set, in its order, as an educator gets them. */
export async function keysOf(
  address: string,
  order: {
    readonly map: string;
    readonly count: number;
    readonly seed: number;
    readonly kinds?: readonly string[];
  },
  language: string,
): Promise<readonly Key[]> {
  const set = await ask<{ exercises: { exercises: readonly { id: string }[] } }>(
    address,
    `query ($map: ID!, $kinds: [ExerciseKind!], $count: Int!, $seed: Int!, $language: String) {
      exercises(map: $map, kinds: $kinds, count: $count, seed: $seed, language: $language) {
        exercises { id }
      }
    }`,
    { ...order, language },
  );
  const keys: Key[] = [];
  for (const { id } of set.exercises.exercises) {
    const { answerKey } = await ask<{ answerKey: Told }>(
      address,
      `query ($id: ID!) {
        answerKey(exercise: $id) {
          exercise { kind points shown { key text } parts { key choices { key text } } }
          parts { part right choices { choice credit } }
          readings {
            inferences { key premises conclusion }
            conflicts { key attackers target }
          }
        }
      }`,
      { id },
    );
    keys.push(keyFrom(answerKey));
  }
  return keys;
}

function keyFrom({ exercise, parts, readings: [own] }: Told): Key {
  return {
    ...exercise,
    parts: parts.map(({ part, right, choices }) => ({
      key: part,
      right,
      wrong: choices.find(({ credit }) => credit === 0)?.choice ?? '',
      texts: Object.fromEntries(
        exercise.parts
          .filter(({ key }) => key === part)
          .flatMap((one) => one.choices.map(({ key, text }) => [key, text])),
      ),
    })),
    inferences: own?.inferences ?? [],
    // Whoever draws names a relation by the order in which it was drawn.
    conflicts: (own?.conflicts ?? []).map((conflict) => ({
      ...conflict,
      target: drawnName(conflict.target, own),
    })),
  };
}

function drawnName(key: string, own: Reading | undefined): string {
  const inference = own?.inferences.findIndex((one) => one.key === key) ?? -1;
  if (inference >= 0) return `i${inference + 1}`;
  const conflict = own?.conflicts.findIndex((one) => one.key === key) ?? -1;
  return conflict >= 0 ? `c${conflict + 1}` : key;
}

async function ask<Data>(
  address: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${EDUCATOR_TOKEN}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer: unknown = await response.json();
  const { data, errors } = answer as { data?: Data; errors?: unknown }; // the form of every answer
  if (errors !== undefined || !data) throw new Error(JSON.stringify(errors));
  return data;
}
