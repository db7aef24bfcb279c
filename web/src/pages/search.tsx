import { A, useSearchParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { Hit } from '../../../src/http/client.ts';
import { api } from '../api.ts';
import { dateName } from '../format.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Title } from '../parts/heading.tsx';
import { List } from '../parts/list.tsx';
import { t } from '../strings.ts';

/** Where a hit leads; statements and figures lead to their words alone. */
function pathOf(hit: Hit): string | null {
  const pages: Partial<Record<Hit['kind'], string>> = {
    document: 'documents',
    actor: 'actors',
    initiative: 'initiatives',
    event: 'events',
  };
  const page = pages[hit.kind];
  return page === undefined ? null : `/${page}/${encodeURIComponent(hit.id)}`;
}

function HitRow(props: { readonly of: Hit }): JSX.Element {
  const path = pathOf(props.of);
  return (
    <li class="hit">
      <span class="quiet kind">{props.of.kind}</span>
      <div>
        <Show when={path} fallback={<span class="name">{props.of.title}</span>}>
          {(href) => (
            <A class="name" href={href()}>
              {props.of.title}
            </A>
          )}
        </Show>
        <span class="quiet"> {props.of.date === null ? '' : dateName(props.of.date)}</span>
        <For each={props.of.evidence}>{(e) => <Evidence of={e} />}</For>
      </div>
    </li>
  );
}

/** What the ledger has for a query, in any language. */
export default function Search(): JSX.Element {
  const [params] = useSearchParams();
  const q = (): string => String(params['q'] ?? '');
  return (
    <>
      <Title text={t.search.title} />
      <Show when={q() !== ''} fallback={<p class="quiet">{t.search.ask}</p>}>
        <List
          ask={() => {
            const asked = q();
            return (cursor) => api.search(asked, { cursor });
          }}
          empty={t.search.none(q())}
        >
          {(items) => (
            <ul class="hits">
              <For each={items}>{(h) => <HitRow of={h} />}</For>
            </ul>
          )}
        </List>
      </Show>
    </>
  );
}
