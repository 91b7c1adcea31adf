/** Care is code of its own: asked for when the element is first on a page, so that no request comes after its files. */
let asked: Promise<void> | null = null;

async function fetched(): Promise<void> {
  const { CARE } = await import('./parts.js');
  for (const [name, part] of Object.entries(CARE))
    if (!customElements.get(name)) customElements.define(name, part);
}

/** Fetches the parts of care once; where that fails, the next element tries again. */
export function loadCare(): Promise<void> {
  asked ??= fetched().catch(() => {
    asked = null;
  });
  return asked;
}
