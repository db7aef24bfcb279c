import type { Mention, MentionType } from '../extract/reading.ts';
import { type Filed, evidenceOf } from './filed.ts';
import type { Actor } from './ledger.ts';
import { by, groupBy, mostFrequent, sortedEvidence } from './order.ts';
import type { Register } from './register.ts';

interface Met {
  readonly filed: Filed;
  readonly mention: Mention;
}

type NameIn = Actor['names'][number];

const ACTORS: ReadonlySet<MentionType> = new Set(['PERSON', 'ROLE', 'ORG', 'GPE', 'LOC', 'FACILITY']);

/** Distinct names with their language, the most used of a language first. */
function namesIn(met: readonly Met[]): readonly NameIn[] {
  const groups = groupBy(met, ({ filed, mention }) => `${filed.reading.document.lang}\u0000${mention.name}`);
  return [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([, list]) => ({ text: list[0]!.mention.name, lang: list[0]!.filed.reading.document.lang }))
    .sort(by((n) => n.lang));
}

/** A role alone ("the president") is an actor whose name no document gives. */
const typeOf = (met: readonly Met[]): MentionType =>
  (mostFrequent(met.map(({ mention }) => mention.type).filter((t) => t !== 'ROLE')) ?? 'ROLE') as MentionType;

function actorOf(id: string, met: readonly Met[], register: Register): Actor {
  const named = met.filter(({ mention }) => mention.type !== 'ROLE');
  const roles = met.filter(({ mention }) => mention.type === 'ROLE');
  const names = namesIn(named);
  const known = register.get(id);
  return {
    id,
    name: mostFrequent(named.map(({ mention }) => mention.name)) ?? known?.name ?? roles[0]!.mention.name,
    type: typeOf(met),
    names,
    mentions: sortedEvidence(met.map(({ filed, mention }) => evidenceOf(filed, mention))),
    roles: namesIn(roles),
    wikidata: known?.wikidata ?? null,
  };
}

/** Everyone and everything that acts or is acted in: people, bodies, states, places; by id. */
export function actorsOf(filed: readonly Filed[], register: Register): readonly Actor[] {
  const met = filed.flatMap((f) =>
    f.reading.mentions.filter((m) => ACTORS.has(m.type)).map((mention) => ({ filed: f, mention })),
  );
  return [...groupBy(met, ({ mention }) => mention.id)]
    .map(([id, list]) => actorOf(id, list, register))
    .sort(by((a) => a.id));
}
