import { useSearchParams } from '@solidjs/router';
import { type JSX, createResource } from 'solid-js';
import type { Facet } from '../../../src/http/client.ts';
import { api } from '../api.ts';
import { slugName } from '../format.ts';
import { Title } from '../parts/heading.tsx';
import { Filter, List } from '../parts/list.tsx';
import { FactTable } from '../parts/rows.tsx';
import { t } from '../strings.ts';

const byName = (facets: readonly Facet[]): readonly Facet[] =>
  [...facets].sort((a, b) => a.value.localeCompare(b.value));

/** Every figure with what it counts, for which period, in whose words. */
export default function Facts(): JSX.Element {
  const [params] = useSearchParams();
  const [status] = createResource(() => api.status());
  return (
    <>
      <Title text={t.nav.facts} />
      <div class="filters">
        <Filter
          name="indicator"
          label={t.filters.indicator}
          choices={byName(status()?.indicators ?? [])}
          show={slugName}
        />
      </div>
      <List
        ask={() => {
          const indicator = params['indicator'] as string | undefined;
          return (cursor) => api.facts({ indicator, cursor });
        }}
      >
        {(items) => <FactTable of={items} />}
      </List>
    </>
  );
}
