// Lists buttons that can be seen though only a script could make them do anything; asked where scripts are off.
() => {
  const works = (button) => button.matches("[popovertarget], [commandfor]") || (button.form && button.type !== "button");
  return [...document.querySelectorAll("button, [role=button], input[type=button]")]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && !works(button))
    .map((button) => button.outerHTML.slice(0, 100));
}
