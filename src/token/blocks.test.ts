import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretchesOf } from './blocks.ts';
import { noiseWords } from './noise.ts';

const KNOWN = noiseWords(
  [
    { phrase: 'share', shape: 'line' },
    { phrase: 'read also', shape: 'start' },
    { phrase: 'photo:', shape: 'start' },
    { phrase: 'photo', shape: 'credit' },
    { phrase: 'views', shape: 'stamp' },
    { phrase: 'at', shape: 'stamp' },
    { phrase: 'related news', shape: 'tail' },
  ],
  ['March'],
);

const kinds = (text: string): readonly string[] =>
  stretchesOf(text, KNOWN).map((s) => `${s.kind}: ${s.text.replaceAll('\n', '|')}`);

const PROSE = 'The ministers met in the capital and agreed to build the bridge by the end of the year.';

describe('blocks', () => {
  test('are exact, in order, apart, and leave out nothing but blanks', () => {
    const line = fc.constantFrom(
      PROSE,
      'Share',
      '',
      'A heading',
      'Minister, Name:',
      '- a thing',
      'small start',
      '12',
      'date 2031-03-09 x',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        let at = 0;
        for (const s of stretchesOf(text, KNOWN)) {
          expect(text.slice(at, s.start)).toMatch(/^\s*$/);
          expect(text.slice(s.start, s.end)).toBe(s.text);
          expect(s.end).toBeGreaterThan(s.start);
          at = s.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
    );
  });

  test('join hard-wrapped lines, also before a dash that wrapping put at the head of a line', () => {
    const text =
      'The ministers of the two\nstates met and talked. This\n– so they said – is a sign\nof good will in the whole\nregion.';
    expect(kinds(text)).toHaveLength(1);
  });

  test('join a line broken before a name, where empty lines part the paragraphs', () => {
    const broken = 'The agreement was signed in the capital by Deputy Minister\nJane Roe and her colleague.';
    const text = ['A heading of a few words', broken, PROSE, PROSE, PROSE].join('\n\n');
    expect(kinds(text)).toContain(`paragraph: ${broken.replace('\n', '|')}`);
  });

  test('keep lines apart that are paragraphs', () => {
    expect(kinds(`${PROSE}\n${PROSE}\n${PROSE}`)).toHaveLength(3);
  });

  test('find a caption over two wrapped lines before speech', () => {
    const text =
      'The two sides spoke of the\nnew road and of the old port\nin detail today.\nAnn Example, head of the\ncommittee:\n-We are glad of it and\nwill go on.';
    expect(kinds(text).map((k) => k.split(':')[0])).toEqual(['paragraph', 'caption', 'paragraph']);
  });

  test('find headings and list items', () => {
    expect(
      kinds(`The bridge opens\n\n${PROSE}\n• steel\n• stone\n\n${PROSE}`).map((k) => k.split(':')[0]),
    ).toEqual(['heading', 'paragraph', 'item', 'item', 'paragraph']);
  });

  test.each([
    'Share',
    'Views: 45',
    '9 March 2031 at 10:15',
    'Read also: another story',
    'Photo: someone',
    'Photo AFP',
    '7EE9FDB8-0000-4967-9B99-7C4E7FD63CFC',
    'https://example.com/a/b',
    '***',
    '#ports #transit',
    'Home > News > World',
  ])('take %s for noise', (line) => expect(kinds(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]).toMatch(/^noise/));

  test.each([
    'Photo exhibitions bring both nations closer, the minister said.',
    'Sharewell won.',
    'At 45, he leads the ministry.',
  ])('do not take %s for noise', (line) =>
    expect(kinds(`${PROSE}\n\n${line}\n\n${PROSE}`)[1]).not.toMatch(/^noise/),
  );

  test('cut a crawler’s date off the first sentence', () => {
    expect(kinds(` date 2031-03-09 ${PROSE}`)).toEqual(['noise: date 2031-03-09', `paragraph: ${PROSE}`]);
  });

  test('take a strip of headlines at the end for other articles, a cut last sentence for text', () => {
    const strip = ['Floods in the north', 'New bus lanes opened', 'Who won the cup?'].join('\n');
    expect(kinds(`${PROSE}\n${PROSE}\n${strip}`).filter((k) => k.startsWith('noise'))).toHaveLength(3);
    expect(kinds(`${PROSE}\n${PROSE}\nThe two sides also agr`).at(-1)).toMatch(/^paragraph/);
  });

  test('leave a list of documents at the end alone', () => {
    const list = ['Memorandum on rail transport', 'Memorandum on energy', 'Agreement on culture'].join('\n');
    expect(kinds(`${PROSE}\n${PROSE}\n${list}`).filter((k) => k.startsWith('noise'))).toEqual([]);
  });

  test('a heading like that of a strip hides no text', () => {
    expect(kinds(`${PROSE}\nRelated news\n${PROSE}`).filter((k) => k.includes('ministers'))).toHaveLength(2);
    expect(kinds(`${PROSE}\nRelated news\nFloods in the north`).at(-1)).toMatch(/^noise/);
  });

  test('take time linear in the text', () => {
    const start = performance.now();
    stretchesOf('a line of text without end\n'.repeat(20_000), KNOWN);
    stretchesOf('x'.repeat(2_000_000), KNOWN);
    stretchesOf(' \n'.repeat(200_000), KNOWN);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
