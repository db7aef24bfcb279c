import type { Evidence, Ledger } from '../ledger/ledger.ts';
import { fold } from '../text/fold.ts';
import { byNewest, dayOf } from './day.ts';
import type { EvidenceKind, Tables } from './tables.ts';

/** The rows of one table, with the columns that `migrations/` give it. */
export type Rows<T extends keyof Tables> = readonly Readonly<Tables[T]>[];

/** What rows need to know of the documents: by short name. */
export interface Cards {
  readonly byDoc: ReadonlyMap<string, Card>;
}

export interface Card {
  readonly id: string;
  readonly doc: string;
  readonly lang: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly origin: string;
  /** Rank by date, newest 0. */
  readonly newest: number;
}

/** The documents of a ledger by short name; `titles` are those their readings were given. */
export function cardsOf(ledger: Ledger, titles: ReadonlyMap<string, string | null>): Cards {
  const ranks = ranked(ledger.documents, (a, b) => byNewest(dayOf(a.published), dayOf(b.published)));
  const cards = ledger.documents.map((d, i): [string, Card] => [
    d.doc,
    {
      id: d.id,
      doc: d.doc,
      lang: d.lang,
      title: d.title ?? titles.get(d.id) ?? null,
      published: d.published,
      origin: d.origin,
      newest: ranks[i]!,
    },
  ]);
  return { byDoc: new Map(cards) };
}

/** For each item its position when sorted; items that tie keep their order. */
export function ranked<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly number[] {
  const order = items.map((_, i) => i).sort((a, b) => compare(items[a]!, items[b]!) || a - b);
  const ranks: number[] = Array.from({ length: items.length });
  order.forEach((item, rank) => (ranks[item] = rank));
  return ranks;
}

