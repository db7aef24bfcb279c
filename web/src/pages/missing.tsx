import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { Title } from '../parts/heading.tsx';
import { t } from '../strings.ts';

/** An address nobody has. */
export default function Missing(): JSX.Element {
  return (
    <Title text={t.notFound}>
      <p>
        <A href="/">{t.home}</A>
      </p>
    </Title>
  );
}
