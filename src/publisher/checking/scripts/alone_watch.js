// Before a page's own scripts run: notes in window.alone every sound that a script starts (WCAG 1.4.2).
(() => {
  window.alone = [];
  const note = (what) => window.alone.push(["1.4.2", what]);
  HTMLMediaElement.prototype.play = function () {
    note({ says: "script", element: this.outerHTML.slice(0, 80) });
    return Promise.resolve();
  };
  window.AudioContext = class {
    constructor() {
      note({ says: "sound" });
    }
  };
  speechSynthesis.speak = () => note({ says: "speaks" });
})();
