// Puts a button to copy it beside each form of a citation.
for (const template of document.querySelectorAll("template[data-copy]")) {
  for (const form of template.parentElement.querySelectorAll(".cite-form")) {
    const button = template.content.querySelector("button").cloneNode(true);
    const word = button.textContent;
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(form);
      try {
        await navigator.clipboard.writeText(form.textContent);
        button.textContent = button.dataset.copied;
        setTimeout(() => {
          button.textContent = word;
        }, 2000);
      } catch {
        // Where copying isn't allowed, the text is selected at least.
      }
    });
    form.before(button);
  }
}
