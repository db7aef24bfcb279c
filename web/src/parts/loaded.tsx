import { type JSX, Match, type Resource, Switch } from 'solid-js';
import { HttpError } from '../../../src/http/client.ts';
import { t } from '../strings.ts';

interface Props<T> {
  readonly of: Resource<T>;
  readonly retry: () => void;
  readonly children: (value: T) => JSX.Element;
}

const reasonOf = (error: unknown): string =>
  error instanceof HttpError ? error.problem.detail : error instanceof Error ? error.message : String(error);

/** What was asked for once it has come; until then that it is coming, or why it did not. */
export function Loaded<T>(props: Props<T>): JSX.Element {
  const value = (): T | undefined => (props.of.error === undefined ? props.of.latest : undefined);
  return (
    <Switch fallback={<p class="quiet">{t.loading}</p>}>
      <Match when={props.of.error !== undefined}>
        <div class="problem" role="alert">
          <p>{t.failed}</p>
          <p class="quiet">{reasonOf(props.of.error)}</p>
          <button type="button" onClick={() => props.retry()}>
            {t.again}
          </button>
        </div>
      </Match>
      <Match when={value()} keyed>
        {(v) => props.children(v)}
      </Match>
    </Switch>
  );
}
