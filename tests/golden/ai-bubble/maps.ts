import { seedMaps } from '../golden-maps.js';

export const golden = seedMaps('ai-bubble');
