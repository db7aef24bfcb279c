import { useSearchParams } from '@solidjs/router';
import { type JSX, createResource } from 'solid-js';
import type { InitiativeFilter } from '../../../src/http/client.ts';
import { api } from '../api.ts';
import { Title } from '../parts/heading.tsx';
import { Filter, List } from '../parts/list.tsx';
import { InitiativeRows } from '../parts/rows.tsx';
import { t } from '../strings.ts';

const text = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Everything pursued over time, by sector and status. */
export default function Initiatives(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [status] = createResource(() => api.status());
  const filter = (): InitiativeFilter => ({
    sector: text(params['sector']),
    status: text(params['status']),
    sort: text(params['sort']) as InitiativeFilter['sort'],
  });
  return (
    <>
      <Title text={t.nav.initiatives} />
      <div class="filters">
        <Filter name="sector" label={t.filters.sector} choices={status()?.sectors ?? []} />
        <Filter name="status" label={t.filters.status} choices={status()?.statuses ?? []} />
        <label class="filter">
          {t.initiative.sort}
          <select
            value={text(params['sort']) ?? 'heard'}
            onChange={(e) => setParams({ sort: e.currentTarget.value })}
          >
            <option value="heard">{t.initiative.sorts.heard}</option>
            <option value="recent">{t.initiative.sorts.recent}</option>
            <option value="label">{t.initiative.sorts.label}</option>
          </select>
        </label>
      </div>
      <List
        ask={() => {
          const wanted = filter();
          return (cursor) => api.initiatives({ ...wanted, cursor });
        }}
      >
        {(items) => <InitiativeRows of={items} />}
      </List>
    </>
  );
}
