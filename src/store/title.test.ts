import { expect, test } from 'vitest';
import { read } from '../extract/read.ts';
import { loadPacks } from '../intake/packs.ts';
import { document } from '../text/document.ts';
import { titleOf } from './title.ts';

const packs = await loadPacks();
const titled = (text: string, title: string | null = null): string | null =>
  titleOf(read(document(text, { title }), packs));

test('what a page calls itself comes first', () => {
  expect(titled('Some first line of words.', '  Bridge\n opened ')).toBe('Bridge opened');
});

test('else the first line that says something', () => {
  expect(titled('Karsha, May 12, Press\n\nNew bridges')).toBe('New bridges');
  expect(titled('\n\n12.05.2026\n\nNew bridge over the river\n\nIt was opened.')).toBe(
    'New bridge over the river',
  );
});

test('a crawler’s date before the first sentence is no part of the title', () => {
  expect(titled(' date 2026-05-12 The new bridge over the river was opened.\nIt is long.')).toBe(
    'The new bridge over the river was opened.',
  );
});

test('hard-wrapped lines are one', () => {
  expect(titled('The minister arrived in\nthe port on a\nworking visit.\nHe left.')).toBe(
    'The minister arrived in the port on a working visit.',
  );
});

test('a long line is cut at a blank, without half a character', () => {
  const title = titled('word '.repeat(60))!;
  expect(title.length).toBeLessThanOrEqual(161);
  expect(title).toMatch(/word…$/);
  expect(titled(`😀 one two three ${'😀'.repeat(400)}`)).toMatch(/^[^\p{Surrogate}]+…$/u);
});

test('a text without words has no title', () => {
  expect(titled('')).toBeNull();
  expect(titled('1 2 3\n\n***\n')).toBeNull();
});
