import { assess } from "echeance";
import assessments from "./assessments.mjs";

document.querySelector("#claims").textContent = JSON.stringify(assessments.map((values) => assess(...values)));
