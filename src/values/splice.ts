/** As many arguments as a call takes safely: JavaScript's stack bounds them. */
const MOST_ARGUMENTS = 10_000;

/** `items.splice(start, count, ...inserted)`, for any number of items. */
export function spliceAll<T>(items: T[], start: number, count: number, inserted: readonly T[]): void {
  if (inserted.length <= MOST_ARGUMENTS) {
    items.splice(start, count, ...inserted);
    return;
  }
  const rest = items.slice(start + count);
  items.length = start;
  for (const item of inserted) items.push(item);
  for (const item of rest) items.push(item);
}
