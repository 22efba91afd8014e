/** Whether the maps themselves can be asked for, or exercises from them alone. */
export const MAP_ACCESS = ['open', 'closed'] as const;
export type MapAccess = (typeof MAP_ACCESS)[number];
