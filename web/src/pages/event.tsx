import { For, type JSX, Show, createResource } from 'solid-js';
import { api } from '../api.ts';
import { dateName } from '../format.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Section, Title } from '../parts/heading.tsx';
import { useId } from '../parts/id.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Actors, DocumentRows, InitiativeRows, Statements } from '../parts/rows.tsx';
import { Status } from '../parts/status.tsx';
import { t } from '../strings.ts';

/** One event: who took part, which documents report it, in which words. */
export default function Event(): JSX.Element {
  const id = useId();
  const [event, { refetch }] = createResource(id, (wanted) => api.event(wanted));
  return (
    <Loaded of={event} retry={() => void refetch()}>
      {(e) => (
        <>
          <Title text={e.label}>
            <p>
              <Status of={e.status} />{' '}
              <span class="quiet">
                {e.rank === null ? '' : `${e.rank} `}
                {e.kind} · {dateName(e.date)} · {t.initiative.origins(e.originCount)}
              </span>
            </p>
          </Title>
          <dl class="about">
            <Show when={e.participants.length > 0}>
              <dt>{t.event.participants}</dt>
              <dd>
                <Actors of={e.participants} />
              </dd>
            </Show>
            <Show when={e.place}>
              {(place) => (
                <>
                  <dt>{t.event.place}</dt>
                  <dd>
                    <Actors of={[place()]} />
                  </dd>
                </>
              )}
            </Show>
          </dl>
          <Section title={t.event.evidence} count={e.evidence.length}>
            <For each={e.evidence}>{(x) => <Evidence of={x} />}</For>
          </Section>
          <Section title={t.actor.statements} when={e.statements.length > 0}>
            <Statements of={e.statements} />
          </Section>
          <Section title={t.event.reports} count={e.documents.length}>
            <DocumentRows of={e.documents} />
          </Section>
          <Section title={t.event.initiatives} when={e.initiatives.length > 0}>
            <InitiativeRows of={e.initiatives} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
