import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import type { Actor, Evidence, Initiative, Ledger, LedgerEvent } from '../ledger/ledger.ts';
import { dayOf } from './day.ts';
import type { Card, Cards, Rows } from './entries.ts';
import { type Indexed, type Keys, keysIn, keysInAll, tsvector } from './words.ts';

type Named = readonly { readonly text: string; readonly lang: string }[];
type SearchRow = Rows<'search'>[number];

/** What search finds besides the documents' own words. */
export function searchRows(
  ledger: Ledger,
  cards: Cards,
  readings: readonly Reading[],
  packs: Packs,
): Rows<'search'> {
  const texts = new Map(readings.map((r) => [r.document.id, r.document.text]));
  const index: Index = { cards, texts, keys: keysByLanguage(packs), names: namesOf(ledger) };
  return [
    ...ledger.actors.map((actor) => actorRow(index, actor)),
    ...ledger.initiatives.map((initiative) => initiativeRow(index, initiative)),
    ...ledger.events.map((event) => eventRow(index, event)),
    ...ledger.utterances.map((utterance) =>
      spanRow(index, { kind: 'statement', ...utterance, about: [utterance.speaker] }),
    ),
    ...ledger.facts.map((fact) =>
      spanRow(index, {
        kind: 'fact',
        ...fact,
        about: [fact.initiative, fact.speaker],
        slug: fact.indicator,
      }),
    ),
    ...documentRows(index, ledger),
  ];
}

interface Index {
  readonly cards: Cards;
  readonly texts: ReadonlyMap<string, string>;
  readonly keys: (lang: string) => Keys;
  /** Names in every language of actors, initiatives and events, by id; the id's own words are one of them. */
  readonly names: ReadonlyMap<string, Named>;
}

function keysByLanguage(packs: Packs): (lang: string) => Keys {
  const any = keysInAll(packs);
  const known = new Map([...packs.languages.keys()].map((lang) => [lang, keysIn(packs, lang)]));
  return (lang) => known.get(lang) ?? any;
}

const anyLanguage = (text: string) => ({ text, lang: '' });

function namesOf({ actors, initiatives, events }: Ledger): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const { id, name, names: all } of actors) names.set(id, [anyLanguage(name), ...all, anyLanguage(id)]);
  for (const { id, label, labels } of initiatives)
    names.set(id, [anyLanguage(label), ...labels, anyLanguage(id)]);
  for (const { id, label } of events) names.set(id, [anyLanguage(label)]);
  return names;
}

const indexed = (index: Index, names: Named, weight: Indexed['weight']): readonly Indexed[] =>
  names.map(({ text, lang }) => ({ text, keys: index.keys(lang), weight }));

const about = (index: Index, ids: readonly (string | null)[]): readonly Indexed[] =>
  ids.flatMap((id) => indexed(index, (id === null ? null : index.names.get(id)) ?? [], 'D'));

/** How much an entry counts: by the number of documents that mention it, not in proportion. */
const weightOf = (evidence: readonly Evidence[]): number =>
  1 + Math.log10(1 + new Set(evidence.map((e) => e.doc)).size);

const newestDay = (index: Index, evidence: readonly Evidence[]): string | null =>
  evidence
    .map((e) => index.cards.byDoc.get(e.doc))
    .filter((card): card is Card => card !== undefined)
    .sort((a, b) => a.newest - b.newest)[0]?.published ?? null;

const actorRow = (index: Index, actor: Actor): SearchRow => ({
  kind: 'actor',
  id: actor.id,
  title: actor.name,
  lang: null,
  day: newestDay(index, actor.mentions),
  weight: weightOf(actor.mentions),
  words: tsvector([...indexed(index, index.names.get(actor.id)!, 'A'), ...indexed(index, actor.roles, 'C')]),
});

const initiativeRow = (index: Index, initiative: Initiative): SearchRow => ({
  kind: 'initiative',
  id: initiative.id,
  title: initiative.label,
  lang: null,
  day: newestDay(index, initiative.evidence),
  weight: 0.5 + weightOf(initiative.evidence),
  words: tsvector([
    ...indexed(index, index.names.get(initiative.id)!, 'A'),
    ...about(index, [...initiative.parties, ...initiative.places]),
  ]),
});

const eventRow = (index: Index, event: LedgerEvent): SearchRow => ({
  kind: 'event',
  id: event.id,
  title: event.label,
  lang: null,
  day: event.date,
  weight: weightOf(event.evidence),
  words: tsvector([
    ...indexed(index, index.names.get(event.id)!, 'A'),
    ...about(index, [...event.participants, event.place]),
  ]),
});

interface Spoken extends Evidence {
  readonly kind: 'statement' | 'fact';
  readonly id: string;
  readonly about: readonly (string | null)[];
  readonly slug?: string | null;
}

function spanRow(index: Index, { kind, id, doc, start, end, about: ids, slug }: Spoken): SearchRow {
  const card = index.cards.byDoc.get(doc);
  const text = (card && index.texts.get(card.id)?.slice(start, end)) ?? '';
  const lang = card?.lang ?? null;
  const own: Indexed = { text, keys: index.keys(lang ?? ''), weight: 'B' };
  const words = tsvector([own, { ...own, text: slug ?? '', keys: index.keys('') }, ...about(index, ids)]);
  const day = dayOf(card?.published ?? null);
  return { kind, id, title: short(text), lang, day, weight: 1, words };
}

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 120).replace(/\p{Surrogate}$/u, '')}…`;
};

/** A document is found by the names, in every language, of whatever it mentions in its own. */
function documentRows(index: Index, ledger: Ledger): readonly SearchRow[] {
  const mentioned = new Map<string, Set<string>>();
  const put = (id: string, evidence: readonly Evidence[]): void => {
    for (const { doc } of evidence) mentioned.set(doc, (mentioned.get(doc) ?? new Set()).add(id));
  };
  for (const actor of ledger.actors) put(actor.id, actor.mentions);
  for (const initiative of ledger.initiatives) put(initiative.id, initiative.evidence);
  return ledger.documents.map(({ id, doc }) => {
    const card = index.cards.byDoc.get(doc)!;
    return {
      kind: 'document' as const,
      id,
      title: card.title ?? card.doc,
      lang: card.lang,
      day: dayOf(card.published),
      weight: 1,
      words: tsvector(about(index, [...(mentioned.get(doc) ?? [])].sort())),
    };
  });
}
