import type { SheetWords } from '../../sheet-words.js';

/** The words of a sheet of exercises. */
export const SHEET_WORDS: SheetWords = {
  title: (map) => `Exercises: ${map}`,
  name: 'Name',
  date: 'Date',
  points: 'Points',
  worth: (points) => `${points} point${points === 1 ? '' : 's'}`,
  key: 'Key',
  made: (map, seed) => `Made from the map ${map} with the seed ${seed}.`,
  answers: 'Write the letter beside the number:',
  room: (number) => `Room for the map of exercise ${number}`,
  half: 'partly right',
  supports: (premises, conclusion) =>
    premises.length === 1
      ? `${premises[0]} supports ${conclusion}.`
      : `${premises.join(' and ')} together support ${conclusion}.`,
  attacks: (attackers, target) =>
    attackers.length === 1
      ? `${attackers[0]} attacks ${target}.`
      : `${attackers.join(' and ')} together attack ${target}.`,
  otherwise: (note) => (note === null ? 'Also accepted:' : `Also accepted (${note}):`),
  typography: null,
};
