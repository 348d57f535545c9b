/**
 * Works through a list, some items at a time; the results stand in the order of the items.
 *
 * Errors: the first one, once the work under way has ended; nothing new is begun after it.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Result>,
  onProgress: (done: number, total: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  const errors: unknown[] = [];
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < items.length && errors.length === 0) {
      const position = next++;
      try {
        results[position] = await work(items[position] as Item);
        onProgress(++done, items.length);
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  if (errors.length > 0) throw errors[0];
  return results;
}
