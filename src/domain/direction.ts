/** Which way dependence is followed: to what rests on a statement, or to what it rests on. */
export type Direction = 'DOWNSTREAM' | 'UPSTREAM';
