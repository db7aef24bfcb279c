import { z } from 'zod';

/** The closed lists of words that readings and the ledger use. */
export const sourceRole = z.enum(['publisher', 'relay', 'origin']);
export const mentionType = z.enum([
  'PERSON',
  'ROLE',
  'ORG',
  'GPE',
  'LOC',
  'FACILITY',
  'DOCUMENT',
  'EVENT',
  'PROJECT',
]);
export const form = z.enum(['dash', 'marks', 'caption', 'bare']);
export const quantityKind = z.enum([
  'percent',
  'mass',
  'money',
  'cardinal',
  'duration',
  'ordinal',
  'length',
  'area',
  'energy',
  'power',
  'volume',
  'rate',
  'ratio',
  'data-rate',
]);
export const approx = z.enum(['exact', 'about', 'nearly', 'more-than', 'less-than', 'up-to']);
export const modality = z.enum(['actual', 'target', 'forecast', 'capacity', 'change', 'count']);
export const direction = z.enum(['up', 'down']).nullable();
export const actType = z.enum([
  'discussed',
  'proposed',
  'agreed',
  'instructed',
  'signed',
  'planned',
  'launched',
  'in-progress',
  'completed',
  'invited',
  'supported',
]);
export const mode = z.enum(['narration', 'quote', 'indirect']);
export const status = z.enum([
  'discussed',
  'proposed',
  'planned',
  'agreed',
  'instructed',
  'signed',
  'launched',
  'in-progress',
  'operating',
  'completed',
  'invited',
]);
export const eventKind = z.enum([
  'visit',
  'talks',
  'meeting',
  'session',
  'summit',
  'briefing',
  'interview',
  'call',
  'signing',
  'forum',
  'opening',
  'festival',
  'adoption',
  'establishment',
  'outcome',
]);
export const eventStatus = z.enum(['announced', 'held', 'cancelled']);
export const hitKind = z.enum(['document', 'actor', 'initiative', 'event', 'statement', 'fact']);
