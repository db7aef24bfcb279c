import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** `ledger`: digest of what the entries were built from; `engine`: who read it. */
export type SettingName = 'ledger' | 'engine';

export async function setting(db: Kysely<Tables>, name: SettingName): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value ?? null;
}

export async function setSetting(db: Kysely<Tables>, name: SettingName, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
