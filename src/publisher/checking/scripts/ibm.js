// Runs IBM's engine (already in the page) over its WCAG 2.2 policy; returns what fails, and how many results there were.
async () => {
  const checker = new ace.Checker();
  const report = await checker.check(document, ["WCAG_2_2"]);
  const policy = checker.guidelines.find(({ id }) => id === "WCAG_2_2");
  const criteria = (rule) => policy.checkpoints.filter(({ rules }) => rules?.some(({ id }) => id === rule)).map(({ num }) => num);
  const failing = report.results.filter(({ value }) => value[1] === "FAIL");
  return {
    results: report.results.length,
    failing: failing.map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, snippet, criteria: criteria(ruleId) })),
  };
}
