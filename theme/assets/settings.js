// The page of reading settings: native controls that show what is chosen, and put it to use at once.
(() => {
  const form = document.getElementById("tilpas");
  const status = form.querySelector("[role=status]");
  const on = (control) => (control.type === "checkbox" ? control.checked : control.checked && control.value !== "normal");
  const value = (control) => (control.type === "checkbox" ? "on" : control.value);

  function show() {
    const values = readingSettings.read();
    for (const control of form.querySelectorAll("input")) {
      const chosen = values[control.name];
      control.checked = control.type === "checkbox" ? Boolean(chosen) : control.value === (chosen ?? "normal");
    }
  }

  function keep(said) {
    const chosen = [...form.querySelectorAll("input")].filter(on);
    const kept = readingSettings.save(Object.fromEntries(chosen.map((control) => [control.name, value(control)])));
    status.textContent = kept ? said : `${said} ${form.dataset.blocked}`.trim();
  }

  form.addEventListener("change", () => keep("")); // what changes is seen, and the control tells its own state
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const control of form.querySelectorAll("input")) control.checked = control.value === "normal";
    keep(form.dataset.reset);
  });
  addEventListener("storage", show);
  addEventListener("pageshow", show); // a browser may fill in the form as it was when it was left

  if (!globalThis.CSS?.highlights) {
    const control = form.querySelector("[name=syllables]");
    control.disabled = true;
    document.getElementById(control.getAttribute("aria-describedby")).textContent = form.dataset.unable;
  }
  const from = document.referrer && new URL(document.referrer);
  if (from && from.origin === location.origin && from.pathname !== location.pathname) {
    const back = document.createElement("a");
    back.href = from.href;
    back.textContent = form.dataset.back;
    const line = document.createElement("p");
    line.append(back);
    form.append(line);
  }
  show();
  form.hidden = false;
})();
