import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { embedded } from '../../test/databases.ts';
import { sampleDocuments, sampleLedger } from '../../test/sample-ledger.ts';
import { read } from '../extract/read.ts';
import { loadPacks } from '../intake/packs.ts';
import { openDatabase } from '../store/database.ts';
import { saveReadings } from '../store/readings.ts';
import { replaceEntries } from '../store/replace.ts';
import { storeOver } from '../store/store-over.ts';
import { createApp } from './app.ts';
import { createClient, HttpError } from './client.ts';
import { actorRow, actorView } from './shapes/actor.ts';
import { conflict, corroboration, origin } from './shapes/claim.ts';
import { documentRow, documentView } from './shapes/document.ts';
import { eventRow } from './shapes/event-row.ts';
import { eventView } from './shapes/event.ts';
import { cited } from './shapes/evidence.ts';
import { fact } from './shapes/fact.ts';
import { hit } from './shapes/hit.ts';
import { initiativeRow } from './shapes/initiative-row.ts';
import { initiativeView } from './shapes/initiative.ts';
import { pageOf } from './shapes/list.ts';
import { problem } from './shapes/problem.ts';
import { reading } from './shapes/reading.ts';
import { overviewView, statusView } from './shapes/status.ts';

const packs = await loadPacks();
const fresh = embedded();
const webRoot = mkdtempSync(join(tmpdir(), 'web-'));
let app: FastifyInstance;
let close: () => Promise<void>;

beforeAll(async () => {
  const { db, home } = await openDatabase(await fresh());
  close = home.close;
  const store = storeOver(db, home);
  await store.addDocuments(sampleDocuments);
  const readings = sampleDocuments.map((d) => read(d, packs));
  await saveReadings(db, 'test', readings, packs);
  await replaceEntries(db, { ledger: sampleLedger, readings, packs, digest: 'sample', engine: 'test' });
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(webRoot, 'assets', 'app-1234.js'), 'export {};');
  app = await createApp({ store, packs, webRoot });
}, 60_000);

afterAll(async () => {
  await app.close();
  await close();
  rmSync(webRoot, { recursive: true, force: true });
});

const TUNNEL = encodeURIComponent('tunnel.aksu: a/b');
const ANSWERS: readonly [string, z.ZodType][] = [
  ['/api/status', statusView],
  ['/api/overview', overviewView],
  ['/api/documents', pageOf(documentRow)],
  ['/api/documents?lang=kk&q=news&limit=1', pageOf(documentRow)],
  ['/api/documents/en-one', documentView],
  [`/api/documents/${sampleDocuments[0]!.id}`, documentView],
  [`/api/documents/${encodeURIComponent(sampleDocuments[0]!.id)}/reading`, reading],
  ['/api/actors?type=PERSON', pageOf(actorRow)],
  ['/api/actors/temir-baimurat', actorView],
  ['/api/actors/temir-baimurat/mentions?limit=2', pageOf(cited)],
  ['/api/initiatives?sort=recent&status=launched', pageOf(initiativeRow)],
  [`/api/initiatives/${TUNNEL}`, initiativeView],
  ['/api/events?kind=opening', pageOf(eventRow)],
  ['/api/events/opening.2026', eventView],
  ['/api/facts?indicator=tunnel-length', pageOf(fact)],
  ['/api/conflicts', pageOf(conflict)],
  ['/api/corroborations', pageOf(corroboration)],
  ['/api/origins', pageOf(origin)],
  [`/api/search?q=${encodeURIComponent('туннель')}`, pageOf(hit)],
];

describe('answers', () => {
  test.each(ANSWERS)('%s has the shape it promises', async (url, shape) => {
    const response = await app.inject(url);
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    const parsed = shape.safeParse(response.json());
    expect(parsed.error).toBeUndefined();
    expect(parsed.data).toEqual(response.json());
    if ('items' in response.json()) expect(response.json().items).not.toEqual([]);
  });

  test('a reading comes as it was made', async () => {
    const { body } = await app.inject('/api/documents/kk-one/reading');
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(read(sampleDocuments[0]!, packs))));
  });

  test('a page says where the next begins', async () => {
    const first = (await app.inject('/api/documents?limit=3')).json();
    expect([first.items.length, first.total, typeof first.next]).toEqual([3, 4, 'string']);
    const second = (await app.inject(`/api/documents?limit=3&cursor=${first.next}`)).json();
    expect([second.items.length, second.next]).toEqual([1, null]);
  });

  test('markup in a text stays text', async () => {
    const response = await app.inject('/api/documents/en-one');
    expect(response.json().title).toBe('<img src=x onerror=alert(1)>');
    expect(response.json().text).toContain('<script>alert(1)</script>');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });
});

