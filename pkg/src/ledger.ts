/** What `echeance/ledger` has: all of `echeance`, and the functions on many invoices. */
export * from "./api.js";
