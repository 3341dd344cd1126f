// Notes in window.alone what the page does by itself from now on: other text, another page, a message (WCAG 2.2.1, 2.2.2).
() => {
  const text = (node) => (node.nodeType === Node.TEXT_NODE ? node.data : node.textContent).trim();
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes, removedNodes } of changes)
      if (type === "characterData" || [...addedNodes, ...removedNodes].some(text))
        window.alone.push(["2.2.2", { says: "text", text: text(target).slice(0, 60) }]);
  });
  watch.observe(document.body, { childList: true, characterData: true, subtree: true });
  navigation.addEventListener("navigate", (event) => {
    if (event.destination.sameDocument) return;
    window.alone.push(["2.2.1", { says: "goes", address: event.destination.url }]);
    if (event.cancelable) event.preventDefault();
  });
  window.alert = window.confirm = () => window.alone.push(["2.2.1", { says: "message" }]);
}
