import type { EntityId, MapId } from '../identifier.js';
import { nameField } from './linked-fields.js';

/** What everything has that belongs to a map. */
export const MEMBER_FIELDS = { id: nameField<EntityId>(), map: nameField<MapId>() } as const;
