import type { Document } from '../text/document.ts';
import { parse } from '../morph/parse.ts';
import { findActs } from './act/act.ts';
import { findEvents, namedEvents } from './event/event.ts';
import { impossibleDates } from './time/impossible-date.ts';
import { findInitiatives, namedInitiatives } from './initiative/initiative.ts';
import { findMentions } from './name/mention.ts';
import type { Packs } from './pack.ts';
import type { Page } from './page.ts';
import { findPublished } from './time/published.ts';
import { findQuantities } from './quantity/quantity.ts';
import { findQuotes } from './quote/quote.ts';
import type { Reading } from './reading.ts';
import { findCountry } from './source/country.ts';
import { findSources } from './source/source.ts';
import { findTimes } from './time/time.ts';

/** Reads one document: the whole pipeline, each step seeing what the steps before it found. Pure. */
export function read(document: Document, packs: Packs): Reading {
  const parsed = parse(document, packs.languages);
  let page: Page = {
    parse: parsed,
    packs,
    published: findPublished(parsed, packs),
    sources: [],
    country: null,
    times: [],
    mentions: [],
    initiatives: [],
    events: [],
    quotes: [],
  };
  page = { ...page, sources: findSources(page) };
  page = { ...page, country: findCountry(page) };
  page = { ...page, times: findTimes(page) };
  page = { ...page, mentions: findMentions(page) };
  page = { ...page, initiatives: findInitiatives(page) };
  page = { ...page, events: findEvents(page) };
  page = { ...page, mentions: [...page.mentions, ...namedInitiatives(page), ...namedEvents(page)] };
  page = { ...page, quotes: findQuotes(page) };
  const quantities = findQuantities(page);
  const acts = findActs(page);
  return {
    schema: 'dalel-reading/1',
    document: {
      id: document.id,
      path: document.path,
      url: document.url,
      title: document.title,
      lang: parsed.lang,
      script: parsed.script,
      published: page.published,
      sources: page.sources,
      country: page.country,
      text: document.text,
    },
    mentions: page.mentions,
    quotes: page.quotes,
    quantities,
    times: page.times,
    acts,
    initiatives: page.initiatives,
    events: page.events,
    noise: parsed.blocks.filter((b) => b.kind === 'noise').map(({ start, end }) => ({ start, end })),
    notes: [...parsed.notes, ...impossibleDates(page)],
  };
}
