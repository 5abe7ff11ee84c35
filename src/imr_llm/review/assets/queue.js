"use strict";
for (const id of ["show", "code"]) {
  document.getElementById(id).addEventListener("change", (event) => event.target.form.requestSubmit());
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "n" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input")) return;
  document.querySelector("#queue tbody a")?.click();
});
document.documentElement.dataset.ready = "yes";
