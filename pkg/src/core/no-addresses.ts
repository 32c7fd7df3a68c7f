/** Stands in for the addresses of articles in an entry that is given them. */
export const ADDRESSES: readonly (readonly [url?: string, note?: string])[] = [];
