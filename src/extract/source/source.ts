import { type PhraseMatch, lexicon } from '../../grammar/lexicon.ts';
import { dateline } from './dateline.ts';
import { grouped } from '../grouped.ts';
import type { Page } from '../page.ts';
import { lexiconOf, rowsOf, sharedRows } from '../page.ts';
import type { Passage } from '../quote/passage.ts';
import type { Source, SourceRole } from '../reading.ts';
import { type Scan, scanOf } from '../name/scan.ts';
import { type Candidate, candidates, slug, withAnyNames } from './source-candidate.ts';
import { isAddress } from '../name/word-shape.ts';

/** How many words may stand between a formula and the name, after it and before it. */
const REACH: Readonly<Record<string, number>> = { after: 4, before: 8, colon: 4, next: 0, beside: 0 };

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly side: string;
  readonly role: SourceRole;
  /** A formula that cites someone in so many words: there any name is a source. */
  readonly cites: boolean;
}

function cuesIn(page: Page, scan: Scan, passage: Passage): readonly Cue[] {
  const formulas = lexiconOf(page.packs, 'reporting', passage.lang, (rows) => lexicon(rows));
  const words = scan.tokens.slice(passage.from, passage.to);
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++)
    for (const m of formulas.allAt(words, at))
      if (m.row['side'] !== 'colon' || words[m.to]?.text === ':') cues.push(cueOf(m, passage.from));
  return cues;
}

const cueOf = ({ from, to, row }: PhraseMatch, base: number): Cue => ({
  from: base + from,
  to: base + to,
  side: row['side'] ?? '',
  role: row['role'] as SourceRole,
  cites: row['names'] === 'any',
});

/** Whether no sentence ends between a formula and a name. */
function inSentence(ends: ReadonlySet<number>, cue: Cue, c: Candidate): boolean {
  for (let i = Math.min(cue.to, c.to); i <= Math.max(cue.from, c.from); i++) if (ends.has(i)) return false;
  return true;
}

/** Formulas of one common verb: only a known outlet right beside it reports. */
const isClose = (cue: Cue): boolean => cue.side === 'next' || cue.side === 'beside';

/** Candidates by the token they start at, and by the one they end before. */
interface Beside {
  readonly starting: ReadonlyMap<number, readonly Candidate[]>;
  readonly ending: ReadonlyMap<number, readonly Candidate[]>;
}

const besideIn = (all: readonly Candidate[]): Beside => ({
  starting: grouped(all, (c) => c.from),
  ending: grouped(all, (c) => c.to),
});

const isAfter = (cue: Cue): boolean => cue.side === 'before' || cue.side === 'beside';

/** The candidate a formula points at: the nearest on its side, in its sentence, that no other has. */
function named(
  ends: ReadonlySet<number>,
  cue: Cue,
  all: Beside,
  used: ReadonlySet<Candidate>,
): Candidate | null {
  const suits = (c: Candidate): boolean => (isClose(cue) ? c.sure : c.press || cue.role === 'origin');
  const fits = (c: Candidate): boolean => !used.has(c) && suits(c) && inSentence(ends, cue, c);
  for (let d = 0; d <= (REACH[cue.side] ?? 0); d++) {
    const near = isAfter(cue) ? all.ending.get(cue.from - d) : all.starting.get(cue.to + d);
    const found = near?.find(fits);
    if (found) return found;
  }
  return null;
}

const ENDS = new WeakMap<Page['parse'], ReadonlySet<number>>();

/** The token after each sentence. */
function endsOf(page: Page): ReadonlySet<number> {
  let ends = ENDS.get(page.parse);
  if (!ends) ENDS.set(page.parse, (ends = new Set(page.parse.sentences.map((s) => s.lastToken))));
  return ends;
}

function citedIn(page: Page, scan: Scan, passage: Passage): readonly Source[] {
  const cues = cuesIn(page, scan, passage);
  if (cues.length === 0) return [];
  const known = candidates(page, scan, passage);
  const listed = besideIn(known);
  const all = cues.some((c) => c.cites) ? besideIn(withAnyNames(page, scan, passage, known)) : listed;
  // What is cited is settled first: "X, citing Y, reports" has one name on each side.
  const ordered = [...cues].sort((a, b) => Number(a.role === 'publisher') - Number(b.role === 'publisher'));
  const used = new Set<Candidate>();
  return ordered.flatMap((cue) => {
    const found = named(endsOf(page), cue, cue.cites ? all : listed, used);
    if (!found) return [];
    used.add(found);
    return [sourceOf(found, roleOf(page, found, cue), `source/${cue.side}`)];
  });
}

/** A press service does not write the page that names it: it is whom the page has it from. */
function roleOf(page: Page, found: Candidate, cue: Cue): SourceRole {
  const row = sharedRows(page.packs, 'outlets').find((r) => r['id'] === found.id);
  return row?.['kind'] === 'official' ? 'origin' : cue.role;
}

const sourceOf = (c: Candidate, role: SourceRole, rule: string): Source => ({
  id: c.id,
  name: c.name,
  role,
  start: c.start,
  end: c.end,
  rule,
});

/** A line that is nothing but an outlet's address. */
function alone(page: Page, scan: Scan): readonly Source[] {
  return scan.passages
    .filter((p) => p.to - p.from === 1 && isAddress(scan.tokens[p.from]!))
    .flatMap((p) => candidates(page, scan, p).map((c) => sourceOf(c, 'origin', 'source/address')));
}

function fromMetadata(page: Page): readonly Source[] {
  const name = page.parse.document.publisher;
  if (name === null) return [];
  const row = sharedRows(page.packs, 'outlets').find((r) => r.phrase.split('|').includes(name.toLowerCase()));
  const id = row?.['id'] ?? slug(name);
  return [
    { id, name: row?.['name'] ?? name, role: 'publisher', start: null, end: null, rule: 'source/metadata' },
  ];
}

/** A page in the language of one country's press does not come from an agency of another: it hands that on. */
function abroad(page: Page, source: Source): Source {
  const home = rowsOf(page.packs, 'home', page.parse.lang)[0]?.phrase;
  const country = sharedRows(page.packs, 'outlets').find((r) => r['id'] === source.id)?.['country'];
  const other = home !== undefined && country !== undefined && country !== '' && country !== home;
  return other && source.role === 'publisher' ? { ...source, role: 'relay' } : source;
}

/** One entry a source, the first kept; of two who write, the later named one writes what we read. */
function distinct(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  const once = sources.filter((s) => !seen.has(s.id) && seen.add(s.id));
  const writes = once.find((s) => s.role === 'publisher');
  return once.map((s) => (s.role === 'publisher' && s !== writes ? { ...s, role: 'relay' as const } : s));
}

/** Publisher, relays and origin, as the document names them. */
export function findSources(page: Page): readonly Source[] {
  const scan = scanOf(page.parse, page.packs);
  const cited = scan.passages.flatMap((p) => citedIn(page, scan, p));
  const own = [...fromMetadata(page), ...dateline(page, scan)];
  return distinct([...own, ...cited.map((s) => abroad(page, s)), ...alone(page, scan)]);
}
