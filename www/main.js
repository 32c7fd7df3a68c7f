import { assess, laws, PolicyError } from "echeance";

const form = document.querySelector("form");
const output = document.querySelector("output");
for (const { code, name } of laws()) form.elements.law.add(new Option(name, code, false, code === "FR"));
form.addEventListener("input", show);
show();

function show() {
  const { law, total, issued, asOf } = Object.fromEntries(new FormData(form));
  try {
    const claim = assess({ issued, total }, { policy: law, asOf });
    output.textContent = `${claim.total} ${claim.currency} on ${claim.asOf}`;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    output.textContent = error.message;
  }
}
