import { assess } from "echeance";
import assessments from "./assessments.mjs";

export default {
  fetch() {
    return Response.json(assessments.map((values) => assess(...values)));
  },
};
