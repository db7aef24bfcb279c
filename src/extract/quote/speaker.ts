import { type Lexicon, lexicon } from '../../grammar/lexicon.ts';
import type { Word } from '../../morph/analysis.ts';
import type { Span } from '../../text/span.ts';
import { type Page, lexiconOf } from '../page.ts';
import type { Mention } from '../reading.ts';
import { firstFrom } from '../spans-in.ts';
import type { SpeechCue } from './speech.ts';
import { PERSONS, isSubjectForm, mentionsIn, sortedMentions } from './subject.ts';

/** Who is said to speak: a mention, and where its clause names it; `span` is null when an earlier sentence does. */
export interface Speaker {
  readonly id: string;
  readonly span: Span | null;
}

const rolesOf = (page: Page, lang: string): Lexicon => lexiconOf(page.packs, 'roles', lang, lexicon);

const posOf = (word: Word | undefined): string => word?.analyses[0]?.upos ?? 'X';
const NAMING = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

const isHeadFinal = (page: Page, word: Word): boolean =>
  page.packs.languages.get(word.lang)?.order === 'head-final';

/** "The X campaign's spokesman said": where heads come first, a name before other nouns is no subject. */
function isNounBetween(page: Page, mention: Span, verb: Span): boolean {
  const { tokens } = page.parse;
  const next = firstFrom(tokens, mention.end);
  const first = tokens[next];
  if (!first || first.start >= verb.start || first.kind === 'punct' || isHeadFinal(page, first)) return false;
  const between = tokens.slice(next, firstFrom(tokens, verb.start));
  return between.length > 2 && between.some((w) => NAMING.has(posOf(w)));
}

/** Where names have no case, a name after the verb is its object once another subject stands before it. */
function isObject(page: Page, mention: Mention, verb: Span): boolean {
  const { tokens } = page.parse;
  const before = tokens[firstFrom(tokens, verb.start) - 1];
  if (before === undefined) return false;
  if (posOf(before) === 'PRON') return true;
  const word = tokens[firstFrom(tokens, mention.start)];
  const hasCase = word?.analyses.some((a) => a.feats['Case'] !== undefined) ?? false;
  return !hasCase && posOf(before) === 'NOUN' && !isHeadFinal(page, before);
}

/** Words that may stand between a title and the name it is said of: "the head of the mission, X". */
const APPOSED = 4;

/** The name that a title stands with: a title alone may be anybody's. */
function bearerOf(page: Page, title: Mention, clause: Span): Mention {
  if (title.type !== 'ROLE') return title;
  const { tokens } = page.parse;
  const at = firstFrom(tokens, title.end);
  const reach = title.id.startsWith('office:') ? APPOSED : 0;
  const last = tokens[Math.min(at + reach, tokens.length - 1)]!;
  const named = mentionsIn(page, { start: title.end, end: clause.end }, PERSONS).find(
    (m) => m.type === 'PERSON' && m.start <= last.start,
  );
  return named ?? title;
}

/** Of the persons in a clause the one who is the subject of its verb: the nearest before it, else after it. */
export function subjectOf(page: Page, clause: Span, verb: Span): Mention | null {
  const persons = mentionsIn(page, clause, PERSONS).filter((m) => isSubjectForm(page, m));
  const before = persons.filter((m) => m.end <= verb.start).at(-1);
  if (before && !isNounBetween(page, before, verb)) return bearerOf(page, before, clause);
  const after = persons.find((m) => m.start >= verb.end);
  return after && !isObject(page, after, verb) ? bearerOf(page, after, clause) : null;
}

const EARLIER = 4000;

const isSameOffice = (a: string, b: string): boolean => a === b || a.endsWith(`-${b}`);

/** Those mentioned with an office before an offset, the last first. */
function holders(page: Page, office: string, offset: number): readonly Mention[] {
  const sorted = sortedMentions(page);
  const found: Mention[] = [];
  for (let i = firstFrom(sorted, offset) - 1; i >= 0 && offset - sorted[i]!.start < EARLIER; i--) {
    const m = sorted[i]!;
    const held = m.type === 'ROLE' && m.rule.startsWith('role/') ? m.rule.slice(5) : '';
    if (held !== '' && isSameOffice(held, office) && !m.id.startsWith('office:')) found.push(m);
  }
  return found;
}

/** The person with an office whom the text spoke of last: a subject before any other. */
function lastHolder(page: Page, office: string, offset: number): string | null {
  const all = holders(page, office, offset);
  return (all.find((m) => isSubjectForm(page, m)) ?? all[0])?.id ?? null;
}

/** "The ambassador said": a title that the clause gives to nobody is his who last had it. */
function byTitle(page: Page, clause: Span): Speaker | null {
  const { tokens } = page.parse;
  const from = firstFrom(tokens, clause.start);
  const words = tokens.slice(from, firstFrom(tokens, clause.end));
  if (words.length === 0 || mentionsIn(page, clause, PERSONS).length > 0) return null;
  for (const match of rolesOf(page, words[0]!.lang).find(words)) {
    const last = words[match.to - 1]!;
    if (!isNominative(last)) continue;
    const id = lastHolder(page, match.row['office'] ?? '', clause.start);
    if (id !== null) return { id, span: { start: words[match.from]!.start, end: last.end } };
  }
  return null;
}

const isNominative = (word: Word): boolean =>
  word.analyses.length === 0 || word.analyses.some((a) => (a.feats['Case'] ?? 'Nom') === 'Nom');

/** "The statement of X says", "quotes the words of X": whose they are stands in the genitive, or after "by". */
function byOwner(page: Page, clause: Span, cue: SpeechCue): Speaker | null {
  if (cue.kind !== 'document' && cue.kind !== 'cited') return null;
  const { tokens } = page.parse;
  const isOwner = (m: Mention): boolean =>
    tokens[firstFrom(tokens, m.end) - 1]?.analyses.some((a) => a.feats['Case'] === 'Gen') ?? false;
  const owners = mentionsIn(page, clause, PERSONS).filter(isOwner);
  return owners.length > 0 && owners.every((m) => m.id === owners[0]!.id)
    ? { id: owners[0]!.id, span: owners.at(-1)! }
    : null;
}

/** "According to X", "as X said": the person who stands beside words of a source, in whatever case. */
export function citedPerson(page: Page, clause: Span): Mention | null {
  const persons = mentionsIn(page, clause, PERSONS);
  const named = persons.filter((m) => m.type === 'PERSON');
  return named.at(-1) ?? persons.at(-1) ?? null;
}

/** Who speaks by a verb of saying within a clause; null when the clause does not tell. */
export function speakerIn(page: Page, clause: Span, verb: Span, cue: SpeechCue): Speaker | null {
  const cited = cue.kind === 'source' ? citedPerson(page, clause) : null;
  const subject = cited ?? subjectOf(page, clause, verb);
  if (subject) return { id: subject.id, span: subject };
  return byOwner(page, clause, cue) ?? byTitle(page, clause);
}
