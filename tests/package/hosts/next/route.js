import { assess } from "echeance";
import assessments from "../../assessments.mjs";

export const dynamic = "force-dynamic";

export function GET() {
  return Response.json(assessments.map((values) => assess(...values)));
}
