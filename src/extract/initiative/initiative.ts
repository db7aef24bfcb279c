import { type Hit, headOf, headsIn } from './concept.ts';
import type { Found } from './initiative-found.ts';
import { placeBefore, placeNear } from '../event/event-place.ts';
import { isInitiative } from './initiative-gate.ts';
import { isMade, isPointed, ownKey } from './initiative-own.ts';
import { type InitiativeKey, idOf, keyOf } from './initiative-key.ts';
import { pointsTo } from './initiative-pointer.ts';
import { seenWith } from './initiative-seen.ts';
import { settle } from './initiative-settle.ts';
import { phraseAround } from './noun-phrase.ts';
import { type Words, calledOf, labelOf, nameOf } from '../name/phrase-name.ts';
import type { Page } from '../page.ts';
import type { NounPhrase } from './phrase.ts';
import type { InitiativeMention, Mention } from '../reading.ts';
import { countriesIn, isCountry, sidesNear, sidesOf } from './sides.ts';
import { asTarget } from './trade-target.ts';
import { type View, viewsOf } from './view.ts';
import { classOf } from './word-class.ts';

/** Heads that describe what is done rather than name a thing. */
const DESCRIBED = new Set(['origin', 'target']);

/** Gates of what stands at a place. */
const SITES = new Set(['named', 'pursued', 'begun', 'built', 'pair']);

/** "In X a hub is being built": the place before the verb is where the thing stands. */
function withFront(view: View, phrase: NounPhrase, key: InitiativeKey): InitiativeKey {
  const stands = key.head.type === 'PROJECT' || (key.head.type === 'ORG' && !key.head.pair);
  if (!stands || key.name || key.places.length > 0 || DESCRIBED.has(key.head.gate)) return key;
  const place = placeBefore(view, phrase.from);
  if (place) return { ...key, places: [place] };
  return (key.qualifiers.length > 0 && key.parties.length < 2 && siteKey(view, phrase, key)) || key;
}

/** What is being made and has no name of its own: the place its sentence says it is made at. */
function siteKey(view: View, phrase: NounPhrase, key: InitiativeKey): InitiativeKey | null {
  const made = key.head.type === 'PROJECT' || key.head.type === 'ORG';
  if (!made || isPointed(view, phrase) || !SITES.has(key.head.gate) || key.places.length > 0) return null;
  const place = isMade(view, phrase) ? placeNear(view, phrase) : null;
  return place && !isCountry(place) ? { ...key, places: [place] } : null;
}

/** What is lent is told by the countries of its sentence where its own words name none. */
function lentKey(view: View, key: InitiativeKey): InitiativeKey | null {
  if (key.head.gate !== 'lent' || key.parties.length > 0) return null;
  const parties = countriesIn(view, 0, view.words.length);
  const lenders = new Set(view.mentions.flatMap((ms) => ms.filter((m) => m.type === 'ORG').map((m) => m.id)));
  const qualifiers = lenders.size === 1 ? [...lenders] : [];
  return parties.length === 1 || parties.length === 2 ? { ...key, parties, qualifiers } : null;
}

/** The two sides belong to what it is; where the name leaves them out the document's are meant. */
function withSides(key: InitiativeKey, sides: readonly string[], home: string | null): InitiativeKey {
  if (!key.head.pair || key.name || key.parties.length > 1) return key;
  const [only] = key.parties;
  if (only === undefined || sides.includes(only))
    return { ...key, parties: sides.length > 0 ? sides : key.parties };
  return home && home !== only ? { ...key, parties: [home, only].sort() } : key;
}

/** What a document is about is pursued as well: "memorandum on a logistics centre in X". */
function subjectsOf(view: View, outer: NounPhrase): readonly NounPhrase[] {
  if (headOf(outer.outer).type !== 'DOCUMENT') return [];
  const within = ({ from, to }: Words): boolean =>
    from >= outer.from && to <= outer.to && (to <= outer.head.from || from >= outer.head.to);
  const heads = headsOf(view).filter((h) => within(h) && headOf(h).type === 'PROJECT');
  return disjoint(view, heads).filter(within);
}

/** The phrases of those heads, outermost first, none within another. */
function disjoint(view: View, heads: readonly Hit[]): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (const head of view.headFinal ? [...heads].reverse() : heads)
    if (!phrases.some((p) => p.from < head.to && head.from < p.to)) phrases.push(phraseAround(view, head));
  return phrases;
}

/** Heads of a sentence that no other phrase contains, outermost first. */
function phrasesOf(view: View): readonly NounPhrase[] {
  const phrases = disjoint(view, headsOf(view));
  return [...phrases, ...phrases.flatMap((p) => subjectsOf(view, p))].sort((a, b) => a.from - b.from);
}

const headsOf = (view: View): readonly Hit[] =>
  headsIn(view.hits).filter((hit) => !isBody(view, hit) && !isPlaceName(view, hit) && !isVerbForm(view, hit));

