import type { Row } from '../../grammar/lexicon.ts';
import type { Piece } from '../../grammar/match.ts';
import type { FoundAmount } from './amounts.ts';
import type { FigureSentence } from './figures.ts';
import { startingIn } from '../nearby.ts';
import { type Page, sharedRows } from '../page.ts';
import type { InitiativeMention, Mention, Modality } from '../reading.ts';

/** What an amount is a figure of. */
export interface Subject {
  readonly indicator: string | null;
  readonly scope: string | null;
  readonly initiative: string | null;
}

/** Sentences back in which a figure's subject may have been named. */
const BACK = 4;

interface Place {
  readonly sentences: readonly FigureSentence[];
  readonly at: number;
  readonly amount: FoundAmount;
}

const startOf = ({ sentences, at, amount }: Place): number => sentences[at]!.words[amount.from]!.start;

/** Things with a span that stand in the sentence, nearest before first, then after, then in those before. */
function nearest<T extends { readonly start: number; readonly end: number }>(
  items: readonly T[],
  place: Place,
): readonly T[] {
  const here = place.sentences[place.at]!.sentence;
  const from = place.sentences[Math.max(0, place.at - BACK)]!.sentence.start;
  const start = startOf(place);
  const distance = (x: T): number =>
    x.start < start ? start - x.start + (x.start < here.start ? 10_000 : 0) : (x.start - start) * 2;
  return startingIn(items, from, here.end)
    .filter((x) => x.end <= here.end)
    .sort((a, b) => distance(a) - distance(b));
}

/** What an indicator measures: from its row in the domain's list. */
const conceptRow = (page: Page, slug: string): Row | undefined =>
  sharedRows(page.packs, 'indicators').find((r) => r.phrase === slug);

const kindsOf = (row: Row | undefined): readonly string[] => (row?.['kinds'] ?? '').split(' ');

/** An indicator that is always in percent is nearer to a percentage than one that only changes by one. */
const OWN_KIND = 6;

