import { describe, expect, it } from 'vitest';
import { loadPacks } from '../intake/packs.ts';
import { document } from '../text/document.ts';
import { read } from './read.ts';

const packs = await loadPacks();

/** Plain news in each language; the number keeps figures and sentences from being all the same. */
const NEWS: Readonly<Record<string, (n: number) => string>> = {
  kk: (n) =>
    `2031 жылғы 9 сәуірде Қазақстан Президенті Астанада өзбек әріптесімен кездесті. Тараптар ${n} млн доллар тұратын көпір салу туралы келісімге қол қойды. «Біз ${n} жобаны бірге жүзеге асырамыз», деді министр Марат Ахметов.\n\n`,
  az: (n) =>
    `2031-ci il aprelin 9-da Azərbaycan Prezidenti Bakıda gürcü həmkarı ilə görüşdü. Tərəflər ${n} milyon dollarlıq liman tikintisi haqqında saziş imzaladılar. Nazir Aylin Dəmirova bildirdi: «Biz ${n} layihəni birlikdə həyata keçiririk».\n\n`,
  ru: (n) =>
    `9 апреля 2031 года министр транспорта Казахстана Марат Ахметов встретился в Баку с коллегой. Стороны подписали соглашение о строительстве моста стоимостью ${n} млн долларов. «Мы вместе ведём ${n} проектов», – сказал он.\n\n`,
  en: (n) =>
    `On April 9, 2031 the President of Georgia met the Minister of Transport of Kazakhstan in Tbilisi. The sides signed an agreement on a bridge worth ${n} million dollars. "We run ${n} projects together," Marat Akhmetov said.\n\n`,
  tr: (n) =>
    `Cumhurbaşkanı 9 Nisan 2031'de Ankara'da Özbek mevkidaşıyla görüştü. Taraflar ${n} milyon dolarlık köprü yapımına ilişkin anlaşma imzaladı. Bakan Aylin Demir, "${n} projeyi birlikte yürütüyoruz" dedi.\n\n`,
};

/** What makes a careless reader slow: one endless line, and thousands of the same small thing. */
const HARD: Readonly<Record<string, (n: number) => string>> = {
  'one line without a stop': (n) => NEWS['ru']!(n).replaceAll(/[.\s]+/g, ' '),
  'quotation marks': (n) => `«Біз» деді «сіз» “a${n}" 'b `,
  dashes: (n) => `– деді Ахметов, – ${n} рет айтты ол. `,
  figures: (n) => `${n} млн тонна, 3-4 km, 5%, 10 января 2031 года `,
  names: (n) => `Марат Ахметов, министр иностранных дел Казахстана, Айлин Демир${n}, `,
  'short lines': (n) => `${n} a\n`,
};

const SMALL = 15_000;
const LARGE = 120_000;

function textOf(make: (n: number) => string, size: number): string {
  const parts: string[] = [];
  for (let n = 2, length = 0; length < size; n++) {
    const part = make(n);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Milliseconds of this process for each thousand characters: what others do on the machine counts little. */
function cost(text: string): number {
  const before = process.cpuUsage();
  read(document(text), packs);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / text.length;
}

const least = (text: string, times: number): number =>
  Math.min(...Array.from({ length: times }, () => cost(text)));

/** How much dearer a character is in a long text than in a short one. */
function growth(make: (n: number) => string): number {
  const small = textOf(make, SMALL);
  cost(small);
  const short = least(small, 3);
  return least(textOf(make, LARGE), 2) / short;
}

describe('reading takes time in proportion to the text', () => {
  // Eight times the text: what is quadratic would be some eight times dearer by the character.
  for (const [name, make] of Object.entries({ ...NEWS, ...HARD }))
    it(name, { timeout: 30_000, retry: 2 }, () => expect(growth(make)).toBeLessThan(2.5));
});
