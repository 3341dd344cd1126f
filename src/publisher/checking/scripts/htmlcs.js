// Runs HTML_CodeSniffer (already in the page) over WCAG 2 AA; returns its errors, and how many warnings and notices there are.
() =>
  new Promise((resolve, reject) => {
    const done = () => {
      const messages = HTMLCS.getMessages();
      const of = (type) => messages.filter((message) => message.type === type);
      resolve({
        messages: messages.length,
        warnings: of(HTMLCS.WARNING).length,
        notices: of(HTMLCS.NOTICE).length,
        errors: of(HTMLCS.ERROR).map(({ code, msg, element }) => ({ code, message: msg, element: element?.outerHTML?.slice(0, 200) ?? "" })),
      });
    };
    HTMLCS.process("WCAG2AA", document, done, () => reject(new Error("HTML_CodeSniffer stopped")));
  })
