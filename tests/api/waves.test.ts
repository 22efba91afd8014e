import { setTimeout as wait } from 'node:timers/promises';
import DataLoader from 'dataloader';
import { expect, test } from 'vitest';
import { createReadBatches } from '../../src/api/read-batches.js';

/** A loader in waves that notes what it is asked for. */
function noting(waves: ReturnType<typeof createReadBatches>, notes: unknown[], takes = 0) {
  return new DataLoader<string, string>(
    (keys) =>
      waves.read(async () => {
        notes.push([...keys]);
        await wait(takes);
        return keys.map((key) => `${key}!`);
      }),
    { batchScheduleFn: waves.schedule },
  );
}

test('what follows from reads that end at different times is asked for together', async () => {
  const waves = createReadBatches();
  const notes: unknown[] = [];
  const loader = noting(waves, notes);
  const after = async (time: number, key: string) => {
    await waves.read(() => wait(time));
    return loader.load(key);
  };
  expect(await Promise.all([after(30, 'a'), after(1, 'b'), after(10, 'c')])).toEqual([
    'a!',
    'b!',
    'c!',
  ]);
  expect(notes).toEqual([['b', 'c', 'a']]);
});

test('loads made in later turns of the same wave join it', async () => {
  const waves = createReadBatches();
  const notes: unknown[] = [];
  const loader = noting(waves, notes);
  const later = async (turns: number, key: string) => {
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    return loader.load(key);
  };
  await Promise.all([later(0, 'a'), later(5, 'b'), later(50, 'c')]);
  expect(notes).toEqual([['a', 'b', 'c']]);
});

test('a read that fails holds nothing up', async () => {
  const waves = createReadBatches();
  const notes: unknown[] = [];
  const loader = noting(waves, notes);
  const failing = waves.read(async () => {
    await wait(5);
    throw new Error('away');
  });
  const loading = loader.load('a');
  await expect(failing).rejects.toThrow('away');
  expect(await loading).toBe('a!');
});

test('a chain of loads is one wave after another', async () => {
  const waves = createReadBatches();
  const notes: unknown[] = [];
  const [first, second] = [noting(waves, notes, 5), noting(waves, notes)];
  const chain = async (key: string) => second.load(await first.load(key));
  await Promise.all([chain('a'), chain('b')]);
  expect(notes).toEqual([
    ['a', 'b'],
    ['a!', 'b!'],
  ]);
});
