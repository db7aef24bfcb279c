/** The largest text taken as one document: twice the collected works of a prolific press service's year. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** Why a text is refused, and the remedy. */
export const tooLarge = (bytes: number): string =>
  `it is ${(bytes / 1024 / 1024).toFixed(1)} MB, and one text may have 50 MB; split it into articles, or give them as .jsonl`;
