import { useSearchParams } from '@solidjs/router';
import { For, type JSX, Show, createResource, createSignal } from 'solid-js';
import type { Facet, PageOf } from '../../../src/http/client.ts';
import { t } from '../strings.ts';
import { Loaded } from './loaded.tsx';

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Facet[];
  readonly show?: (value: string) => string;
}

/** A choice kept in the page's address, so that a filtered list can be sent to someone. */
export function Filter(props: FilterProps): JSX.Element {
  const [params, setParams] = useSearchParams();
  return (
    <label class="filter">
      {props.label}
      <select
        value={String(params[props.name] ?? '')}
        onChange={(e) => setParams({ [props.name]: e.currentTarget.value || undefined })}
      >
        <option value="">{t.all}</option>
        <For each={props.choices}>
          {(c) => (
            <option value={c.value} selected={params[props.name] === c.value}>
              {(props.show ?? ((v: string) => v))(c.value)} ({c.count})
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

interface ListProps<T> {
  /** Asks for a page; called again whenever what it reads changes. */
  readonly ask: () => (cursor: string | undefined) => Promise<PageOf<T>>;
  readonly children: (items: readonly T[]) => JSX.Element;
  readonly empty?: string;
}

/** A long list, a page at a time. */
export function List<T>(props: ListProps<T>): JSX.Element {
  const [shown, setShown] = createSignal<PageOf<T>>({ items: [], next: null, total: 0 });
  const [first, { refetch }] = createResource(props.ask, async (ask) => {
    const page = await ask(undefined);
    setShown(page);
    return page;
  });
  const more = async (): Promise<void> => {
    const { items, next } = shown();
    const page = await props.ask()(next ?? undefined);
    setShown({ ...page, items: [...items, ...page.items] });
  };
  return (
    <Loaded of={first} retry={() => void refetch()}>
      {() => (
        <Show when={shown().items.length > 0} fallback={<p class="quiet">{props.empty ?? t.empty.list}</p>}>
          {props.children(shown().items)}
          <p class="quiet pager">
            {t.of(shown().items.length, shown().total)}{' '}
            <Show when={shown().next}>
              <button type="button" onClick={() => void more()}>
                {t.more}
              </button>
            </Show>
          </p>
        </Show>
      )}
    </Loaded>
  );
}
