import { CURRENCIES, DIGITS } from "./generated/currencies.js";
import { PolicyError, type Problem } from "./error.js";
import { safely } from "./safe.js";
import type { Amount } from "./types.js";

/**
 * An amount from minor units (cents), as payment services and columns of integers give them, by the decimals that ISO
 * 4217 gives the currency. Case does not matter in its code. A payment service may count a currency in other units:
 * Stripe takes ISK and UGX in hundredths.
 *
 * @example
 * fromMinor(480050, "EUR"); // "4800.50"
 * fromMinor(1200, "jpy"); // "1200"
 * fromMinor(-5n, "TND"); // "-0.005"
 *
 * @throws PolicyError `amount.invalid` for what is no whole number, `currency.invalid` for an unknown currency.
 */
export const fromMinor = /* @__PURE__ */ safely(function fromMinor(minor: number | bigint, currency: string): Amount {
  const problems: Problem[] = [];
  if (typeof minor !== "bigint" && !Number.isSafeInteger(minor)) {
    const hint = 'a whole number of minor units, such as 480050 for "4800.50"';
    const message = "The value is not a decimal amount.";
    problems.push({ code: "amount.invalid", path: "minor", message, value: minor, hint });
  }
  const code = typeof currency === "string" ? currency.toUpperCase() : "";
  if (code.length !== 3 || !CURRENCIES.split(" ").includes(code)) {
    const message = "The value is not an ISO 4217 currency code.";
    const hint = 'three letters, such as "EUR"';
    problems.push({ code: "currency.invalid", path: "currency", message, value: currency, hint });
  }
  if (problems.length > 0) throw new PolicyError(problems);
  const digits = DIGITS[code as keyof typeof DIGITS] ?? 2;
  const size = String(minor)
    .replace("-", "")
    .padStart(digits + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return (digits === 0 ? sign + size : `${sign}${size.slice(0, -digits)}.${size.slice(-digits)}`) as Amount;
});
