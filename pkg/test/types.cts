// The same package, seen from CommonJS.
import echeance = require("echeance");

const claim: echeance.Claim = echeance.assess(
  { issued: "2024-01-15", total: 1200 },
  { policy: "FR", asOf: "2026-11-23" },
);
export const total: string = claim.total;
