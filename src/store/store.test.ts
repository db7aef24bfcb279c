import { beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { sampleDocuments, sampleLedger } from '../../test/sample-ledger.ts';
import type { Packs } from '../extract/pack.ts';
import { read } from '../extract/read.ts';
import { loadPacks } from '../intake/packs.ts';
import { document } from '../text/document.ts';
import { saveReadings } from './readings.ts';
import { replaceEntries } from './replace.ts';
import type { InitiativeFilter } from './queries.ts';
import type { Store } from './store.ts';
import { storeOver } from './store-over.ts';

const packs: Packs = await loadPacks();

eachDatabase('a ledger', (database) => {
  let store: Store;
  const labels = async (filter: InitiativeFilter) =>
    (await store.initiatives(filter)).items.map((i) => i.label);
  const found = async (q: string) => (await store.search(q, packs, { kind: 'document' })).items;

  beforeAll(async () => {
    const { db, home } = await database.open(await database.fresh());
    store = storeOver(db, home);
    await store.addDocuments(sampleDocuments);
    const readings = sampleDocuments.map((d) => read(d, packs));
    await saveReadings(db, 'test', readings, packs);
    await replaceEntries(db, { ledger: sampleLedger, readings, packs, digest: 'sample', engine: 'test' });
  }, 60_000);

  test('gives back the entries it was given', async () => {
    expect(JSON.stringify(await store.exportLedger())).toBe(JSON.stringify(sampleLedger));
  });

  test('gives back texts and readings unchanged', async () => {
    const readings = [];
    for await (const reading of store.readings()) readings.push(reading);
    expect(JSON.stringify(readings)).toBe(JSON.stringify(sampleDocuments.map((d) => read(d, packs))));
    for (const { id, text } of sampleDocuments) expect((await store.document(id))?.text).toBe(text);
    expect((await store.document('ru-one'))?.id).toBe(sampleDocuments[1]!.id);
  });

  test('counts what it holds', async () => {
    const status = await store.status();
    expect(status).toMatchObject({
      documents: 4,
      engine: 'test',
      oldest: '2026-02-03',
      newest: '2026-05-20',
    });
    expect(status.counts).toMatchObject({ actors: 2, initiatives: 2, facts: 2, alignments: 1, origins: 3 });
    expect(status.languages.map((l) => l.value).sort()).toEqual(['az', 'en', 'kk', 'ru']);
    expect(status.sectors).toEqual([{ value: 'transport', count: 1 }]);
  });

  test('lists documents newest first, those without a date last', async () => {
    const { items } = await store.documents();
    expect(items.map((d) => d.doc)).toEqual(['en-one', 'ru-one', 'kk-one', 'az-one']);
    expect((await store.documents({ lang: 'kk' })).items.map((d) => d.doc)).toEqual(['kk-one']);
    expect((await store.documents({ q: 'RU-one' })).items.map((d) => d.doc)).toEqual(['ru-one']);
    expect((await store.documents({ q: 'ilk aksu' })).items.map((d) => d.title)).toEqual(['İlk Aksu tuneli']);
    expect((await store.documents({ q: '%' })).items).toEqual([]);
  });

  test('goes through a list part by part without loss', async () => {
    const whole = await store.documents();
    const parts = [];
    let cursor: string | undefined;
    do {
      const part = await store.documents({ limit: 1, cursor });
      expect(part.total).toBe(4);
      parts.push(...part.items);
      cursor = part.next ?? undefined;
    } while (cursor !== undefined);
    expect(parts).toEqual(whole.items);
  });

  test('knows a document’s copies and what it mentions', async () => {
    const seen = await store.document('kk-one');
    expect(seen?.copies.map((d) => d.doc)).toEqual(['ru-one']);
    expect(seen?.initiatives).toEqual([{ id: 'tunnel.aksu: a/b', name: 'Aksu tunnel' }]);
    expect(seen?.sources).toEqual([{ id: 'press', name: 'Press & Co', role: 'publisher' }]);
  });

  test('shows an initiative with the words of every step', async () => {
    const seen = (await store.initiative('tunnel.aksu: a/b'))!;
    expect(seen).toMatchObject({ documentCount: 4, originCount: 3, first: '2026-02-03', last: '2026-05-20' });
    expect(seen.timeline.map((s) => [s.status, s.evidence.words, s.evidence.lang])).toEqual([
      ['planned', 'саламыз', 'kk'],
      ['launched', 'opened', 'en'],
    ]);
    expect(seen.timeline[0]?.speaker).toEqual({ id: 'temir-baimurat', name: 'Temir Baimurat' });
    expect(seen.facts.map((f) => [f.evidence.words, f.initiative?.name])).toEqual([
      ['9 km', 'Aksu tunnel'],
      ['7 км', 'Aksu tunnel'],
    ]);
    expect(seen.quotes.map((q) => q.id)).toEqual(['u2', 'u1']);
    expect(seen.quotes[0]?.aligned.map((a) => a.doc)).toEqual(['kk-one']);
    expect(seen.conflicts.map((c) => c.id)).toEqual(['c1']);
    expect(seen.related.map((r) => [r.id, r.partOf?.name])).toEqual([['bridge', 'Aksu tunnel']]);
    expect(seen.places).toEqual([{ id: 'aksu', name: 'Ақсу' }]);
    expect(seen.parties).toEqual([{ id: 'kz', name: 'kz' }]);
  });

  test('cites words exactly, also behind characters of two units', async () => {
    const texts = new Map(sampleDocuments.map((d) => [d.id, d.text]));
    const actor = (await store.actor('temir-baimurat'))!;
    expect(actor.mentions).toHaveLength(5);
    for (const c of [...actor.mentions, ...(await store.facts()).items.map((f) => f.evidence)]) {
      const text = texts.get(c.documentId)!;
      expect(text.slice(c.start, c.end)).toBe(c.words);
      expect(text.slice(c.start - c.before.length, c.end + c.after.length)).toBe(
        c.before + c.words + c.after,
      );
    }
  });

  test('filters and orders initiatives', async () => {
    expect(await labels({})).toEqual(['Aksu tunnel', 'bridge']);
    expect(await labels({ sort: 'label' })).toEqual(['Aksu tunnel', 'bridge']);
    expect(await labels({ sector: 'transport' })).toEqual(['Aksu tunnel']);
    expect(await labels({ status: 'signed' })).toEqual([]);
    expect(await labels({ party: 'kz' })).toEqual(['Aksu tunnel']);
    expect(await labels({ q: 'ТОННЕЛЬ' })).toEqual(['Aksu tunnel']);
  });

  test('answers for actors, events, facts and claims', async () => {
    const actor = (await store.actor('temir-baimurat'))!;
    expect(actor.statements.map((s) => s.evidence.words)).toEqual([
      'Построим тоннель до 2031 года',
      'Туннельді 2031 жылға дейін саламыз',
    ]);
    expect(actor.events.map((e) => e.id)).toEqual(['opening.2026']);
    expect((await store.actors({ q: 'БАЙМУРАТ' })).items.map((a) => a.id)).toEqual(['temir-baimurat']);
    expect((await store.actors({ type: 'LOC' })).items.map((a) => a.id)).toEqual(['aksu']);
    expect((await store.mentionsOf('temir-baimurat', { limit: 2 })).total).toBe(5);
    const event = (await store.event('opening.2026'))!;
    expect(event.documents.map((d) => d.doc)).toEqual(['en-one', 'az-one']);
    expect(event.initiatives.map((i) => i.label)).toEqual(['Aksu tunnel']);
    expect((await store.facts({ indicator: 'tunnel-length' })).total).toBe(2);
    expect((await store.facts({ unit: 't' })).total).toBe(0);
    expect((await store.conflicts()).items[0]?.evidence.map((e) => e.words)).toEqual(['7 км', '9 km']);
    expect((await store.corroborations()).items[0]?.evidence).toHaveLength(2);
    expect((await store.origins()).items[0]?.documents.map((d) => d.doc)).toEqual(['ru-one', 'kk-one']);
  });

  test('has no answer for what is not there', async () => {
    expect(await store.document('x')).toBeNull();
    expect(await store.reading('x')).toBeNull();
    expect(await store.actor('x')).toBeNull();
    expect(await store.initiative('x')).toBeNull();
    expect(await store.event('x')).toBeNull();
    expect((await store.mentionsOf('x')).items).toEqual([]);
  });

  test('shows the latest steps and figures first', async () => {
    const overview = await store.overview();
    expect(overview.steps.map((s) => [s.date, s.initiative.name])).toEqual([
      ['2026-05-20', 'Aksu tunnel'],
      ['2026-02-03', 'Aksu tunnel'],
    ]);
    expect(overview.indicators.map((i) => [i.indicator, i.count, i.latest.value])).toEqual([
      ['tunnel-length', 2, 9],
    ]);
  });

  test('finds a word by another form, with the place of each', async () => {
    const inflected = await found('рекой');
    expect(inflected.map((h) => h.evidence[0]?.doc)).toEqual(['ru-one']);
    expect(inflected[0]?.evidence[0]?.words).toBe('рекой');
    expect((await found('тонна перевезти')).map((h) => h.evidence.map((e) => e.words))).toEqual([
      ['перевезли', 'тонн'],
    ]);
    expect((await found('perevez')).length).toBe(0);
    expect((await found('перевез')).map((h) => h.evidence[0]?.words)).toEqual(['перевезли']);
  });

  test('finds by a name what is written in another language', async () => {
    const { items } = await store.search('Temir Baimurat', packs, { kind: 'document' });
    expect(new Set(items.map((h) => h.evidence[0]?.doc))).toEqual(
      new Set(['kk-one', 'ru-one', 'en-one', 'az-one']),
    );
    for (const { evidence } of items) expect(evidence[0]?.words).toMatch(/^(?:Temir|Темір|Темир)/);
    const all = await store.search('тоннель', packs);
    expect(new Set(all.items.map((h) => h.kind))).toEqual(
      new Set(['initiative', 'document', 'statement', 'fact']),
    );
  });

  test('finds an initiative by the words of its id, and what has some words when none has all', async () => {
    expect((await store.search('aksu', packs, { kind: 'initiative' })).items.map((h) => h.title)).toEqual([
      'Aksu tunnel',
    ]);
    const some = await store.search('перевезти нечто', packs);
    expect(some.items.map((h) => [h.kind, h.evidence[0]?.words])).toEqual([['document', 'перевезли']]);
  });

  test('takes any query', async () => {
    for (const query of [
      '',
      '  ',
      "'",
      '\\',
      "xq' | 'zq",
      '&!()',
      '😀',
      '\0',
      'ә'.repeat(1000),
      'zzz '.repeat(500),
    ])
      expect((await store.search(query, packs)).items).toEqual([]);
    await expect(store.search('a', packs, { cursor: 'x' })).rejects.toThrow('unknown cursor: x');
  });
});

eachDatabase('documents', (database) => {
  let store: Store;
  beforeAll(async () => {
    const { db, home } = await database.open(await database.fresh());
    store = storeOver(db, home);
  }, 60_000);
  const outcomes = async (...texts: readonly [string, string][]) =>
    (await store.addDocuments(texts.map(([text, path]) => document(text, { path })))).map((a) => a.outcome);

  test('the same text is stored once, a changed one is a new version', async () => {
    expect(await outcomes(['one', 'a.txt'], ['one', 'a.txt'], ['one', 'b.txt'])).toEqual([
      'new',
      'known',
      'known',
    ]);
    expect(await outcomes(['two', 'a.txt'])).toEqual(['changed']);
    expect((await store.status()).documents).toBe(2);
    const two = (await store.document(document('two').id))!;
    expect(two.earlier).toBe(document('one').id);
    expect((await store.document(document('one').id))?.later).toBe(two.id);
  });

  test('what an address held before speaks no more, and again when it is back', async () => {
    const added = document('three, at first', { path: 'c.txt' });
    await store.addDocuments([added]);
    await store.addDocuments([document('three, corrected', { path: 'c.txt' })]);
    await store.rebuild(packs);
    const paths = async () => (await store.exportLedger()).documents.map((d) => d.id);
    expect(await paths()).not.toContain(added.id);
    await store.addDocuments([added]);
    await store.rebuild(packs);
    expect(await paths()).toContain(added.id);
  });

  test('a text that a database cannot give back is refused, the rest goes on', async () => {
    const added = await store.addDocuments([document('a\0b'), document('half \ud83d'), document('whole 😀')]);
    expect(added.map((a) => a.outcome)).toEqual(['refused', 'refused', 'new']);
    expect(added[0]?.reason).toMatch(/U\+0000/);
    expect((await store.document(document('whole 😀').id))?.text).toBe('whole 😀');
  });

  test('a rebuilt ledger has the same bytes, and nothing is read twice', async () => {
    const first = await store.rebuild(packs, { fresh: true });
    expect(first.changed).toBe(true);
    const before = JSON.stringify(await store.exportLedger());
    expect(await store.rebuild(packs)).toMatchObject({ read: 0, changed: false });
    const again = await store.rebuild(packs, { fresh: true, concurrency: 4 });
    expect(again.read).toBe(first.documents);
    expect(JSON.stringify(await store.exportLedger())).toBe(before);
  });

  test('stopping keeps what was read and leaves the ledger as it was', async () => {
    await store.addDocuments([document('read before the stop'), document('never read')]);
    const before = JSON.stringify(await store.exportLedger());
    const { unread } = await store.status();
    const stop = new AbortController();
    const stopped = store.rebuild(packs, {
      signal: stop.signal,
      onRead: () => stop.abort(new Error('stopped by hand')),
    });
    await expect(stopped).rejects.toThrow('stopped by hand');
    expect(JSON.stringify(await store.exportLedger())).toBe(before);
    expect((await store.rebuild(packs)).read).toBe(unread - 1);
  });

  test('a document that cannot be read is named, the rest goes on', async () => {
    const bad = document('this one breaks the reader', { path: 'bad.txt' });
    await store.addDocuments([bad, document('this one does not', { path: 'good.txt' })]);
    const breaking = (d: typeof bad) => {
      if (d.id === bad.id) throw new Error('broken here');
      return read(d, packs);
    };
    const { failed } = await store.rebuild(packs, { read: breaking, fresh: true });
    expect(failed).toEqual([{ id: bad.id, path: 'bad.txt', reason: 'broken here' }]);
    expect((await store.reading(document('this one does not').id))?.document.path).toBe('good.txt');
    expect((await store.status()).unread).toBe(1);
  });

  test('an engine that breaks on everything leaves the ledger as it was', async () => {
    const before = JSON.stringify(await store.exportLedger());
    const { failed, changed } = await store.rebuild(packs, {
      fresh: true,
      read: () => Promise.reject(new Error('broken everywhere')),
    });
    expect([failed.length > 3, changed]).toEqual([true, false]);
    expect(JSON.stringify(await store.exportLedger())).toBe(before);
  });
});
