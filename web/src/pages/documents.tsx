import { useSearchParams } from '@solidjs/router';
import { type JSX, createResource } from 'solid-js';
import { api } from '../api.ts';
import { languageName } from '../format.ts';
import { Title } from '../parts/heading.tsx';
import { Filter, List } from '../parts/list.tsx';
import { DocumentRows } from '../parts/rows.tsx';
import { t } from '../strings.ts';

/** Every document, newest first. */
export default function Documents(): JSX.Element {
  const [params] = useSearchParams();
  const [status] = createResource(() => api.status());
  return (
    <>
      <Title text={t.nav.documents} />
      <div class="filters">
        <Filter
          name="lang"
          label={t.filters.language}
          choices={status()?.languages ?? []}
          show={languageName}
        />
      </div>
      <List
        ask={() => {
          const lang = params['lang'] as string | undefined;
          return (cursor) => api.documents({ lang, cursor });
        }}
        empty={t.empty.ledger}
      >
        {(items) => <DocumentRows of={items} />}
      </List>
    </>
  );
}
