import "echeance/element/react";
export function Row() {
  return (
    <echeance-claim
      issued="2024-01-15"
      total={12000}
      law="FR"
      as-of="2026-11-23"
      lang="fr"
      className="x"
      invoice={{ issued: "2026-01-01" }}
      ref={(element) => void element?.claim?.total}
    />
  );
}
// @ts-expect-error no such debtor
export const wrong = <echeance-claim debtor="state" />;
// @ts-expect-error no such attribute
export const misspelt = <echeance-claim isued="2026-01-01" />;
