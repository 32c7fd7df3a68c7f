import { optionsOf } from "../check.js";
import { safely } from "../safe.js";
import { PolicyError, type Problem } from "../error.js";
import { oneLine } from "../text.js";

/** What a euro transfer needs. */
export interface Transfer {
  /** Who is paid; at most 70 characters. */
  name: string;
  /** The account; spaces and case do not matter. */
  iban: string;
  /** The bank; it can be left out within the EEA. */
  bic?: string;
  /** Euros, "1234.50"; from 0.01 to 999999999.99. */
  amount: string;
  /** What the payment is for; at most 140 characters. */
  reference?: string;
}

/** The most bytes that a code of the guidelines holds. */
const MOST_BYTES = 331;

/**
 * The text of the QR code for a euro transfer (EPC069-12, version 002), for any QR library to draw with error
 * correction level M.
 *
 * @example
 * const text = epcPayload({ name: "Atelier Nord", iban: "FR76 3000 6000 0112 3456 7890 189", amount: "3679.14" });
 *
 * @throws PolicyError with every problem: `pay.iban`, `pay.bic`, `pay.amount`, `pay.name`, `pay.reference`; `pay.size`
 * where all of it together has more than the 331 bytes that a code holds.
 */
export const epcPayload = /* @__PURE__ */ safely(function epcPayload(transfer: Transfer): string {
  const said = (value: unknown) => (value === undefined || value === null ? "" : String(value));
  const iban = compact(said(optionsOf(transfer, ["name", "iban", "bic", "amount", "reference"], "transfer").iban));
  const bic = compact(said(transfer.bic));
  const name = oneLine(said(transfer.name));
  const reference = oneLine(said(transfer.reference));
  const given = said(transfer.amount);
  const problems: Problem[] = [];
  const problem = (code: string, path: string, message: string, value: unknown, hint: string) =>
    problems.push({ code, path, message, value, hint });
  if (!isIban(iban))
    problem("pay.iban", "iban", "The value is no valid IBAN.", transfer.iban, "check it against the bank's papers");
  if (bic !== "" && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) {
    problem("pay.bic", "bic", "The value is no BIC.", transfer.bic, "eight or eleven characters, or none");
  }
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(given) || !/[1-9]/.test(given)) {
    problem(
      "pay.amount",
      "amount",
      "The amount does not fit a euro transfer.",
      transfer.amount,
      "from 0.01 to 999999999.99",
    );
  }
  if (name === "" || [...name].length > 70)
    problem("pay.name", "name", "The name does not fit.", transfer.name, "1 to 70 characters");
  if ([...reference].length > 140)
    problem("pay.reference", "reference", "The reference is too long.", transfer.reference, "at most 140 characters");
  const [euros = "", cents = ""] = given.split(".");
  const amount = `EUR${euros.replace(/^0+(?=\d)/, "")}.${cents.padEnd(2, "0")}`;
  // Service tag, version, UTF-8, SEPA credit transfer; purpose and structured reference stay empty.
  const payload = ["BCD", "002", "1", "SCT", bic, name, iban, amount, "", "", reference].join("\n").trimEnd();
  if (problems.length === 0 && new TextEncoder().encode(payload).length > MOST_BYTES) {
    problem("pay.size", "", "Name and reference together do not fit the code.", undefined, "shorten the reference");
  }
  if (problems.length > 0) throw new PolicyError(problems);
  return payload;
});

/** How long the IBANs of a country are, by its code (the IBAN registry of ISO 13616). */
const LENGTHS =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 " +
  "FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 " +
  "LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 " +
  "SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/**
 * Whether a text is an IBAN: of a country that has them, as long as that country's are, and with right check digits
 * (ISO 7064: 97 of 97 remain 1). It is written without spaces and in capitals.
 *
 * @example
 * isIban("FR7630006000011234567890189"); // true
 */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  if (!LENGTHS.split(" ").includes(`${iban.slice(0, 2)}${iban.length}`)) return false;
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  let remainder = 0;
  for (const sign of rearranged) {
    // Letters count 10 to 35, and so are two digits.
    for (const digit of parseInt(sign, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

const compact = (text: string) => text.replace(/\s/g, "").toUpperCase();
