import type { Substitution } from '../../../src/author.ts';

/** Consonants of the first person and the passive participle, back to those of the infinitive in -ить. */
const SOFTENED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/жд(ить)$/, ['д$1']],
  [/ж(ить)$/, ['д$1', 'з$1']],
  [/ч(ить)$/, ['т$1']],
  [/щ(ить)$/, ['ст$1', 'т$1']],
  [/ш(ить)$/, ['с$1']],
  [/([бвмпф])л(ить)$/, ['$1$2']],
  [/ж(ать)$/, ['з$1']],
  [/ш(ать)$/, ['с$1', 'х$1']],
  [/ч(ать)$/, ['к$1']],
];

const FLEETING: readonly (readonly [RegExp, string])[] = [
  [/([бвгджзклмнпрстфхцчшщ])к$/, '$1ок'],
  [/([бвгджзлмнпрстфхчшщ])к$/, '$1ек'],
  [/([бвгджзлмнпрстфхчшщ])ц$/, '$1ец'],
  [/ьц$/, 'ец'],
  [/йц$/, 'ец'],
  [/([бвгджзклмпрстфхчшщ])н(ь?)$/, '$1ен$2'],
  [/([дстр])л(ь?)$/, '$1ел$2'],
  [/([гк])л(ь?)$/, '$1ол$2'],
];

/** Genitive plurals without ending have a vowel the base lacks: сделок – сделка, стран – страна. */
const INSERTED: readonly (readonly [RegExp, string])[] = [
  [/([бвгджзклмнпрстфхчшщ])[ое]([клнр])([аоя])$/, '$1$2$3'],
  [/([лн])ек([а])$/, '$1ьк$2'],
  [/ец([ао])$/, 'ц$1'],
  [/([бвгджзклмнпрстфхчшщ])е([цн])([аоя])$/, '$1$2$3'],
];

/** Other bases behind a form: changed consonants of verbs, fleeting vowels of nouns. */
export function variants(base: string, from: Substitution): readonly string[] {
  const found: string[] = [];
  if (from.upos === 'VERB') {
    const softens =
      from.feats['Voice'] === 'Pass' || (from.feats['Person'] === '1' && from.feats['Number'] === 'Sing');
    const stem = base.endsWith('ся') ? base.slice(0, -2) : base;
    const tail = base.slice(stem.length);
    if (softens || stem.endsWith('ать'))
      for (const [pattern, tos] of SOFTENED)
        if (pattern.test(stem)) for (const to of tos) found.push(stem.replace(pattern, to) + tail);
  } else if (from.upos === 'NOUN') {
    if (from.ending !== '' && (from.base === '' || from.base === 'ь') && from.feats['Gender'] === 'Masc')
      for (const [pattern, to] of FLEETING) if (pattern.test(base)) found.push(base.replace(pattern, to));
    if (from.ending === '' && from.base !== '')
      for (const [pattern, to] of INSERTED) if (pattern.test(base)) found.push(base.replace(pattern, to));
  }
  return found;
}