const PROBLEMS: readonly [string, number, RegExp][] = [
  ['/api/initiatives/nothing', 404, /^unknown initiative: nothing$/],
  ['/api/documents/nothing/reading', 404, /^unknown reading: nothing$/],
  ['/api/actors/%3Cscript%3E', 404, /^unknown actor: <script>$/],
  ['/api/nothing', 404, /^nothing here: \/api\/nothing$/],
  ['/api/search', 400, /^q: /],
  [`/api/search?q=${'a'.repeat(501)}`, 400, /^q: /],
  ['/api/search?q=a&kind=x', 400, /^kind: /],
  ['/api/facts?limit=1000', 400, /^limit: /],
  ['/api/facts?cursor=-7', 400, /^unknown cursor: -7$/],
  ['/api/documents/%ff', 400, /not a valid url/],
  ['/assets/gone.js', 404, /^nothing here/],
];

describe('problems', () => {
  test.each(PROBLEMS)('%s is refused with %i', async (url, status, detail) => {
    const response = await app.inject(url);
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(problem.parse(response.json())).toMatchObject({ status, type: 'about:blank' });
    expect(response.json().detail).toMatch(detail);
  });

  test('nothing can be written', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'] as const)
      expect((await app.inject({ method, url: '/api/documents' })).statusCode).toBe(404);
  });
});

describe('the description', () => {
  test('is OpenAPI 3.1 and names every route once', async () => {
    const api = (await app.inject('/api/openapi.json')).json();
    expect(api.openapi).toBe('3.1.0');
    const described = Object.keys(api.paths).sort();
    const asked = ANSWERS.map(([url]) => url.split('?', 1)[0]!);
    for (const path of described.filter((p) => p !== '/health')) {
      const pattern = new RegExp(`^${path.replaceAll('{id}', '[^/]+')}$`);
      expect([path, asked.some((url) => pattern.test(url))]).toEqual([path, true]);
    }
    expect(described).toHaveLength(18);
  });

  test('refers only to shapes that are there', async () => {
    const { body } = await app.inject('/api/openapi.json');
    const { components } = JSON.parse(body) as { components: { schemas: Record<string, unknown> } };
    const referred = [...body.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1]!);
    expect(referred.length).toBeGreaterThan(30);
    expect(referred.filter((name) => !(name in components.schemas))).toEqual([]);
  });

  test('can be read in a browser', async () => {
    const page = await app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    expect(page.body).not.toMatch(/https?:\/\/(?!localhost)[^"' ]+\.(?:js|css)/);
  });
});

describe('the web app', () => {
  test('every page is the app, every file itself', async () => {
    for (const url of ['/', '/initiatives', `/initiatives/${TUNNEL}`, '/documents/kk-one?at=3'])
      expect((await app.inject(url)).body).toContain('<title>app</title>');
    const file = await app.inject('/assets/app-1234.js');
    expect(file.headers['cache-control']).toContain('immutable');
    expect((await app.inject('/../package.json')).body).not.toContain('dependencies');
  });

  test('nothing runs but its own scripts', async () => {
    const policy = (await app.inject('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
  });
});

describe('the client', () => {
  test('asks for everything the web app shows', async () => {
    const base = await app.listen({ host: '127.0.0.1', port: 0 });
    const client = createClient(base);
    expect((await client.initiative('tunnel.aksu: a/b')).timeline).toHaveLength(2);
    expect((await client.initiatives({ sort: 'label', sector: 'transport' })).total).toBe(1);
    expect((await client.reading('kk-one')).document.id).toBe(sampleDocuments[0]!.id);
    expect((await client.search('Temir', { kind: 'actor' })).items[0]?.id).toBe('temir-baimurat');
    const wrong = await client.actor('nobody').catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(HttpError);
    expect((wrong as HttpError).problem).toMatchObject({ status: 404, detail: 'unknown actor: nobody' });
  });
});
