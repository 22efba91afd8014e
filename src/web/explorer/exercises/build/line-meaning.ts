/** What a line that is drawn means. */
export const LINE_MEANINGS = ['supports', 'objects'] as const;
export type LineMeaning = (typeof LINE_MEANINGS)[number];
