import { signScheme, specimen } from '../../api/specimen.js';
import type { GoldenMaps } from '../golden-maps.js';

export const golden: GoldenMaps = {
  schemes: [signScheme('golden-sign')],
  maps: [specimen('golden-rain', 'golden-sign')],
};
