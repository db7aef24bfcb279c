import { A, useSearchParams } from '@solidjs/router';
import { For, type JSX, createResource } from 'solid-js';
import { api } from '../api.ts';
import { Title } from '../parts/heading.tsx';
import { Filter, List } from '../parts/list.tsx';
import { t } from '../strings.ts';

/** People, bodies, states and places, by how often they are named. */
export default function Actors(): JSX.Element {
  const [params] = useSearchParams();
  const [status] = createResource(() => api.status());
  return (
    <>
      <Title text={t.nav.actors} />
      <div class="filters">
        <Filter name="type" label={t.filters.type} choices={status()?.actorTypes ?? []} />
      </div>
      <List
        ask={() => {
          const type = params['type'] as string | undefined;
          return (cursor) => api.actors({ type, cursor });
        }}
      >
        {(items) => (
          <ul class="rows">
            <For each={items}>
              {(a) => (
                <li>
                  <A class="name" href={`/actors/${encodeURIComponent(a.id)}`}>
                    {a.name}
                  </A>
                  <span class="meta quiet">
                    {a.type} · {a.mentionCount} · {t.initiative.documents(a.documentCount)}
                  </span>
                </li>
              )}
            </For>
          </ul>
        )}
      </List>
    </>
  );
}
