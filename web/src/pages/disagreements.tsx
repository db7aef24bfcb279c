import type { JSX } from 'solid-js';
import { api } from '../api.ts';
import { Title } from '../parts/heading.tsx';
import { List } from '../parts/list.tsx';
import { Conflicts } from '../parts/rows.tsx';
import { t } from '../strings.ts';

/** Where sources disagree, and why. */
export default function Disagreements(): JSX.Element {
  return (
    <>
      <Title text={t.nav.disagreements} />
      <List ask={() => (cursor) => api.conflicts({ cursor })} empty={t.disagreement.none}>
        {(items) => <Conflicts of={items} />}
      </List>
    </>
  );
}
