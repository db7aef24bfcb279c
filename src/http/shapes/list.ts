import { z } from 'zod';

/** An array nobody changes. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** Part of a list. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: list(item),
    next: z.string().nullable().describe('`cursor` of the page after; null at the end'),
    total: z.number().int().describe('how many there are altogether'),
  });

/** Names a shape in the OpenAPI document. */
export const named = <T extends z.ZodType>(id: string, shape: T): T => {
  z.globalRegistry.add(shape, { id });
  return shape;
};

/** What every list takes. */
export const part = {
  cursor: z.string().max(100).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).optional().describe('50 when absent'),
};

/** A filter's value: an id, a slug, a word. */
export const value = (says: string) => z.string().min(1).max(500).optional().describe(says);

export const period = z
  .string()
  .describe('ISO 8601 date, month, year or interval `a/b`; FUTURE_REF, PAST_REF, PRESENT_REF');
