// Compiles only while the public types name every field that the core writes, and those that it reads and no other. That
// results have no other is what the functions of the package are checked for where they return what the core gave.
import type * as inputs from "./generated/inputs.js";
import type * as records from "./generated/records.js";
import type * as types from "./types.js";

type Records = typeof records;
/** What a function of the core returns. */
type Written<Name extends keyof Records> = Records[Name] extends readonly [number, () => infer Result] ? Result : never;

/** What is read as text, whatever it is an object of. */
type Printed = types.PlainDate | types.DecimalLike;

/** The fields of a type that another type does not have, at any depth. */
type Unnamed<T, Named> = T extends Printed
  ? never
  : T extends readonly (infer Item)[]
    ? Unnamed<Item, Named extends readonly (infer Other)[] ? Other : never>
    : T extends object
      ? {
          [Key in keyof T & string]-?: Key extends KeyOf<Named>
            ? Unnamed<NonNullable<T[Key]>, ValueOf<Named, Key>>
            : Key;
        }[keyof T & string]
      : never;
type KeyOf<T> = T extends object ? keyof T | (string extends keyof T ? string : never) : never;
type ValueOf<T, Key extends string> = T extends { [K in Key]?: infer Value } ? NonNullable<Value> : never;

type None<Fields extends never> = Fields;
/** The fields that one of two types has and the other has not. */
type Differ<A, B> = Unnamed<A, B> | Unnamed<B, A>;

/** A type with lists of any length for those that have at least one. */
type Listed<T> = T extends string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Listed<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Listed<T[Key]> }
      : T;
/** That a function of the core returns what the public type says, but for the length of lists. */
type Holds<Result extends Listed<Type>, Type> = Result;

/** What stands beside the policies of a call. */
type Options<T> = Omit<T, "policy" | "policies" | "unknownKeys">;

export type Checked = [
  Holds<Written<"dueDates">, types.DueDates>,
  Holds<Written<"assess">, types.Claim>,
  None<Unnamed<Written<"dueDates">, types.DueDates>>,
  None<Unnamed<Written<"assess">, types.Claim>>,
  None<Unnamed<Written<"accrual">, types.AccrualPoint[]>>,
  None<Unnamed<Written<"collectionCosts">, types.CollectionCosts>>,
  None<Unnamed<Written<"schedule">, types.BillingSchedule>>,
  None<Unnamed<Written<"timeline">, types.Timeline>>,
  None<Unnamed<Written<"accountStatement">, types.AccountStatement>>,
  None<Unnamed<Written<"scenarios">, types.Scenario[]>>,
  None<Unnamed<Written<"parseTerms">, types.ParsedTerms>>,
  None<Unnamed<Written<"rates">, types.PublishedRate[]>>,
  None<Unnamed<Written<"creditOptions">, types.CreditOptionRow[]>>,
  None<Unnamed<Written<"claimStatement">, types.ClaimStatement>>,
  None<Differ<inputs.CreditTerms, types.CreditTerms>>,
  None<Unnamed<Written<"portfolio">, types.PortfolioReport[]>>,
  None<Unnamed<Written<"portfolioColumns">, types.ColumnReport>>,
  None<Unnamed<Written<"agenda">, types.AgendaItem[]>>,
  None<Unnamed<Written<"latePaymentTable">, types.LatePaymentTable>>,
  None<Differ<inputs.Policy, types.Policy>>,
  None<Differ<inputs.Invoice, types.Invoice>>,
  None<Differ<inputs.Scenario, types.Scenario>>,
  None<Differ<inputs.Project, types.Project>>,
  None<Differ<inputs.PortfolioOptions, Options<types.PortfolioOptions>>>,
  None<Differ<inputs.AgendaOptions, Options<types.AgendaOptions>>>,
  None<Differ<inputs.LatePaymentOptions, Options<types.LatePaymentOptions>>>,
];