/** English has no rules of its own here: this is Unicode's root order, the same on every machine. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export const alphabetically = (a: string, b: string): number =>
  COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

const documentCount = (cards: Cards, evidence: readonly Evidence[]): number =>
  new Set(evidence.map((e) => cards.byDoc.get(e.doc)?.id ?? e.doc)).size;

const originCount = (cards: Cards, evidence: readonly Evidence[]): number =>
  new Set(evidence.map((e) => cards.byDoc.get(e.doc)?.origin ?? e.doc)).size;

export const documentRows = (ledger: Ledger, cards: Cards): Rows<'ledger_documents'> =>
  ledger.documents.map((body, place) => {
    const card = cards.byDoc.get(body.doc)!;
    const folded = fold([card.title, body.path, body.url].filter((s) => s !== null).join('\n'));
    return { place, ...card, folded, body };
  });

export function actorRows(ledger: Ledger, cards: Cards): Rows<'actors'> {
  const counts = ledger.actors.map((a) => documentCount(cards, a.mentions));
  const order = ledger.actors.map((a, i) => ({ a, count: counts[i]! }));
  const heard = ranked(
    order,
    (x, y) =>
      y.count - x.count || y.a.mentions.length - x.a.mentions.length || alphabetically(x.a.id, y.a.id),
  );
  return ledger.actors.map((body, place) => ({
    place,
    id: body.id,
    name: body.name,
    type: body.type,
    folded: fold([body.name, ...body.names.map((n) => n.text)].join('\n')),
    heard: heard[place]!,
    mention_count: body.mentions.length,
    document_count: counts[place]!,
    body,
  }));
}

export function initiativeRows(ledger: Ledger, cards: Cards): Rows<'initiatives'> {
  const rows = ledger.initiatives.map((body, place) => {
    const spans = [...body.evidence, ...body.timeline];
    const days = body.timeline.flatMap((step) => dayOf(step.date) ?? []).sort();
    return {
      place,
      id: body.id,
      label: body.label,
      folded: fold([body.label, ...body.labels.map((l) => l.text)].join('\n')),
      sector: body.sector,
      status: body.status,
      parties: body.parties,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      document_count: documentCount(cards, spans),
      origin_count: originCount(cards, spans),
      body,
    };
  });
  const alphabetical = ranked(rows, (a, b) => alphabetically(a.label, b.label));
  const heard = ranked(
    rows,
    (a, b) => b.document_count - a.document_count || b.body.evidence.length - a.body.evidence.length,
  );
  const recent = ranked(rows, (a, b) => byNewest(a.last, b.last));
  return rows.map((row, i) => ({
    ...row,
    heard: heard[i]!,
    recent: recent[i]!,
    alphabetical: alphabetical[i]!,
  }));
}

export const stepRows = (ledger: Ledger, cards: Cards): Rows<'steps'> =>
  ledger.initiatives
    .flatMap((initiative) => initiative.timeline.map((body) => ({ initiative: initiative.id, body })))
    .map(({ initiative, body }, place) => ({
      place,
      initiative,
      day: dayOf(body.date),
      status: body.status,
      document: cards.byDoc.get(body.doc)?.id ?? null,
      body,
    }));

export function eventRows(ledger: Ledger, cards: Cards): Rows<'events'> {
  const newest = ranked(ledger.events, (a, b) => byNewest(dayOf(a.date), dayOf(b.date)));
  return ledger.events.map((body, place) => ({
    place,
    id: body.id,
    label: body.label,
    kind: body.kind,
    status: body.status,
    day: dayOf(body.date),
    participants: body.participants,
    newest: newest[place]!,
    document_count: documentCount(cards, body.evidence),
    origin_count: originCount(cards, body.evidence),
    body,
  }));
}

export function factRows(ledger: Ledger, cards: Cards): Rows<'facts'> {
  const rows = ledger.facts.map((body, place) => {
    const card = cards.byDoc.get(body.doc);
    const { id, indicator, unit, modality, period, initiative, speaker } = body;
    const day = dayOf(card?.published ?? null);
    const document = card?.id ?? null;
    return { place, id, indicator, unit, modality, period, initiative, speaker, document, day, body };
  });
  const newest = ranked(rows, (a, b) => byNewest(a.day, b.day));
  return rows.map((row, i) => ({ ...row, newest: newest[i]! }));
}

export function utteranceRows(ledger: Ledger, cards: Cards): Rows<'utterances'> {
  const newest = ranked(ledger.utterances, (a, b) => byNewest(dayOf(a.date), dayOf(b.date)));
  return ledger.utterances.map((body, place) => ({
    place,
    id: body.id,
    speaker: body.speaker,
    document: cards.byDoc.get(body.doc)?.id ?? null,
    day: dayOf(body.date),
    start: body.start,
    end: body.end,
    newest: newest[place]!,
    body,
  }));
}

/** Every span an entry rests on, newest document first, each once. */
export function evidenceRows(ledger: Ledger, cards: Cards): Rows<'evidence'> {
  const all: { kind: EvidenceKind; entry: string; at: Evidence; card: Card }[] = [];
  const put = (kind: EvidenceKind, entry: string, spans: readonly Evidence[]): void => {
    const seen = new Set<string>();
    for (const at of spans) {
      const card = cards.byDoc.get(at.doc);
      const key = `${at.start} ${at.end} ${at.doc}`;
      if (card && !seen.has(key)) all.push({ kind, entry, at, card });
      seen.add(key);
    }
  };
  for (const actor of ledger.actors) put('actor', actor.id, actor.mentions);
  for (const { id, evidence, timeline } of ledger.initiatives)
    put('initiative', id, [...evidence, ...timeline]);
  for (const event of ledger.events) put('event', event.id, event.evidence);
  for (const fact of ledger.facts) put('fact', fact.id, [fact]);
  for (const utterance of ledger.utterances) put('utterance', utterance.id, [utterance]);
  for (const conflict of ledger.conflicts) put('conflict', conflict.id, conflict.evidence);
  const newest = ranked(all, (a, b) => a.card.newest - b.card.newest || a.at.start - b.at.start);
  return all.map(({ kind, entry, at, card }, i) => ({
    kind,
    entry,
    document: card.id,
    doc: at.doc,
    start: at.start,
    end: at.end,
    newest: newest[i]!,
  }));
}
