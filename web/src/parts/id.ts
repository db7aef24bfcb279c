import { useParams } from '@solidjs/router';

/** The id in the page's address, as the ledger writes it: the router leaves it encoded. */
export function useId(): () => string {
  const params = useParams();
  return () => {
    const id = params['id'] ?? '';
    try {
      return decodeURIComponent(id);
    } catch {
      return id;
    }
  };
}
