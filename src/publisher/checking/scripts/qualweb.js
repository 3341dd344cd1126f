// Runs QualWeb (already in the unfolded page): its ACT rules and techniques first, then, in the zoomed window, the one rule that needs it.
(part) => {
  if (part === "first") {
    const sourceHtml = document.documentElement.outerHTML;
    window.qualwebAct = new ACTRulesRunner({}, {}).configure({}).test({ sourceHtml });
    window.qualwebTechniques = new WCAGTechniquesRunner({}, {}).configure({}).test({});
    return 1;
  }
  window.qualwebAct.testSpecial();
  const rules = [window.qualwebAct, window.qualwebTechniques].flatMap((part) => Object.values(part.getReport().assertions));
  // 4.1.1 is no criterion of WCAG 2.2, and of AAA nothing is asked.
  const criteria = ({ metadata }) =>
    metadata["success-criteria"].filter(({ name, level }) => level !== "AAA" && name !== "4.1.1").map(({ name }) => name);
  // A page may do without a technique (H39) and keep the criterion; an ACT rule or one of W3C's failures (F55) it may not.
  const binding = ({ code, mapping }) => code.startsWith("QW-ACT-") || /^F\d/.test(mapping);
  const failed = rules.filter((rule) => rule.metadata.failed > 0 && criteria(rule).length);
  const failing = failed.filter(binding);
  return {
    rules: rules.filter(({ metadata }) => metadata.outcome !== "inapplicable").length,
    unused: failed.filter((rule) => !binding(rule)).reduce((sum, { metadata }) => sum + metadata.failed, 0),
    failing: failing.flatMap((rule) =>
      rule.results
        .filter(({ verdict }) => verdict === "failed")
        .map(({ description, elements }) => ({
          rule: rule.code,
          message: `${rule.name}: ${description}`,
          element: elements[0]?.htmlCode?.slice(0, 200) ?? "",
          criteria: criteria(rule),
        })),
    ),
  };
}
