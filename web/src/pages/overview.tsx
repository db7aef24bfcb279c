import { A } from '@solidjs/router';
import { For, type JSX, Show, createResource } from 'solid-js';
import { api } from '../api.ts';
import { amount, dateName, slugName } from '../format.ts';
import { Evidence } from '../parts/evidence.tsx';
import { Section, Title } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Conflicts, DocumentRows, EventRows, Steps } from '../parts/rows.tsx';
import { t } from '../strings.ts';

/** What the ledger holds now: what moved, the figures, the events, where sources disagree. */
export default function Overview(): JSX.Element {
  const [overview, { refetch }] = createResource(() => api.overview());
  return (
    <Loaded of={overview} retry={() => void refetch()}>
      {(o) => (
        <>
          <Title text={t.overview.title}>
            <p class="quiet">
              {t.overview.counts(o.status.documents, o.status.counts.initiatives, o.status.counts.actors)}
              {o.status.newest === null ? '' : `, ${t.overview.through(dateName(o.status.newest))}`}
            </p>
          </Title>
          <Show
            when={o.status.documents > 0}
            fallback={
              <div class="empty">
                <p>{t.empty.ledger}</p>
                <p class="quiet">{t.empty.how}</p>
              </div>
            }
          >
            <Section title={t.overview.steps} when={o.steps.length > 0}>
              <Steps of={o.steps} />
              <p>
                <A href="/initiatives">{t.overview.seeAll}</A>
              </p>
            </Section>
            <Section title={t.overview.indicators} when={o.indicators.length > 0}>
              <ul class="figures">
                <For each={o.indicators}>
                  {(i) => (
                    <li>
                      <p class="quiet">{slugName(i.indicator)}</p>
                      <p class="figure">
                        {t.approx[i.latest.approx]}
                        {amount(i.latest.value, i.latest.unit)}
                      </p>
                      <p class="quiet">
                        {i.latest.modality}
                        {i.latest.period === null ? '' : `, ${dateName(i.latest.period)}`}
                      </p>
                      <Evidence of={i.latest.evidence} />
                    </li>
                  )}
                </For>
              </ul>
              <p>
                <A href="/facts">{t.overview.seeAll}</A>
              </p>
            </Section>
            <Section title={t.overview.conflicts}>
              <Show when={o.conflicts.length > 0} fallback={<p class="quiet">{t.overview.noConflicts}</p>}>
                <Conflicts of={o.conflicts} />
              </Show>
            </Section>
            <Section title={t.overview.events} when={o.events.length > 0}>
              <EventRows of={o.events} />
            </Section>
            <Section title={t.overview.documents} when={o.documents.length > 0}>
              <DocumentRows of={o.documents} />
            </Section>
          </Show>
        </>
      )}
    </Loaded>
  );
}
