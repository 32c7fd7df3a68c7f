import { PolicyError, type Problem } from "../error.js";

/** What a euro transfer needs. */
export interface Transfer {
  /** Who is paid; at most 70 characters. */
  name: string;
  /** The account; spaces do not matter. */
  iban: string;
  /** The bank; it can be left out within the EEA. */
  bic?: string;
  /** Euros, "1234.50"; from 0.01 to 999999999.99. */
  amount: string;
  /** What the payment is for; at most 140 characters. */
  reference?: string;
}

/**
 * The text of the QR code for a euro transfer (EPC069-12, version 002), for any QR library to draw with error
 * correction level M.
 *
 * @throws PolicyError with every problem: `pay.iban`, `pay.bic`, `pay.amount`, `pay.name`, `pay.reference`.
 */
export function epcPayload(transfer: Transfer): string {
  const iban = transfer.iban.replace(/\s/g, "").toUpperCase();
  const bic = (transfer.bic ?? "").replace(/\s/g, "").toUpperCase();
  const name = line(transfer.name);
  const reference = line(transfer.reference ?? "");
  const problems: Problem[] = [];
  const problem = (code: string, path: string, message: string, value: unknown, hint: string) =>
    problems.push({ code, path, message, value, hint });
  if (!isIban(iban)) problem("pay.iban", "iban", "The value is no valid IBAN.", transfer.iban, "check it against the bank's papers");
  if (bic !== "" && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) {
    problem("pay.bic", "bic", "The value is no BIC.", transfer.bic, "eight or eleven characters, or none");
  }
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(transfer.amount) || !/[1-9]/.test(transfer.amount)) {
    problem("pay.amount", "amount", "The amount does not fit a euro transfer.", transfer.amount, "from 0.01 to 999999999.99");
  }
  if (name === "" || [...name].length > 70) problem("pay.name", "name", "The name does not fit.", transfer.name, "1 to 70 characters");
  if ([...reference].length > 140) problem("pay.reference", "reference", "The reference is too long.", transfer.reference, "at most 140 characters");
  if (problems.length > 0) throw new PolicyError(problems);
  const [euros, cents = ""] = transfer.amount.split(".");
  const amount = `EUR${euros!.replace(/^0+(?=\d)/, "")}.${cents.padEnd(2, "0")}`;
  // Service tag, version, UTF-8, SEPA credit transfer; purpose and structured reference stay empty.
  return ["BCD", "002", "1", "SCT", bic, name, iban, amount, "", "", reference].join("\n").trimEnd();
}

/** Whether a text is an IBAN: its form, and the check digits of ISO 7064 (97 of 97 remain 1). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  let remainder = 0;
  for (const sign of rearranged) {
    // Letters count 10 to 35, and so are two digits.
    for (const digit of parseInt(sign, 36).toString()) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1;
}

const line = (text: string) => text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
