import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from './encoding.ts';

const RUSSIAN =
  'Стороны подписали соглашение о поставке 300 вагонов. ИТОГИ ВСТРЕЧИ подведут в марте — «в срок».';
const KAZAKH =
  'Тараптар жүк тасымалын ұлғайтуға келісті. Өңірлердің үлесі артты, Қаңтар айында ғимарат ашылды.';
const TURKISH = 'Taraflar taşımacılık anlaşmasını imzaladı. Görüşme İzmir’de yapıldı, ağırlıklı konu ışıktı.';
const LETTERS = new Set('әғқңөұүһіğış'.split(''));

describe('decoding', () => {
  test.each([
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN.replace('—', '-').replace(/[«»]/g, '"')],
    ['ibm866', RUSSIAN.replace('—', '-').replace(/[«»]/g, '"')],
    ['rk1048', KAZAKH],
    ['windows-1254', TURKISH],
  ])('tells %s by what it would say', (encoding, text) => {
    const decoded = decode(iconv.encode(text, encoding), LETTERS);
    expect(decoded?.text).toBe(text);
    expect(decoded?.encoding).toBe(encoding);
    expect(decoded?.notes.map((n) => n.code)).toEqual(['encoding']);
  });

  test.each(['utf-16le', 'utf-16be'])('tells %s with and without a mark', (encoding) => {
    expect(decode(iconv.encode(RUSSIAN, encoding))?.text).toBe(RUSSIAN);
    expect(decode(iconv.encode(`\ufeff${TURKISH}`, encoding))?.text).toBe(`\ufeff${TURKISH}`);
  });

  test('leaves UTF-8 unchanged, its mark included, and says nothing', () => {
    const text = `\ufeff ${KAZAKH}\r\n`;
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8', notes: [] });
  });

  test('reads UTF-8 with one broken byte as UTF-8 and says so', () => {
    const bytes = Buffer.from(KAZAKH.repeat(3));
    bytes[bytes.length - 2] = 0xff;
    const decoded = decode(bytes);
    expect(decoded?.text.startsWith(KAZAKH)).toBe(true);
    expect(decoded?.notes[0]?.code).toBe('damaged-encoding');
  });

  test('refuses bytes no encoding makes words of', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 7919 + (i >> 3) * 131) % 128));
    expect(decode(noise)).toBeNull();
  });
});
