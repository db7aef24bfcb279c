import { A, useLocation } from '@solidjs/router';
import { For, type JSX, Show, createEffect, createResource, createSignal, onCleanup } from 'solid-js';
import type { DocumentView, Reading } from '../../../src/http/client.ts';
import { api } from '../api.ts';
import { type Kind, type Mark, KINDS, cut, marksOf } from '../document/marks.ts';
import { Inspector } from '../document/inspector.tsx';
import { Text } from '../document/text.tsx';
import { dateName, languageName } from '../format.ts';
import { Section, Title } from '../parts/heading.tsx';
import { useId } from '../parts/id.ts';
import { Loaded } from '../parts/loaded.tsx';
import { DocumentRows } from '../parts/rows.tsx';
import { t } from '../strings.ts';

/** `#c=120-164`: the words someone linked to. */
function targetOf(hash: string): { readonly start: number; readonly end: number } | null {
  const m = /^#c=(\d{1,9})-(\d{1,9})$/.exec(hash);
  return m ? { start: Number(m[1]), end: Number(m[2]) } : null;
}

function Kinds(props: {
  readonly shown: ReadonlySet<Kind>;
  readonly toggle: (k: Kind) => void;
  readonly marks: readonly Mark[];
}): JSX.Element {
  return (
    <fieldset class="kinds">
      <legend>{t.document.show}</legend>
      <For each={KINDS}>
        {(kind) => (
          <label class={`kind-${kind}`}>
            <input type="checkbox" checked={props.shown.has(kind)} onChange={() => props.toggle(kind)} />
            <span class="sample">{t.kinds[kind]}</span>
            <span class="quiet">{props.marks.filter((m) => m.kind === kind).length}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** Steps from one marked stretch to the next with `n` and `p`. */
function stepBy(keys: KeyboardEvent): void {
  const by = keys.key === 'n' ? 1 : keys.key === 'p' ? -1 : 0;
  const typing = keys.target instanceof HTMLInputElement || keys.target instanceof HTMLSelectElement;
  if (by === 0 || typing || keys.ctrlKey || keys.metaKey || keys.altKey) return;
  const stops = [...document.querySelectorAll<HTMLElement>('.text [tabindex="0"]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[at === -1 ? 0 : Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
}

function Article(props: { readonly of: DocumentView; readonly reading: Reading | null }): JSX.Element {
  const location = useLocation();
  const [shown, setShown] = createSignal<ReadonlySet<Kind>>(new Set(KINDS));
  const [held, setHeld] = createSignal<readonly Mark[]>([]);
  const marks = props.reading === null ? [] : marksOf(props.reading);
  const toggle = (kind: Kind): void => {
    const next = new Set(shown());
    if (!next.delete(kind)) next.add(kind);
    setShown(next);
  };
  const target = (): ReturnType<typeof targetOf> => targetOf(location.hash);
  const pieces = () =>
    cut(
      props.of.text,
      marks.filter((m) => shown().has(m.kind)),
      props.reading?.noise ?? [],
      target(),
    );
  document.addEventListener('keydown', stepBy);
  onCleanup(() => document.removeEventListener('keydown', stepBy));
  createEffect(() => {
    pieces();
    if (target())
      queueMicrotask(() => document.getElementById('target')?.scrollIntoView({ block: 'center' }));
  });
  return (
    <div class="document">
      <Text lang={props.of.lang} pieces={pieces()} hold={setHeld} />
      <aside aria-label={t.document.findings}>
        <Show when={props.reading} fallback={<p class="quiet">{t.document.unread}</p>}>
          <Inspector of={held()} text={props.of.text} />
          <Kinds shown={shown()} toggle={toggle} marks={marks} />
        </Show>
        <Show when={(props.reading?.notes.length ?? 0) > 0}>
          <h2>{t.document.notes}</h2>
          <ul>
            <For each={props.reading?.notes}>{(n) => <li>{n.message}</li>}</For>
          </ul>
        </Show>
      </aside>
    </div>
  );
}

/** A document as it was published, with everything found in it marked. */
export default function Document(): JSX.Element {
  const id = useId();
  const [loaded, { refetch }] = createResource(id, async (id) => {
    const [view, reading] = await Promise.all([api.document(id), api.reading(id).catch(() => null)]);
    return { view, reading };
  });
  return (
    <Loaded of={loaded} retry={() => void refetch()}>
      {({ view, reading }) => (
        <>
          <Title text={view.title ?? view.path ?? t.noTitle} lang={view.lang}>
            <p class="quiet">
              {languageName(view.lang)} · {t.document.published} {dateName(view.published)}
              <Show when={view.sources.length > 0}>
                {' '}
                · {view.sources.map((s) => `${s.name} (${s.role})`).join(', ')}
              </Show>
              <Show when={view.url?.startsWith('http') ? view.url : null}>
                {(url) => (
                  <>
                    {' · '}
                    <a href={url()} rel="noreferrer noopener">
                      {t.document.original}
                    </a>
                  </>
                )}
              </Show>
            </p>
          </Title>
          <Article of={view} reading={reading} />
          <Section title={t.document.copies} when={view.copies.length > 0}>
            <DocumentRows of={view.copies} />
          </Section>
          <Section title={t.nav.initiatives} when={view.initiatives.length > 0}>
            <ul class="rows">
              <For each={view.initiatives}>
                {(i) => (
                  <li>
                    <A class="name" href={`/initiatives/${encodeURIComponent(i.id)}`}>
                      {i.name}
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </Section>
        </>
      )}
    </Loaded>
  );
}
