import { type Lexicon, type PhraseMatch, lexicon } from '../grammar/lexicon.ts';
import type { Word } from '../morph/analysis.ts';
import { baseForm } from '../morph/base-form.ts';
import type { Page } from './page.ts';
import { lexiconOf, sharedRows } from './page.ts';
import type { Passage } from './passage.ts';
import type { Source, SourceRole } from './reading.ts';
import { bodiesIn } from './body.ts';
import { bodyId, bodyParts } from './body-id.ts';
import { slugOf } from './name-key.ts';
import { lettersOf } from './register.ts';
import { type Scan, scanOf } from './scan.ts';
import { closes, isAddress, isCapital, opens } from './word-shape.ts';

/** A name that could be a source, by its tokens. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly name: string;
  /** Outlets, press services and addresses report by trade; others only where they are cited. */
  readonly press: boolean;
}

const PRESS = new Set(['agency', 'news-agency', 'press-service', 'newspaper', 'broadcaster']);
/** How many words may stand between a formula and the name, after it and before it. */
const REACH: Readonly<Record<string, number>> = { after: 4, before: 8, colon: 4 };

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** An address without the ending a language glues to it. */
const hostOf = (word: Word): string => /^[\p{L}\p{N}@.-]*?\.\p{L}+/u.exec(word.text)?.[0] ?? word.text;

/** The outlet register as a lexicon: there a common word is an outlet where a source is named. */
function outlets(page: Page, passage: Passage): Lexicon {
  const rows = sharedRows(page.packs, 'outlets').flatMap((row) =>
    row.phrase.split('|').map((phrase) => ({ ...row, phrase })),
  );
  return lexiconOf(page.packs, 'outlet forms', passage.lang, () => lexicon(rows));
}

function candidates(page: Page, scan: Scan, passage: Passage): readonly Candidate[] {
  const words = scan.tokens.slice(passage.from, passage.to);
  const known = outlets(page, passage);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; ) {
    const match = known
      .allAt(words, at)
      .find((m) => isCapital(words[at]) || isAddress(words[at]!) || m.to > at + 1);
    const made = match ? fromOutlet(scan, passage, match) : fromShape(page, scan, passage.from + at);
    if (made) found.push(made);
    at = made ? made.to - passage.from : at + 1;
  }
  return [...found, ...fromBodies(page, scan, passage, found)].sort((a, b) => a.from - b.from);
}

function fromOutlet(scan: Scan, passage: Passage, match: PhraseMatch): Candidate {
  const from = passage.from + match.from;
  const to = passage.from + match.to;
  const start = scan.tokens[from]!.start;
  const end = scan.tokens[to - 1]!.end;
  return { from, to, start, end, id: match.row['id']!, name: match.row['name']!, press: true };
}

/** Any other address, or one or two words in quotation marks. */
function fromShape(page: Page, scan: Scan, i: number): Candidate | null {
  const word = scan.tokens[i]!;
  if (isAddress(word)) {
    const host = hostOf(word);
    return { from: i, to: i + 1, start: word.start, end: word.end, id: slug(host), name: host, press: true };
  }
  if (!isCapital(word) || !opens(scan.tokens[i - 1])) return null;
  const to = closes(scan.tokens[i + 1]) ? i + 1 : closes(scan.tokens[i + 2]) ? i + 2 : 0;
  if (to === 0) return null;
  const name = baseForm(scan.tokens.slice(i, to), scan.order(word.lang));
  return {
    from: i,
    to,
    start: word.start,
    end: scan.tokens[to - 1]!.end,
    id: slugOf(name, lettersOf(page.packs, word.lang)),
    name,
    press: true,
  };
}

