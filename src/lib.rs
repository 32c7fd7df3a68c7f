//! Due dates, late-payment interest and compensation under the law that governs an invoice.
