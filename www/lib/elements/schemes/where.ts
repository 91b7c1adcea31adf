/** Where JSON ends to be JSON. */

/** Line and column of the place that the browser names, else what it says. */
export function where(text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return message;
  const before = text.slice(0, Number(at)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
