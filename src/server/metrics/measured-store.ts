import type { Store } from '../../store/port.js';
import type { Measurements } from './measurements.js';

/** The same store, each of its answers being timed. */
export function measuredStore(
  store: Store,
  measurements: Pick<Measurements, 'storeAnswered'>,
): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const begin = performance.now();
        const answer: unknown = Reflect.apply(member, target, args);
        if (answer instanceof Promise) {
          const end = (hasFailed: boolean) =>
            measurements.storeAnswered(
              String(name),
              (performance.now() - begin) / 1_000,
              hasFailed,
            );
          answer.then(
            () => end(false),
            () => end(true),
          );
        }
        return answer;
      };
    },
  });
}
