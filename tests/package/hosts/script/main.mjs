import { assess } from "echeance";
import assessments from "./assessments.mjs";

console.log(JSON.stringify(assessments.map((values) => assess(...values))));