/** A form of a verb that looks like a document's name is none: "planned", "programmed". */
const isVerbForm = (view: View, hit: Hit): boolean =>
  headOf(hit).type === 'DOCUMENT' &&
  !hit.exact &&
  ['participle', 'finite'].includes(classOf(view.words[hit.to - 1]!));

/** A word of a place's name heads nothing: "Central Asia" is no centre. */
const isPlaceName = (view: View, hit: Hit): boolean =>
  view.mentions[hit.to - 1]!.some(
    (m) => (m.type === 'GPE' || m.type === 'LOC') && m.end > view.words[hit.to - 1]!.end,
  );

/** Organisations that exist on their own (a register names them) are actors, not initiatives. */
const isBody = (view: View, hit: Hit): boolean =>
  headOf(hit).type === 'ORG' &&
  view.mentions[hit.from]!.some(
    (m) => m.type === 'ORG' && m.rule.startsWith('name/') && m.end >= view.words[hit.to - 1]!.end,
  );

/** "The centre in X" after "the logistics centre in X": a head of the same kind at the same place. */
function sameSite(
  found: readonly Found[],
  { head, name, qualifiers, topics, places }: InitiativeKey,
): InitiativeKey | null {
  if (name || places.length === 0 || qualifiers.length + topics.length > 0) return null;
  const known = [...seenWith(found, head.id).firsts.values()];
  const there = known.filter((f) => places.every((p) => f.key.places.includes(p)));
  return there.length === 1 ? there[0]!.key : null;
}

/** "The plan (or road map)": a head in brackets right after a phrase is another name of it. */
function aliasOf(found: readonly Found[], view: View, phrase: NounPhrase): InitiativeKey | null {
  const last = found.at(-1);
  if (!last || last.view !== view || last.phrase.to > phrase.from) return null;
  const between = view.words.slice(last.phrase.to, phrase.from);
  return between[0]?.text === '(' && between.length <= 2 ? last.key : null;
}

/** Everything the document names that is pursued over time, as phrases with their keys. */
export function findAll(page: Page): readonly Found[] {
  const views = viewsOf(page);
  let found = FOUND.get(views);
  if (!found) FOUND.set(views, (found = discover(page, views)));
  return found;
}

/** What was found on the pages at hand: events are made of it too. */
const FOUND = new WeakMap<readonly View[], readonly Found[]>();

function discover(page: Page, views: readonly View[]): readonly Found[] {
  const sides = sidesOf(page, views);
  const found: Found[] = [];
  for (const [at, view] of views.entries())
    for (const bare of phrasesOf(view)) {
      const own = withFront(view, bare, keyOf(page.packs, view, bare));
      const near = sides.length > 0 ? sides : sidesNear(views, at);
      const key = withSides(own, near, page.country);
      const phrase = key.head.gate === 'target' ? asTarget(view, bare) : bare;
      const alias = aliasOf(found, view, bare) ?? sameSite(found, own);
      if (alias) found.push({ view, phrase: bare, key: alias, rule: 'initiative/alias' });
      else if (phrase && isInitiative(key, own.parties, view, phrase))
        found.push({ view, phrase, key, rule: `initiative/${key.head.gate}` });
      else {
        const meant = pointsTo(found, view, bare, key);
        const told = meant
          ? null
          : (ownKey(view, bare, key) ?? siteKey(view, bare, key) ?? lentKey(view, key));
        if (meant) found.push({ view, phrase: bare, key: meant, rule: 'initiative/points-back' });
        else if (told && isInitiative(told, own.parties, view, bare))
          found.push({ view, phrase: bare, key: told, rule: 'initiative/own-words' });
      }
    }
  return settle(found);
}

function mentionOf({ view, phrase, key, rule }: Found): InitiativeMention {
  const start = view.words[phrase.from]!.start;
  const end = view.words[phrase.to - 1]!.end;
  return {
    start,
    end,
    rule,
    id: idOf(key),
    label: labelOf(view, calledOf(view, phrase)),
    head: key.head.id,
    qualifiers: key.qualifiers.length > 0 ? key.qualifiers : key.topics,
    sector: key.name?.sector ?? key.head.sector,
    parties: key.parties,
    places: key.places,
  };
}

/** Everything the document names that is pursued over time. */
export const findInitiatives = (page: Page): readonly InitiativeMention[] => findAll(page).map(mentionOf);

const isNamed = ({ key }: Found): boolean =>
  (key.head.type === 'DOCUMENT' || key.head.type === 'PROJECT') &&
  (key.name !== null || (!DESCRIBED.has(key.head.gate) && key.head.gate !== 'none'));

/** The initiatives of a page as mentions of documents and projects: their names alone. */
export const namedInitiatives = (page: Page): readonly Mention[] =>
  findAll(page)
    .filter(isNamed)
    .map(({ view, phrase, key, rule }) => {
      const name = nameOf(view, phrase);
      return {
        start: view.words[name.from]!.start,
        end: view.words[name.to - 1]!.end,
        type: key.head.type,
        id: idOf(key),
        name: labelOf(view, name),
        rule,
      };
    });
