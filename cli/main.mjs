#!/usr/bin/env node
// Reads the arguments, calls the library, and prints: text for people, JSON for scripts.
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { assess, isPolicyError, labels, lawOf, say, today } from "echeance";
import { readLedger } from "echeance/import";
import { report } from "./report.mjs";

const USAGE = `\
echeance-cli owed --total AMOUNT --issued DAY (--due DAY | --terms WORDS) [--payment DAY=AMOUNT] … [options]
echeance-cli ledger FILE [options]

  --law LAW        the law that governs the claims, by code or name of the country (default: FR)
  --debtor WHO     business, public or consumer (default: business)
  --as-of DAY      the day of the answer (default: today)
  --currency CODE  the currency of the amounts (default: that of the law)
  --lang LANG      fr, en, de, nl, es or it (default: en)
  --json           what the library returns, as JSON

Days are YYYY-MM-DD. Files are French ledgers (FEC), lists (CSV), and electronic invoices (UBL, CII).
`;

const options = {
  law: { type: "string", default: "FR" },
  debtor: { type: "string" },
  "as-of": { type: "string" },
  currency: { type: "string" },
  lang: { type: "string", default: "en" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  total: { type: "string" },
  issued: { type: "string" },
  due: { type: "string" },
  terms: { type: "string" },
  payment: { type: "string", multiple: true, default: [] },
};

/** What went wrong with the arguments themselves. */
class UsageError extends Error {}

/** Runs a command, and returns what it prints. */
async function run(given) {
  const { values, positionals } = read(given);
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) return USAGE;
  const policy = {
    law: lawOf(values.law) ?? values.law,
    ...(values.debtor === undefined ? {} : { debtor: values.debtor }),
    ...(values.currency === undefined ? {} : { currency: values.currency }),
  };
  const asOf = values["as-of"] ?? today(Intl.DateTimeFormat().resolvedOptions().timeZone);
  labels(values.lang);
  if (command === "owed" && rest.length === 0) return owed(values, policy, asOf);
  if (command === "ledger" && rest.length === 1) return ledger(rest[0], values, policy, asOf);
  throw new UsageError(`what is "${positionals.join(" ")}"?`);
}

function read(args) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

/** What is owed of one invoice, with its reasons. */
function owed(values, policy, asOf) {
  const { total, issued, due, terms, lang } = values;
  const payments = values.payment.map((text) => {
    const [date, amount] = text.split("=");
    return { date, amount };
  });
  const claim = assess({ total, issued, due, terms, payments }, { policy, asOf });
  if (values.json) return json(claim);
  const { currency, instalments } = claim;
  const lines = [
    `${claim.total} ${currency} on ${asOf}: ${labels(lang).status[claim.status]}, due ${instalments.map((part) => part.due).join(", ")}`,
    `  outstanding ${claim.outstanding}, interest ${claim.interest}, compensation ${claim.compensation}; balance ${claim.balance}`,
    ...claim.reasons.map((reason) => `  - ${say(reason, lang, { currency })}${sources(reason)}`),
    ...claim.notices.map((notice) => `  ! ${say(notice, lang, { currency })}${sources(notice)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function sources({ basis }) {
  const articles = basis.filter(({ grade }) => grade !== "contract").map(({ ref }) => ref);
  return articles.length === 0 ? "" : ` [${articles.join("; ")}]`;
}

/** The aging of a ledger, and what to do about it. */
async function ledger(path, values, policy, asOf) {
  const imported = await readLedger(await readFile(path), { policy });
  const found = report(imported, { policy, asOf });
  return values.json ? json(found) : found.print(values.lang);
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (isPolicyError(error)) process.stderr.write(`${error.message}\n`);
  else if (error instanceof UsageError) process.stderr.write(`echeance-cli: ${error.message}\n\n${USAGE}`);
  else if (error.code === "ENOENT") process.stderr.write(`echeance-cli: there is no file ${error.path}\n`);
  else throw error;
  process.exitCode = 1;
}
