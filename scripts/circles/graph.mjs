// Circles of a graph: a Map from each file to the files that it knows.

/** The strongly connected parts of more than one file (Tarjan), each sorted, in the order of their first file. */
export function circlesOf(graph) {
  const seen = new Map();
  const open = [];
  const circles = [];
  const visit = (file) => {
    const mark = { order: seen.size, low: seen.size, isOpen: true };
    seen.set(file, mark);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!seen.has(next)) mark.low = Math.min(mark.low, visit(next).low);
      else if (seen.get(next).isOpen) mark.low = Math.min(mark.low, seen.get(next).order);
    }
    if (mark.low === mark.order) {
      const circle = open.splice(open.indexOf(file));
      for (const member of circle) seen.get(member).isOpen = false;
      if (circle.length > 1) circles.push(circle.sort());
    }
    return mark;
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return circles.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Lines that say who in a circle knows whom. */
export const described = (circle, graph) =>
  circle.map((file) => {
    const known = [...(graph.get(file) ?? [])].filter((other) => circle.includes(other)).sort();
    return `  ${file} → ${known.join(', ')}`;
  });