const fitsKind = (row: Row | undefined, a: FoundAmount, modality: Modality): boolean => {
  const kinds = kindsOf(row);
  const unit = a.kind === 'cardinal' ? a.unit.replace(/\(.*/, '') : a.kind;
  if (kinds.includes(unit) || kinds.includes(a.unit)) return true;
  return (unit === 'percent' || unit === 'ratio') && (modality !== 'actual' || kinds.includes('any'));
};

interface Trigger {
  readonly slug: string;
  readonly distance: number;
}

/** Indicator words near an amount: in its sentence, nearest before first, then in the sentences before. */
function triggers(page: Page, place: Place, modality: Modality): readonly Trigger[] {
  const found: Trigger[] = [];
  for (let back = 0; back <= BACK && place.at - back >= 0; back++) {
    const s = place.sentences[place.at - back]!;
    for (const p of s.pieces)
      if (p.kind === 'indicators' && (back > 0 || isReached(s, p, place.amount)))
        found.push(triggerOf(p, place.amount, back));
  }
  const named = (t: Trigger): boolean => kindsOf(conceptRow(page, t.slug)).includes(place.amount.kind);
  return found
    .filter((t) => fitsKind(conceptRow(page, t.slug), place.amount, modality))
    .map((t) => (named(t) ? { ...t, distance: t.distance - OWN_KIND } : t))
    .sort((a, b) => a.distance - b.distance);
}

const AFTER_REACH = 3;

/** What follows an amount names it only when it follows at once: "26 GW of capacity". */
function isReached(s: FigureSentence, p: Piece, a: FoundAmount): boolean {
  if (p.from < a.to) return true;
  return p.from - a.to <= AFTER_REACH && !s.words.slice(a.to, p.from).some((w) => w.kind === 'punct');
}

function triggerOf(p: Piece, a: FoundAmount, back: number): Trigger {
  const slug = (p.value as Row)['concept'] ?? '';
  const words = p.to - p.from;
  const own = p.from <= a.from ? a.from - p.from : (p.from - a.from) * 1.5;
  // A longer phrase is the more exact one: "freight volume" over "volume".
  return { slug, distance: (back === 0 ? own : back * 100 - p.from * 0.1) - words };
}

const dotted = (slug: string, of: string): string => (of === '' ? slug : `${slug}.${of}`);

const countryMentions = (mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter((m) => m.type === 'GPE' && /^[a-z]{2}$/.test(m.id));

/** The two countries a document is about: those it names most, and that whose press wrote it. */
export function partiesOf(page: Page): readonly string[] {
  let parties = PARTIES.get(page);
  if (!parties) PARTIES.set(page, (parties = countParties(page)));
  return parties;
}

const PARTIES = new WeakMap<Page, readonly string[]>();

function countParties(page: Page): readonly string[] {
  const counts = new Map<string, number>(page.country === null ? [] : [[page.country, 0.5]]);
  for (const m of countryMentions(page.mentions)) counts.set(m.id, (counts.get(m.id) ?? 0) + 1);
  return [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 2)
    .map(([id]) => id)
    .sort();
}

/** Countries of the clause of an amount, in order of mention: from the amount before to this one. */
function countriesBefore(page: Page, place: Place, since: number): readonly string[] {
  const here = countryMentions(startingIn(page.mentions, since, startOf(place)));
  return [...new Set(here.map((m) => m.id))];
}

function pairOf(page: Page, place: Place, since: number): string {
  const own = countriesBefore(page, place, since);
  const rest = partiesOf(page);
  if (own.length >= 2) return [...own].slice(-2).sort().join('-');
  if (own.length === 0) return rest.join('-');
  const home = page.country !== null && page.country !== own[0] ? page.country : undefined;
  const other = home ?? rest.find((id) => id !== own[0]);
  return [own[0]!, ...(other ? [other] : [])].sort().join('-');
}

function visitSlug(page: Page, place: Place, since: number): string {
  const own = countriesBefore(page, place, since);
  if (own.length >= 2) return `visits.${own.slice(-2).join('-')}`;
  return dotted('visits.mutual', partiesOf(page).join('-'));
}

/** The body whose session is counted: a council of two states by what it is, any other by its name. */
function seriesSlug(page: Page, place: Place): string {
  const kind = /\((.*)\)/.exec(place.amount.unit)?.[1] ?? 'event';
  const here = place.sentences[place.at]!.sentence;
  const sources = new Set(page.sources.map((x) => x.id));
  const council = ownerOf(
    page,
    'session-number',
    nearest(page.initiatives, place).filter((x) => x.start >= here.start),
  );
  const body = nearest(page.mentions, place).find(
    (m) => m.type === 'ORG' && m.start >= here.start && !sources.has(m.id),
  );
  if (council) return `session-number.${council.id}`;
  return dotted(`${kind}-number`, body?.id ?? partiesOf(page).join('-'));
}

const suffix = (modality: Modality, a: FoundAmount): string =>
  modality === 'change' || (a.kind === 'ratio' && modality !== 'target') ? '-growth' : '';

/** The initiative a figure may belong to: freight has a route, not a tariff. */
function ownerOf(
  page: Page,
  slug: string,
  near: readonly InitiativeMention[],
): InitiativeMention | undefined {
  const row = conceptRow(page, slug);
  const heads = (row?.['heads'] ?? '').split(' ').filter((h) => h !== '');
  const not = heads.filter((h) => h.startsWith('-')).map((h) => h.slice(1));
  if (not.length > 0) return near.find((x) => !not.includes(x.head));
  if (heads.length > 0) return near.find((x) => heads.includes(x.head));
  // What is counted between two states is no figure of the plan named beside it.
  return row?.['of'] === 'parties' ? undefined : near[0];
}

function slugOf(
  page: Page,
  place: Place,
  slug: string,
  owner: InitiativeMention | undefined,
  since: number,
): string {
  const of = conceptRow(page, slug)?.['of'] ?? '';
  if (of === 'parties') return dotted(slug, pairOf(page, place, since));
  return of === 'initiative' && owner ? `${slug}.${owner.id}` : slug;
}

const SCOPED = new Set(['mass', 'volume', 'cardinal', 'percent']);

/** "The port will raise …": the port acts here and is no part of a whole. */
const isSubject = (s: FigureSentence, p: Piece): boolean =>
  p.from === 0 && p.to === 1 && s.words[0]!.fold === (p.value as Row).phrase;

function scopeOf(place: Place): string | null {
  if (!SCOPED.has(place.amount.kind)) return null;
  const s = place.sentences[place.at]!;
  const row = s.pieces.find((p) => p.kind === 'scopes' && !isSubject(s, p))?.value as Row | undefined;
  return row?.['scope'] ?? null;
}

/** @param since where the words of the amount's own clause start */
export function subjectOf(page: Page, place: Place, modality: Modality, since: number): Subject {
  const a = place.amount;
  const near = nearest(page.initiatives, place);
  const initiative = near[0]?.id ?? null;
  const scope = scopeOf(place);
  if (a.unit === 'count(visit)') return { indicator: visitSlug(page, place, since), scope, initiative };
  if (a.kind === 'ordinal') return { indicator: seriesSlug(page, place), scope, initiative };
  if (a.isAge) return { indicator: initiative ? `age.${initiative}` : null, scope, initiative };
  const trigger = triggers(page, place, modality)[0];
  if (trigger) {
    // A part that the sentence names by itself is no part of what another sentence is about.
    const here =
      scope === null ? near : near.filter((x) => x.start >= place.sentences[place.at]!.sentence.start);
    const owner = ownerOf(page, trigger.slug, here);
    const slug = slugOf(page, place, trigger.slug, owner, since);
    return { indicator: slug + suffix(modality, a), scope, initiative: owner?.id ?? null };
  }
  const priced = a.kind === 'money' ? ownerOf(page, 'project-cost', near) : undefined;
  if (priced) return { indicator: `project-cost.${priced.id}`, scope, initiative: priced.id };
  const noun = /^count\((.*)\)$/.exec(a.unit)?.[1];
  if (noun === undefined) return { indicator: null, scope, initiative };
  return { indicator: dotted(`${noun}s`, initiative ?? partiesOf(page).join('-')), scope, initiative };
}
