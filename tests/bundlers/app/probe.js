/** What the matrix asks of an entry: read this file, say what stands in it or why not. */
export function probe({ openBook, preload }) {
  globalThis.world = {
    preload,
    async read({ name, base64, options }) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      try {
        const book = await openBook(new File([bytes], name), options);
        const { summary } = book;
        await book.close();
        return { summary };
      } catch ({ name, code, message, details }) {
        return { error: { name, code, message, details } };
      }
    },
  };
}
