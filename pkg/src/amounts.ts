// Amounts are decimals; those of one currency have the same number of digits.
import type { Amount } from "./types.js";

/** Whether an amount is more than nothing. */
export const isOwed = (amount: string) => /[1-9]/.test(amount);

/** Nothing, with the decimals of an amount. */
export const zero = (like: string) => like.replace(/^[^.]*/, "0").replace(/[1-9]/g, "0") as Amount;

/** Adds decimals of the same number of digits exactly. */
export function sum(amounts: readonly string[]): Amount {
  const total = amounts.reduce((total, amount) => total + minorUnits(amount), BigInt(0));
  return decimal(total, amounts[0] ?? "0.00");
}

/** Subtracts decimals of the same number of digits exactly. */
export function subtract(amount: string, other: string): Amount {
  return decimal(minorUnits(amount) - minorUnits(other), amount);
}

/** An amount in minor units. */
export const minorUnits = (amount: string) => BigInt(amount.replace(".", ""));

/** Minor units as an amount with as many decimals as another. */
export function decimal(minor: bigint, like: string): Amount {
  const digits = digitsOf(like);
  if (digits === 0) return minor.toString() as Amount;
  const sign = minor < 0 ? "-" : "";
  const padded = (minor < 0 ? -minor : minor).toString().padStart(digits + 1, "0");
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}` as Amount;
}

/** A decimal with at least so many decimals: 48.4 as 48.40. */
export function padded(value: string, digits: number): string {
  const [whole, fraction = ""] = value.split(".");
  return digits === 0 && fraction === "" ? value : `${whole}.${fraction.padEnd(digits, "0")}`;
}

/** How many decimals an amount has. */
export const digitsOf = (amount: string) => amount.split(".")[1]?.length ?? 0;
