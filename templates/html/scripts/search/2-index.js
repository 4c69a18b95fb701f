// The index: made from the agenda's texts in the reader's browser. It forgives slips, and finds what words begin with.
{
  const options = ({ of, forms }) => ({
    idField: "a",
    fields: ["n", "t", "o", "x"],
    tokenize: of,
    processTerm: forms,
    searchOptions: {
      boost: { n: 6, t: 5, o: 4 },
      combineWith: "AND",
      prefix: (term, place, terms) => place === terms.length - 1 || term.length > 4,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  const mark = (text, hit) => ({ text, hit });

  // The words around the first hit, with the hits marked.
  const passageOf = (text, terms, words) => {
    const parts = words
      .segments(text)
      .map(({ segment, isWordLike }) =>
        mark(segment, isWordLike && words.forms(segment).some((form) => terms.has(form))),
      );
    const first = Math.max(0, parts.findIndex(({ hit }) => hit) - 12);
    const end = first + 56;
    return [
      ...(first > 0 ? [mark("… ", false)] : []),
      ...parts.slice(first, end),
      ...(end < parts.length ? [mark(" …", false)] : []),
    ];
  };

  globalThis.agendaSearchIndex = ({ documents, language }) => {
    const words = globalThis.agendaWords(language);
    const index = new globalThis.MiniSearch(options(words));
    index.addAll(documents);
    const byAddress = new Map(documents.map((document) => [document.a, document]));
    return (query) => {
      const found = query.trim() === "" ? [] : index.search(query);
      return found.map(({ id, terms }) => ({
        found: byAddress.get(id),
        passage: () => passageOf(byAddress.get(id).x, new Set(terms), words),
      }));
    };
  };
}