/** Press services, agencies and bodies; one that holds an outlet's name is that outlet's. */
function fromBodies(
  page: Page,
  scan: Scan,
  passage: Passage,
  inside: readonly Candidate[],
): readonly Candidate[] {
  const bodies = bodiesIn(page.packs, scan, passage, new Set(), new Set());
  return bodies
    .filter((b) => b.head.row['type'] === 'ORG')
    .filter((b) => !inside.some((c) => c.from >= b.from && c.to <= b.to))
    .map((b) => {
      const words = scan.tokens.slice(b.from, b.to);
      const name = baseForm(words, scan.order(passage.lang));
      const press = PRESS.has(b.head.row['concept'] ?? '');
      const id = bodyId(bodyParts(page.packs, scan, b));
      return {
        from: b.from,
        to: b.to,
        start: words[0]!.start,
        end: words.at(-1)!.end,
        id,
        name,
        press,
      };
    });
}

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly side: string;
  readonly role: SourceRole;
}

function cuesIn(page: Page, scan: Scan, passage: Passage): readonly Cue[] {
  const formulas = lexiconOf(page.packs, 'reporting', passage.lang, (rows) => lexicon(rows));
  const words = scan.tokens.slice(passage.from, passage.to);
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++)
    for (const m of formulas.allAt(words, at))
      cues.push({
        from: passage.from + m.from,
        to: passage.from + m.to,
        side: m.row['side'] ?? '',
        role: m.row['role'] as SourceRole,
      });
  return cues;
}

const distance = (cue: Cue, c: Candidate): number =>
  cue.side === 'before' ? cue.from - c.to : c.from - cue.to;

/** Whether no sentence ends between a formula and a name. */
function inSentence(ends: ReadonlySet<number>, cue: Cue, c: Candidate): boolean {
  for (let i = Math.min(cue.to, c.to); i <= Math.max(cue.from, c.from); i++) if (ends.has(i)) return false;
  return true;
}

/** The candidate a formula points at: the nearest on its side, in its sentence. */
function named(ends: ReadonlySet<number>, cue: Cue, all: readonly Candidate[]): Candidate | null {
  const near = all.filter((c) => {
    const d = distance(cue, c);
    return (
      d >= 0 && d <= (REACH[cue.side] ?? 0) && (c.press || cue.role === 'origin') && inSentence(ends, cue, c)
    );
  });
  near.sort((a, b) => distance(cue, a) - distance(cue, b));
  return near[0] ?? null;
}

function citedIn(page: Page, scan: Scan, passage: Passage): readonly Source[] {
  const cues = cuesIn(page, scan, passage);
  if (cues.length === 0) return [];
  const all = candidates(page, scan, passage);
  // What is cited is settled first: "X, citing Y, reports" has one name on each side.
  const ordered = [...cues].sort((a, b) => Number(a.role === 'publisher') - Number(b.role === 'publisher'));
  const ends = new Set(page.parse.sentences.map((x) => x.lastToken));
  const used = new Set<Candidate>();
  return ordered.flatMap((cue) => {
    const found = named(
      ends,
      cue,
      all.filter((c) => !used.has(c)),
    );
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

const DATELINE = 8;

/** "BAKU /Trend/ –", "Astana, October 21, AZERTAC": an outlet among the first words of the text. */
function dateline(page: Page, scan: Scan): readonly Source[] {
  const passage = scan.passages.find((p) => p.to > p.from);
  if (!passage) return [];
  return scan.passages
    .slice(0, 3)
    .flatMap((p) =>
      candidates(page, scan, p)
        .filter((c) => c.from - p.from <= DATELINE && isDateline(scan, p, c))
        .slice(0, 1)
        .map((c) => sourceOf(c, 'publisher', 'source/dateline')),
    )
    .slice(0, 1);
}

const isSlash = (word: Word | undefined): boolean => word !== undefined && /^[/()]$/u.test(word.text);

function isDateline(scan: Scan, passage: Passage, c: Candidate): boolean {
  if (isSlash(scan.tokens[c.from - 1]) && isSlash(scan.tokens[c.to])) return true;
  return c.to === passage.to && c.from > passage.from && scan.tokens[c.from - 1]?.text === ',';
}

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
  return distinct([...fromMetadata(page), ...dateline(page, scan), ...cited, ...alone(page, scan)]);
}
