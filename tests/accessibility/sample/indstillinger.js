// What the reader chooses is kept on this page only, and said aloud.
{
  const text = document.getElementById("tekst");
  const say = (message) => (document.getElementById("besked").textContent = message);
  text.addEventListener("change", () => {
    document.documentElement.classList.toggle("stor", text.selectedIndex === 1);
    say(`Teksten er ${text.value.toLowerCase()}`);
  });
  document.getElementById("nulstil").addEventListener("click", () => {
    text.selectedIndex = 0;
    document.documentElement.classList.remove("stor");
    say("Indstillingerne er nulstillet");
  });
  document.getElementById("indstillinger").hidden = false;
}
