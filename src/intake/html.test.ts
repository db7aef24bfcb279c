import { describe, expect, test } from 'vitest';
import { fromHtml } from './html.ts';

const PARAGRAPHS = [
  'Министры двух стран обсудили строительство сухого порта, сроки работ и порядок финансирования проекта.',
  'Первую очередь намерены открыть в&nbsp;июне, вторую &mdash; через год, если подрядчик уложится в смету.',
];

const page = (head: string, body = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')): string =>
  `<!doctype html><html lang="ru"><head>${head}</head><body><nav><a href="/">Главная</a></nav>
  <article><h1>Порт построят к лету</h1>${body}</article>
  <script>document.title = 'run'; globalThis.ran = true;</script><footer>© редакция</footer></body></html>`;

describe('a page', () => {
  test('becomes its headline and paragraphs, without menus and scripts', () => {
    const { document } = fromHtml(page('<title>Порт построят к лету</title>'));
    expect(document.text.split('\n\n')).toEqual([
      'Порт построят к лету',
      PARAGRAPHS[0],
      'Первую очередь намерены открыть в\u00a0июне, вторую — через год, если подрядчик уложится в смету.',
    ]);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
  });

  test('says its day in its own time zone, its publisher and its address', () => {
    const { document } = fromHtml(
      page(`<meta property="article:published_time" content="2025-03-02T00:30:00+05:00">
        <meta property="og:site_name" content="Вестник порта"><link rel="canonical" href="https://port.example/a1">`),
    );
    expect(document).toMatchObject({
      published: '2025-03-02',
      publisher: 'Вестник порта',
      url: 'https://port.example/a1',
    });
  });

  test('says it in linked data', () => {
    const linked = {
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': 'NewsArticle',
          headline: 'Заголовок',
          datePublished: '2024-12-31',
          publisher: { name: 'Агентство' },
        },
      ],
    };
    const { document } = fromHtml(
      page(`<script type="application/ld+json">${JSON.stringify(linked)}</script>`),
    );
    expect(document).toMatchObject({ published: '2024-12-31', publisher: 'Агентство', title: 'Заголовок' });
  });

  test('has no day when the only clock is the one in its header', () => {
    const html = page('').replace('<nav>', '<nav><time datetime="2026-01-01">');
    expect(fromHtml(html).document.published).toBeNull();
  });

  test('has no day, and a note, when it states one that does not exist', () => {
    const { document, notes } = fromHtml(page('<meta name="date" content="2025-02-30">'));
    expect(document.published).toBeNull();
    expect(notes.map((n) => n.code)).toEqual(['impossible-date']);
  });
});

describe('a hostile page', () => {
  const words = 'Слова всё-таки есть.';
  test.each([
    ['100,000 nested divs', '<div>'.repeat(100_000) + words + '</div>'.repeat(100_000)],
    ['100,000 nested divs never closed', '<div>'.repeat(100_000) + words],
    ['100,000 divs hidden by stray end tags', '<div></x>'.repeat(100_000) + words],
    ['tags never ended', `${words}${'<a b="'.repeat(100_000)}`],
    ['attributes never ended', `${words}<meta ${'content '.repeat(100_000)}`],
    ['comments never ended', `${words}${'<!-- '.repeat(100_000)}`],
    ['soup', `${'<p><b><i><a href="x">'.repeat(20_000)}${words}`],
    ['nothing but brackets', `${words}${'<'.repeat(100_000)}`],
    ['nothing but ampersands', `${words}${'&a'.repeat(1_000_000)}`],
    ['nothing but line breaks', `${'x <br>'.repeat(19_000)}${words}`],
    ['a script never closed', `${words}<script>${'</scrip'.repeat(100_000)}`],
    ['deep linked data', `${words}<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
  ])('of %s is read in bounded time', (_name, body) => {
    const started = performance.now();
    const { document } = fromHtml(`<html><body>${body}`);
    expect(document.text).toContain(words);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('within the limits of a tree is read in bounded time', () => {
    const cell = `${'<div class="c">'.repeat(190)}<p>${words.repeat(5)}</p>${'</div>'.repeat(190)}`;
    const started = performance.now();
    expect(fromHtml(`<html><body>${cell.repeat(50)}`).document.text).toContain(words);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
