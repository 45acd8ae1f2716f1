// Switching measures answers at once. Without this the button of the form does the same with a new page.
const form = document.querySelector("form[data-explorer]");

if (form) {
  for (const button of document.querySelectorAll("[data-replaced]")) button.hidden = true;
  let latest = 0;

  const show = (page) => {
    for (const part of page.querySelectorAll("[data-live]")) {
      const here = document.querySelector(`[data-live="${part.dataset.live}"]`);
      // Filled anew, not exchanged: what is announced has to stay the same element.
      if (here) here.replaceChildren(...part.childNodes);
    }
  };

  const update = async () => {
    const mine = ++latest;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== latest) return;
      show(page);
      history.replaceState(null, "", address);
    } catch {
      if (mine === latest) form.submit();
    }
  };

  // The list of alliances waits for its button: other offers stand on the board then, not only other figures.
  document.addEventListener("change", (event) => {
    if (event.target.form === form && event.target.type === "checkbox") update();
  });
}
