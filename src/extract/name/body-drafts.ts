import { byPosition } from '../../text/span.ts';
import { type BodySpan } from './body.ts';
import { type BodyParts, bodyId, bodyParts, isBetweenStates, isShortFor } from './body-id.ts';
import type { Draft } from './draft.ts';
import { grouped } from '../grouped.ts';
import type { Page } from '../page.ts';
import type { MentionType } from '../reading.ts';
import type { Scan } from './scan.ts';
import { isCapital } from './word-shape.ts';
import { type PassageDrafts, draft, isPlaceHead, pressName } from './drafts.ts';

interface KnownBody {
  readonly span: BodySpan;
  readonly parts: BodyParts;
}

/** Adds the bodies, short names linked to the full ones, and the ids of roles held in them. */
export function withBodies(page: Page, scan: Scan, { drafts, bodies }: PassageDrafts): readonly Draft[] {
  const countries = [
    ...new Set(scan.names.filter((h) => h.row['list'] === 'countries').map((h) => h.row['id']!)),
  ].sort();
  const known: KnownBody[] = bodies.map((span) => ({ span, parts: bodyParts(page.packs, scan, span) }));
  const full = fullNames(known.map(({ parts }) => parts));
  const made = known.map(({ span, parts }, i) => bodyDraft(scan, span, full[i] ?? parts, countries));
  const short = shortNames(scan, known, full, countries);
  const byFrom = grouped(made, (d) => d.from);
  const all = [...drafts.map((d) => withBody(scan, d, byFrom)), ...made, ...short];
  return all.sort(byPosition);
}

/** For each name of a body the first fuller one of the text, or the name itself. */
function fullNames(names: readonly BodyParts[]): readonly BodyParts[] {
  const distinct = new Map(names.map((parts) => [bodyId(parts), parts]));
  const byHead = grouped(distinct.values(), (parts) => parts.head);
  const full = new Map<string, BodyParts | undefined>();
  for (const [id, parts] of distinct)
    full.set(
      id,
      byHead.get(parts.head)!.find((other) => isShortFor(parts, other)),
    );
  return names.map((parts) => full.get(bodyId(parts)) ?? parts);
}

function bodyDraft(scan: Scan, span: BodySpan, parts: BodyParts, countries: readonly string[]): Draft {
  const type = span.head.row['type'] as MentionType;
  const place = isPlaceHead(span) ? scan.nameAt.get(span.head.from - 1)?.row['id'] : undefined;
  const states = isBetweenStates(parts) && countries.length === 2 ? { ...parts, places: countries } : parts;
  return draft(scan, span, type, span.rule, {
    id: place ?? pressName(scan, span)?.row['id'] ?? bodyId(states),
  });
}

/** More words than a body's name has before its head. */
const FAR = 100;

/** The first of those names, which are in reading order, that starts before a token. */
function firstNamed<B extends KnownBody>(names: readonly B[], before: number): B | null {
  for (const name of names) {
    if (name.span.from < before) return name;
    if (name.span.head.from - FAR > before) return null;
  }
  return null;
}

/** A head noun alone, capitalised, after its full name: the Council, Кеңес, Mərkəz. */
function shortNames(
  scan: Scan,
  known: readonly KnownBody[],
  full: readonly BodyParts[],
  countries: readonly string[],
): readonly Draft[] {
  const inside = new Set(known.map((k) => k.span.head.from));
  const byHead = grouped(
    known.map((k, i) => ({ ...k, full: full[i]! })),
    (k) => k.parts.head,
  );
  const found: Draft[] = [];
  for (const h of scan.heads) {
    if (inside.has(h.from) || scan.nameAt.has(h.from) || !isCapital(scan.tokens[h.from])) continue;
    if (scan.tokens[h.from]!.analyses[0]?.feats['Number'] === 'Plur') continue;
    const named = firstNamed(byHead.get(h.row['concept'] ?? '') ?? [], h.from);
    if (!named) continue;
    found.push({
      ...bodyDraft(scan, { ...named.span, from: h.from, to: h.to }, named.full, countries),
      rule: 'body/short-name',
    });
  }
  return found;
}

/** A role held in a body carries the body's id. */
function withBody(scan: Scan, d: Draft, bodies: ReadonlyMap<number, readonly Draft[]>): Draft {
  const held: { from: number; to: number } | null = d.role?.body ?? null;
  if (held === null) return d;
  const body = bodies.get(held.from)?.find((b) => b.to === held.to);
  return { ...d, id: body?.id ?? scan.nameAt.get(held.from)?.row['id'] ?? null };
}
