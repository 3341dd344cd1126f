// Runs IBM's engine (already in the page) over its WCAG 2.2 policy; returns what fails, and how many results there were.
async () => {
  const report = await new ace.Checker().check(document, ["WCAG_2_2"]);
  const failing = report.results.filter(({ value }) => value[1] === "FAIL");
  return {
    results: report.results.length,
    failing: failing.map(({ ruleId, message, path, snippet }) => ({ ruleId, message, place: path.dom, snippet })),
  };
}
