import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Page } from '../page.ts';
import type { Mention, MentionType } from '../reading.ts';
import { firstFrom } from '../spans-in.ts';

const SORTED = new WeakMap<readonly Mention[], readonly Mention[]>();

/** The page's mentions by start, the longer first. */
export function sortedMentions(page: Page): readonly Mention[] {
  let sorted = SORTED.get(page.mentions);
  if (!sorted) {
    sorted = [...page.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
    SORTED.set(page.mentions, sorted);
  }
  return sorted;
}

export const PERSONS: ReadonlySet<MentionType> = new Set(['PERSON', 'ROLE']);
export const ACTORS: ReadonlySet<MentionType> = new Set(['PERSON', 'ROLE', 'ORG', 'GPE']);

/** Mentions of some types within a stretch, in reading order. */
export function mentionsIn(page: Page, stretch: Span, types: ReadonlySet<MentionType>): readonly Mention[] {
  const sorted = sortedMentions(page);
  const found: Mention[] = [];
  for (let i = firstFrom(sorted, stretch.start); i < sorted.length && sorted[i]!.start < stretch.end; i++) {
    const mention = sorted[i]!;
    if (mention.end <= stretch.end && types.has(mention.type)) found.push(mention);
  }
  return found;
}

const OBLIQUE = new Set(['Gen', 'Dat', 'Acc', 'Loc', 'Abl', 'Ins', 'Equ', 'Com']);

/** The name right after a title, which alone is inflected. */
function bearerOf(page: Page, title: Mention): Mention | null {
  const sorted = sortedMentions(page);
  const next = sorted[firstFrom(sorted, title.end)];
  return next?.type === 'PERSON' && next.id === title.id && next.start - title.end <= 1 ? next : null;
}

/** Whether a mention stands as a subject does: in its base form, or in a form that no oblique case explains. */
export function isSubjectForm(page: Page, mention: Mention): boolean {
  const bearer = mention.type === 'ROLE' ? bearerOf(page, mention) : null;
  if (bearer) return isSubjectForm(page, bearer);
  const { tokens, document } = page.parse;
  const words = document.text.slice(mention.start, mention.end);
  if (fold(words).replace(/\s+/g, ' ') === fold(mention.name)) return true;
  const order = page.packs.languages.get(page.parse.lang)?.order;
  if (order !== 'head-final') {
    if (mention.type === 'PERSON') return false;
    return tokens[firstFrom(tokens, mention.start)]?.analyses.some((a) => a.feats['Case'] === 'Nom') ?? false;
  }
  const best = tokens[firstFrom(tokens, mention.end) - 1]?.analyses[0];
  return best !== undefined && !OBLIQUE.has(best.feats['Case'] ?? 'Nom');
}

/** The mentions of a stretch that may be its subject; all of them when none may. */
export function subjectsIn(page: Page, stretch: Span, types = PERSONS): readonly Mention[] {
  return mentionsIn(page, stretch, types).filter((m) => isSubjectForm(page, m));
}
