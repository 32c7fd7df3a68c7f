//! Portuguese, the plain forms.

use super::*;
use Word::*;

/// The words.
pub(super) const WORDS: &[Group] = &[
    (Day, 0, 0, "dia dias"),
    (Week, 0, 0, "semana semanas"),
    (Month, 0, 0, "mes meses"),
    (End, 0, 0, "fim final"),
    (Net, 0, 0, "liquido liquidos"),
    (Event, ISSUE, 0, "fatura factura faturas emissao faturacao"),
    (Event, RECEIPT, 0, "rececao recepcao"),
    (Event, DELIVERY, 0, "entrega"),
    (Date, 0, 0, "data"),
    (After, 0, 0, "apos partir contar"),
    (At, 0, 0, "a ate em com por via"),
    (Of, 0, 0, "de do das cada"),
    (Next, 0, 0, "seguinte"),
    (Working, 0, 0, "uteis"),
    (Calendar, 0, 0, "corridos"),
    (Pay, 0, 0, "pagamento pagar condicoes condicao prazo vencimento"),
    (AtOnce, 0, 0, "imediato vista"),
    (Method, 30, 0, "transferencia"),
    (Method, 20, 0, "cheque"),
];

/// What several words say together.
pub(super) const TURNS: &[Turn] = &[
    (AtOnce, 0, &["pronto pagamento"]),
    (Discount, 0, &["desconto de pronto pagamento"]),
    (Method, 30, &["transferencia bancaria"]),
    (Method, 49, &["debito direto"]),
    (Interest, 0, &["juros de mora"]),
    (Pay, 0, &["no prazo de"]),
];
