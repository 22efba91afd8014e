/** What descriptions say of fields that need the whole map in memory. */
export const TOO_LARGE =
  'null, with the error MAP_TOO_LARGE, where the map has more statements and inferences than the server reasons over ' +
  '(MAX_MAP_SIZE)';
