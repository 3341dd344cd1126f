// The page of reading settings: native controls that show what is chosen, and put it to use at once.
(() => {
  const controls = document.getElementById("tilpas"); // no <form>: a choice counts at once, and nothing is ever sent
  const status = controls.querySelector("[role=status]");
  const on = (control) => (control.type === "checkbox" ? control.checked : control.checked && control.value !== "normal");
  const value = (control) => (control.type === "checkbox" ? "on" : control.value);

  function show() {
    const values = readingSettings.read();
    for (const control of controls.querySelectorAll("input")) {
      const chosen = values[control.name];
      control.checked = control.type === "checkbox" ? Boolean(chosen) : control.value === (chosen ?? "normal");
    }
  }

  function keep(said) {
    const chosen = [...controls.querySelectorAll("input")].filter(on);
    const kept = readingSettings.save(Object.fromEntries(chosen.map((control) => [control.name, value(control)])));
    status.textContent = kept ? said : `${said} ${controls.dataset.blocked}`.trim();
  }

  controls.addEventListener("change", () => keep("")); // what changes is seen, and the control tells its own state
  controls.querySelector("button").addEventListener("click", () => {
    for (const control of controls.querySelectorAll("input")) control.checked = control.value === "normal";
    keep(controls.dataset.reset);
  });
  addEventListener("storage", show);
  addEventListener("pageshow", show); // a browser may fill in the controls as they were when the page was left

  if (!globalThis.CSS?.highlights) {
    const control = controls.querySelector("[name=syllables]");
    control.disabled = true;
    document.getElementById(control.getAttribute("aria-describedby")).textContent = controls.dataset.unable;
  }
  const from = document.referrer && new URL(document.referrer);
  if (from && from.origin === location.origin && from.pathname !== location.pathname) {
    const back = document.createElement("a");
    back.href = from.href;
    back.textContent = controls.dataset.back;
    const line = document.createElement("p");
    line.append(back);
    controls.append(line);
  }
  show();
})();
