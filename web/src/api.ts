import { createClient } from '../../src/http/client.ts';

/** The server this page came from. */
export const api = createClient();
