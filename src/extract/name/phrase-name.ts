import { baseForm } from '../../morph/base-form.ts';
import { headOf, isHead } from '../initiative/concept.ts';
import type { NounPhrase } from '../initiative/phrase.ts';
import type { View } from '../initiative/view.ts';
import { classAt } from '../initiative/word-class.ts';

/** Words `[from, to)` of a sentence. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/** A participle, or a form that is one before a noun and finite elsewhere. */
const isAttribute = (view: View, i: number): boolean => {
  const kind = classAt(view, i);
  const can = view.words[i]!.analyses.some((a) => a.feats['VerbForm'] === 'Part');
  return kind === 'participle' || (kind === 'finite' && can);
};

/** Where the words start that follow the last participle before the head: "the (signed) treaty". */
export function afterParticiple(view: View, from: number, head: number): number {
  for (let i = head - 1; i >= from; i--) if (isAttribute(view, i)) return i + 1;
  return from;
}

/**
 * The name within a phrase: without the activity around it ("the laying of") and, for documents and
 * events, without what is told of it on the way ("the treaty signed last year").
 */
export function nameOf(view: View, phrase: NounPhrase): Words {
  if (!view.headFinal) return { from: phrase.from, to: phrase.to };
  const { type } = headOf(phrase.head);
  const told = type === 'DOCUMENT' || type === 'EVENT';
  return {
    from: told ? afterParticiple(view, phrase.from, phrase.head.from) : phrase.from,
    to: Math.max(phrase.head.to, phrase.outer.to),
  };
}

/** Whether the language has cases at all, and a noun to show one. */
const hasBase = (words: View['words']): boolean =>
  words.find((w) => w.analyses[0]?.upos !== 'ADJ')?.analyses[0]?.feats['Case'] !== undefined;

/** How many words may stand between "construction" and what is built: "of a". */
const ARTICLES = 2;

/** The end of the head that stands right before "construction": what is built; null when none does. */
function builtBefore(view: View, from: number, at: number): number | null {
  for (let i = Math.max(from, at - 4); i < at; i++)
    if (view.hits[i]!.some((h) => isHead(h) && headOf(h).kind === 'head' && h.to === at)) return at;
  return null;
}

/**
 * What a phrase is called: the thing itself, not "the construction of" it, and of a body no more than its
 * name ("the centre opened last year").
 */
export function calledOf(view: View, phrase: NounPhrase): Words {
  const name = nameOf(view, phrase);
  const { head, outer } = phrase;
  const works = (h: typeof head): boolean => headOf(h).kind === 'wrapper' && headOf(h).gate === 'made';
  if (view.headFinal) {
    const built = works(outer) ? builtBefore(view, name.from, outer.from) : null;
    const from = headOf(head).type === 'ORG' ? afterParticiple(view, name.from, head.from) : name.from;
    return { from, to: built ?? name.to };
  }
  if (!works(outer) || outer.from !== name.from || outer.to >= name.to) return name;
  let from = outer.to;
  for (let n = 0; n < ARTICLES && from < name.to - 1 && isLittle(view, from); n++) from++;
  return { from, to: name.to };
}

const isLittle = (view: View, i: number): boolean =>
  view.little[i] !== null || ['DET', 'ADP'].includes(view.words[i]!.analyses[0]?.upos ?? '');

/** The name in its own language: in the nominative where that is sure, blanks joined. */
export function labelOf(view: View, { from, to }: Words): string {
  const words = view.words.slice(from, to);
  const order = view.headFinal ? 'head-final' : 'head-initial';
  const text = words.map((w, i) => (i > 0 && w.spaced ? ` ${w.text}` : w.text)).join('');
  return view.headFinal || hasBase(words) ? baseForm(words, order).replace(/\s+/g, ' ') : text;
}
