// Runs axe-core (already in the page), speaking Danish, over all of WCAG 2.2 A and AA and axe's best practices.
async (locale) => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  axe.configure({ locale });
  const result = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return {
    rules: result.passes.length + result.violations.length,
    violations: result.violations.flatMap(({ id, help, tags, nodes }) =>
      nodes.map((node) => ({ rule: id, help, tags, element: node.html.slice(0, 200) })),
    ),
  };
}
