import "./node_modules/echeance/dist/element.js";

const claim = document.querySelector("echeance-claim");
document.querySelector("#terms").addEventListener("input", ({ target }) => claim.setAttribute("terms", target.value));
claim.addEventListener("claim", ({ detail }) => {
  document.querySelector("#total").value = detail.total;
});
claim.addEventListener("problems", ({ detail }) => {
  document.querySelector("#total").value = detail.map(({ code }) => code).join(", ");
});
