import type {
  Act,
  EventMention,
  InitiativeMention,
  Mention,
  Quantity,
  Quote,
  Reading,
  SourceRole,
} from '../src/extract/reading.ts';
import { documentId } from '../src/text/document.ts';
import type { Span } from '../src/text/span.ts';

/** A finding to be: it is told the text and answers with what it adds to the reading. */
type Mark = (
  text: string,
) => Partial<Pick<Reading, 'mentions' | 'quotes' | 'quantities' | 'acts' | 'initiatives' | 'events'>>;

function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`words not in the text: ${words}`);
  return { start, end: start + words.length };
}

const RULE = 'made';

export const mention =
  (type: Mention['type'], id: string, words: string, name = words): Mark =>
  (text) => ({ mentions: [{ ...at(text, words), type, id, name, rule: RULE }] });

export const quote =
  (speaker: string | null, words: string): Mark =>
  (text) => {
    const made: Quote = { ...at(text, words), speaker, cue: null, form: 'dash', rule: RULE };
    return { quotes: [made] };
  };

export const quantity =
  (words: string, value: number, unit: string, more: Partial<Quantity> = {}): Mark =>
  (text) => ({
    quantities: [
      {
        ...at(text, words),
        value,
        unit,
        kind: 'mass',
        approx: 'exact',
        modality: 'actual',
        direction: null,
        period: null,
        indicator: null,
        scope: null,
        initiative: null,
        speaker: null,
        rule: RULE,
        ...more,
      },
    ],
  });

export const act =
  (type: Act['type'], words: string, more: Partial<Act> = {}): Mark =>
  (text) => ({
    acts: [
      {
        ...at(text, words),
        type,
        cue: at(text, words),
        agents: [],
        counterparts: [],
        initiatives: [],
        event: null,
        date: null,
        deadline: null,
        speaker: null,
        mode: 'narration',
        core: true,
        plover: null,
        rule: RULE,
        ...more,
      },
    ],
  });

export const initiative =
  (id: string, words: string, more: Partial<InitiativeMention> = {}): Mark =>
  (text) => ({
    initiatives: [
      {
        ...at(text, words),
        id,
        label: words,
        head: id.split('.')[0]!,
        qualifiers: id.split('.').slice(1),
        sector: null,
        parties: [],
        places: [],
        rule: RULE,
        ...more,
      },
    ],
  });

export const event =
  (kind: EventMention['kind'], words: string, more: Partial<EventMention> = {}): Mark =>
  (text) => ({
    events: [
      {
        ...at(text, words),
        id: `${kind}-1`,
        kind,
        label: words,
        status: 'held',
        rank: null,
        ordinal: null,
        date: null,
        place: null,
        participants: [],
        rule: RULE,
        ...more,
      },
    ],
  });

export interface Known {
  readonly date?: string;
  readonly lang?: string;
  readonly sources?: readonly (readonly [id: string, role: SourceRole])[];
}

/** A reading of `text` that found just what is given: what the ledger is built of, made by hand. */
export function madeReading(name: string, text: string, known: Known, marks: readonly Mark[]): Reading {
  const found = marks.map((mark) => mark(text));
  const lang = known.lang ?? 'en';
  return {
    schema: 'dalel-reading/1',
    document: {
      id: documentId(text),
      path: `pages/${name}.txt`,
      url: null,
      title: null,
      lang,
      script: 'Latn',
      published: known.date === undefined ? null : { date: known.date, start: null, end: null },
      sources: (known.sources ?? []).map(([id, role]) => ({
        id,
        name: id,
        role,
        start: null,
        end: null,
        rule: RULE,
      })),
      country: null,
      text,
    },
    mentions: found.flatMap((f) => f.mentions ?? []),
    quotes: found.flatMap((f) => f.quotes ?? []),
    quantities: found.flatMap((f) => f.quantities ?? []),
    times: [],
    acts: found.flatMap((f) => f.acts ?? []),
    initiatives: found.flatMap((f) => f.initiatives ?? []),
    events: found.flatMap((f) => f.events ?? []),
    noise: [],
    notes: [],
  };
}
