import type { Packs } from '../extract/pack.ts';
import type { Reading } from '../extract/reading.ts';
import { sameName } from '../extract/name/same-name.ts';
import { actorsOf } from './actor.ts';
import { alignmentsAmong } from './alignment.ts';
import { conflictsOf } from './conflict.ts';
import { corroborationsOf } from './corroboration.ts';
import { eventsOf } from './event.ts';
import { factsOf } from './fact.ts';
import { type Filed, fileReadings } from './filed.ts';
import { identify, withIdentity } from './identity.ts';
import { initiativesOf } from './initiative.ts';
import type { Ledger, LedgerDocument } from './ledger.ts';
import { dateByLinks, linksAmong } from './link.ts';
import { type Origins, originsOf } from './origin.ts';
import { registerOf } from './register.ts';
import { identifyInitiatives, withInitiatives } from './same-initiative.ts';
import { timelinesOf } from './timeline.ts';
import { utterancesOf } from './utterance.ts';

const documentOf = ({ doc, reading: { document } }: Filed, origins: Origins): LedgerDocument => ({
  id: document.id,
  doc,
  path: document.path,
  url: document.url,
  title: document.title,
  lang: document.lang,
  published: document.published?.date ?? null,
  origin: origins.of(doc),
  sources: document.sources.map(({ id, name, role }) => ({ id, name, role })),
});

/**
 * Builds the ledger of a set of readings. Pure: the order of the readings doesn't matter, the same set
 * gives the same bytes.
 */
export function buildLedger(readings: readonly Reading[], packs: Packs): Ledger {
  const register = registerOf(packs);
  const read = fileReadings(readings);
  const identity = identify(read, register, sameName);
  const known = read.map((f) => ({ ...f, reading: withIdentity(f.reading, identity) }));
  const ids = identifyInitiatives(known, packs);
  const named = known.map((f) => withInitiatives(f, ids));
  const links = linksAmong(named, register);
  const filed = dateByLinks(named, links);
  const joined = eventsOf(filed, links, register);
  const origins = originsOf(filed, links, joined);
  const timelines = timelinesOf(filed, joined);
  const initiatives = initiativesOf(filed, timelines, packs);
  const facts = factsOf(filed, joined);
  return {
    schema: 'dalel-ledger/1',
    documents: filed.map((f) => documentOf(f, origins)),
    actors: actorsOf(filed, register),
    initiatives,
    events: joined.map(({ event }) => event),
    facts,
    utterances: utterancesOf(filed),
    corroborations: corroborationsOf({ filed, events: joined, initiatives, facts }, origins),
    conflicts: conflictsOf({ facts, initiatives, events: joined }, origins),
    alignments: alignmentsAmong(filed, links),
    origins: origins.list,
  };
}
