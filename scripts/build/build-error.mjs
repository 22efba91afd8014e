// @ts-check

/** A build that could not be made, for a reason that its message tells whole. */
export class BuildError extends Error {}
