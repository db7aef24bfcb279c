import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../intake/packs.ts';
import { document } from '../../text/document.ts';
import { read } from '../read.ts';
import type { Mention } from '../reading.ts';

const packs = await loadPacks();

const mentionsOf = (
  text: string,
  published = '2025-06-10',
): readonly (Mention & { readonly words: string })[] =>
  read(document(text, { published }), packs).mentions.map((m) => ({
    ...m,
    words: text.slice(m.start, m.end),
  }));

const idsOf = (text: string, words: string, published?: string): readonly string[] =>
  mentionsOf(text, published)
    .filter((m) => m.words === words)
    .map((m) => m.id);

describe('findMentions', () => {
  it('gives an office to whoever held it on the day', () => {
    const text = 'Глава государства встретил Президента США Дональда Трампа. Президент США улетел в Токио.';
    expect(idsOf('Президент США прибыл в Токио с коротким визитом.', 'Президент США', '2023-03-01')).toEqual([
      'joe-biden',
    ]);
    expect(idsOf(text, 'Президент США', '2023-03-01')).toEqual(['donald-trump']);
  });

  it('names the office where nobody is known to hold it', () => {
    expect(idsOf('Министр культуры Грузии приехал в Баку на фестиваль.', 'Министр культуры Грузии')).toEqual([
      'office:minister.ge',
    ]);
  });

  it('gives one id to unknown people in every language', () => {
    const ids = new Set([
      ...idsOf('Айбек Жұмабаев жаңа зауытты аралап көрді.', 'Айбек Жұмабаев'),
      ...idsOf('Айбек Жумабаев осмотрел новый завод в городе.', 'Айбек Жумабаев'),
      ...idsOf('Aibek Zhumabayev toured the new plant in the city.', 'Aibek Zhumabayev'),
    ]);
    expect(ids.size).toBe(1);
  });

  it('reads a name over a hard line break', () => {
    const text = [
      'Кеше кешке елордаға көрші мемлекеттен қонақтар келіп, Эмомали',
      'Рахмон ұшақтан түскен кезде оны көптеген тұрғын гүлмен қарсы',
      'алып, қаланың жаңа көшелері мен бақтарын аралатып көрсетті де,',
      'кешкі мезгілде оған арнап әдемі ән-күй кешін ұйымдастырып берді.',
    ].join('\n');
    expect(idsOf(text, 'Эмомали\nРахмон')).toEqual(['emomali-rahmon']);
  });

  it('ties a council of two states without their names to the states of the text', () => {
    const text =
      'Грузия и Армения открыли новую дорогу. Заседание Межправительственной комиссии пройдет осенью в столице.';
    expect(idsOf(text, 'Межправительственной комиссии')).toEqual(['commission-intergovernmental.am-ge']);
  });

  it('keeps the words of a mention free of its ending', () => {
    const person = mentionsOf('Бүгін Олжас Бектеновпен бірге қонақтар да келді.').find(
      (m) => m.type === 'PERSON',
    );
    expect(person?.name).toBe('Олжас Бектенов');
  });
});
