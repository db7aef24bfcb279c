import { useSearchParams } from '@solidjs/router';
import { type JSX, createResource } from 'solid-js';
import { api } from '../api.ts';
import { Title } from '../parts/heading.tsx';
import { Filter, List } from '../parts/list.tsx';
import { EventRows } from '../parts/rows.tsx';
import { t } from '../strings.ts';

/** Visits, talks, sessions, signings: announced, held, cancelled. */
export default function Events(): JSX.Element {
  const [params] = useSearchParams();
  const [status] = createResource(() => api.status());
  return (
    <>
      <Title text={t.nav.events} />
      <div class="filters">
        <Filter name="kind" label={t.filters.kind} choices={status()?.eventKinds ?? []} />
      </div>
      <List
        ask={() => {
          const kind = params['kind'] as string | undefined;
          return (cursor) => api.events({ kind, cursor });
        }}
      >
        {(items) => <EventRows of={items} />}
      </List>
    </>
  );
}
