import { baseForm } from '../morph/base-form.ts';
import { headOf } from './concept.ts';
import type { NounPhrase } from './phrase.ts';
import type { View } from './view.ts';
import { classAt } from './word-class.ts';

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

/**
 * Whether the base form of a phrase can be trusted: its noun stands first, or its adjectives have the
 * gender of their lemma; and the language has cases at all.
 */
function hasBase(words: View['words']): boolean {
  const noun = words.findIndex((w) => w.analyses[0]?.upos !== 'ADJ');
  const feats = words[noun]?.analyses[0]?.feats;
  return feats?.['Case'] !== undefined && (noun === 0 || feats['Gender'] === 'Masc');
}

/** The name in its own language: in the nominative where that is sure, blanks joined. */
export function labelOf(view: View, { from, to }: Words): string {
  const words = view.words.slice(from, to);
  const order = view.headFinal ? 'head-final' : 'head-initial';
  const text = words.map((w, i) => (i > 0 && w.spaced ? ` ${w.text}` : w.text)).join('');
  return view.headFinal || hasBase(words) ? baseForm(words, order).replace(/\s+/g, ' ') : text;
}
