import { ring } from '../../api/ring.js';
import { signScheme } from '../../api/specimen.js';
import type { GoldenMaps } from '../golden-maps.js';

export const golden: GoldenMaps = {
  schemes: [signScheme('golden-sign')],
  maps: [ring('golden-ring', 120, 'golden-sign')],
};
