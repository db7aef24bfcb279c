import { z } from 'zod';
import { span } from './evidence.ts';
import { list, named, period } from './list.ts';
import * as terms from './terms.ts';

const finding = { ...span, rule: z.string().describe('what made it') };
const ids = list(z.string());
const words = z.object(span);

const source = z.looseObject({
  id: z.string(),
  name: z.string(),
  role: terms.sourceRole,
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  rule: z.string(),
});

const readDocument = z.looseObject({
  id: z.string(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  lang: z.string().describe('BCP 47'),
  script: z.string().describe('ISO 15924'),
  published: z
    .object({ date: z.string(), start: z.number().int().nullable(), end: z.number().int().nullable() })
    .nullable(),
  sources: list(source),
  country: z.string().nullable().describe('ISO 3166 alpha-2'),
  text: z.string(),
});

const mention = z.looseObject({ ...finding, type: terms.mentionType, id: z.string(), name: z.string() });

const quote = z.looseObject({
  ...finding,
  speaker: z.string().nullable(),
  cue: words.nullable(),
  form: terms.form,
});

const quantity = z.looseObject({
  ...finding,
  value: z.number(),
  unit: z.string(),
  kind: terms.quantityKind,
  approx: terms.approx,
  modality: terms.modality,
  direction: terms.direction,
  period: period.nullable(),
  indicator: z.string().nullable(),
  scope: z.string().nullable(),
  initiative: z.string().nullable(),
  speaker: z.string().nullable(),
});

const act = z.looseObject({
  ...finding,
  type: terms.actType,
  cue: words,
  agents: ids,
  counterparts: ids,
  initiatives: ids,
  event: z.string().nullable(),
  date: period.nullable(),
  deadline: period.nullable(),
  speaker: z.string().nullable(),
  mode: terms.mode,
  core: z.boolean(),
  plover: z.string().nullable(),
});

const initiativeMention = z.looseObject({
  ...finding,
  id: z.string(),
  label: z.string(),
  head: z.string(),
  qualifiers: ids,
  sector: z.string().nullable(),
  parties: ids,
  places: ids,
});

const eventMention = z.looseObject({
  ...finding,
  id: z.string(),
  kind: terms.eventKind,
  label: z.string(),
  status: terms.eventStatus,
  rank: z.string().nullable(),
  ordinal: z.number().nullable(),
  date: period.nullable(),
  place: z.string().nullable(),
  participants: ids,
});

/** `dalel-reading/1`. Loose: a field that a later version adds comes through. */
export const reading = named(
  'Reading',
  z
    .looseObject({
      schema: z.literal('dalel-reading/1'),
      document: readDocument,
      mentions: list(mention),
      quotes: list(quote),
      quantities: list(quantity),
      times: list(z.looseObject({ ...finding, value: period })),
      acts: list(act),
      initiatives: list(initiativeMention),
      events: list(eventMention),
      noise: list(words),
      notes: list(z.looseObject({ code: z.string(), message: z.string(), span: words.nullable() })),
    })
    .describe('what one document says'),
);
