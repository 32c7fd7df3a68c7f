// Small files of the kinds that firms have, made for the tests: parties and sums are invented.

const HEADER =
  "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise".split(
    " ",
  );

/** A ledger of an invoice that is paid, one paid in part, one open, an advance, a credit note and one in dollars. */
const ENTRIES = [
  [
    "AN",
    "A nouveaux",
    "AN1",
    "20260101",
    "411000",
    "Clients",
    "CNORD",
    "Atelier Nord",
    "F25-9",
    "20251103",
    "Report F25-9",
    "900,00",
    "0,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "AN",
    "A nouveaux",
    "AN1",
    "20260101",
    "411000",
    "Clients",
    "CSUD",
    "Sud & Cie",
    "V25-4",
    "20251210",
    "Acompte reçu",
    "0,00",
    "200,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "AN",
    "A nouveaux",
    "AN1",
    "20260101",
    "890000",
    "Bilan",
    "",
    "",
    "AN",
    "20260101",
    "Ouverture",
    "0,00",
    "700,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE1",
    "20260110",
    "411000",
    "Clients",
    "CNORD",
    "Atelier Nord",
    "F26-1",
    "20260110",
    "Facture F26-1",
    "1200,00",
    "0,00",
    "AA",
    "20260302",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE1",
    "20260110",
    "706000",
    "Prestations",
    "",
    "",
    "F26-1",
    "20260110",
    "Facture F26-1",
    "0,00",
    "1000,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE1",
    "20260110",
    "445710",
    "TVA",
    "",
    "",
    "F26-1",
    "20260110",
    "Facture F26-1",
    "0,00",
    "200,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "BQ",
    "Banque",
    "BQ1",
    "20260302",
    "411000",
    "Clients",
    "CNORD",
    "Atelier Nord",
    "VIR1",
    "20260302",
    "Virement",
    "0,00",
    "1200,00",
    "AA",
    "20260302",
    "",
    "",
    "",
  ],
  [
    "BQ",
    "Banque",
    "BQ1",
    "20260302",
    "512000",
    "Banque",
    "",
    "",
    "VIR1",
    "20260302",
    "Virement",
    "1200,00",
    "0,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE2",
    "20260215",
    "411000",
    "Clients",
    "CSUD",
    "Sud & Cie",
    "F26-2",
    "20260215",
    "Facture F26-2",
    "600,00",
    "0,00",
    "b",
    "20260401",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE2",
    "20260215",
    "706000",
    "Prestations",
    "",
    "",
    "F26-2",
    "20260215",
    "Facture F26-2",
    "0,00",
    "600,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "BQ",
    "Banque",
    "BQ2",
    "20260401",
    "411000",
    "Clients",
    "CSUD",
    "Sud & Cie",
    "VIR2",
    "20260401",
    "Acpte F26-2",
    "0,00",
    "250,50",
    "b",
    "20260401",
    "",
    "",
    "",
  ],
  [
    "BQ",
    "Banque",
    "BQ2",
    "20260401",
    "512000",
    "Banque",
    "",
    "",
    "VIR2",
    "20260401",
    "Acpte F26-2",
    "250,50",
    "0,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE3",
    "20260401",
    "411000",
    "Clients",
    "CUSA",
    "Acme Inc",
    "F26-3",
    "20260401",
    "Facture F26-3",
    "1000,00",
    "0,00",
    "",
    "",
    "",
    "1080,00",
    "USD",
  ],
  [
    "VE",
    "Ventes",
    "VE3",
    "20260401",
    "706000",
    "Prestations",
    "",
    "",
    "F26-3",
    "20260401",
    "Facture F26-3",
    "0,00",
    "1000,00",
    "",
    "",
    "",
    "-1080,00",
    "USD",
  ],
  [
    "VE",
    "Ventes",
    "VE4",
    "20260420",
    "411000",
    "Clients",
    "CUSA",
    "Acme Inc",
    "A26-1",
    "20260420",
    "Avoir sur F26-3",
    "0,00",
    "100,00",
    "",
    "",
    "",
    "",
    "",
  ],
  [
    "VE",
    "Ventes",
    "VE4",
    "20260420",
    "706000",
    "Prestations",
    "",
    "",
    "A26-1",
    "20260420",
    "Avoir sur F26-3",
    "100,00",
    "0,00",
    "",
    "",
    "",
    "",
    "",
  ],
];

/** Writes a ledger: `fec({ separator: "|", change: (cells) => … })`. */
export function fec({
  separator = "\t",
  end = "\r\n",
  header = HEADER,
  entries = ENTRIES,
  change = (cells) => cells,
} = {}) {
  return [header, ...entries.map((cells) => change([...cells]))].map((cells) => cells.join(separator)).join(end) + end;
}
export { ENTRIES, HEADER };

/** Text in an encoding of one byte a character. */
export const bytesOf = (text, map = {}) =>
  Uint8Array.from([...text], (character) => map[character] ?? character.charCodeAt(0));
export const utf16 = (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

export function ubl({
  root = "Invoice",
  id = "F-1",
  issued = "2026-03-02",
  due = "2026-04-01",
  type = "380",
  currency = "EUR",
  process = "",
  note = "",
  before = "",
  payee = "",
  terms = "",
  totals = "",
  extra = "",
} = {}) {
  const code =
    root === "Invoice"
      ? `<cbc:InvoiceTypeCode>${type}</cbc:InvoiceTypeCode>`
      : `<cbc:CreditNoteTypeCode>${type}</cbc:CreditNoteTypeCode>`;
  const when = (tag, date) => (date === "" ? "" : `<cbc:${tag}>${date}</cbc:${tag}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ProfileID>${process}</cbc:ProfileID><cbc:ID>${id}</cbc:ID>${when("IssueDate", issued)}${when("DueDate", due)}${code}
  ${note}<cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  ${before === "" ? "" : `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${before}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`}
  <cac:AccountingCustomerParty><cac:Party><cac:PartyTaxScheme><cbc:CompanyID>FR12345678901</cbc:CompanyID></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>Atelier &amp; Nord</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
  ${payee === "" ? "" : `<cac:PayeeParty><cac:PartyName><cbc:Name>${payee}</cbc:Name></cac:PartyName></cac:PayeeParty>`}
  <cac:Delivery><cbc:ActualDeliveryDate>2026-02-27</cbc:ActualDeliveryDate></cac:Delivery>
  <cac:PaymentMeans><cbc:PaymentID>RF18539007547034</cbc:PaymentID></cac:PaymentMeans>
  ${terms === "" ? "" : `<cac:PaymentTerms><cbc:Note>${terms}</cbc:Note></cac:PaymentTerms>`}${extra}
  <cac:LegalMonetaryTotal>${totals || "<cbc:TaxInclusiveAmount>1200.00</cbc:TaxInclusiveAmount><cbc:PayableAmount>1200.00</cbc:PayableAmount>"}</cac:LegalMonetaryTotal>
</${root}>`;
}

/** Sums of an invoice: `sums({ withVat: "1656.25", prepaid: "1000.00" })`. */
export const sums = ({ withVat, prepaid, rounding, payable }) =>
  [
    ["TaxInclusiveAmount", withVat],
    ["PrepaidAmount", prepaid],
    ["PayableRoundingAmount", rounding],
    ["PayableAmount", payable],
  ]
    .filter(([, amount]) => amount !== undefined)
    .map(([tag, amount]) => `<cbc:${tag} currencyID="EUR">${amount}</cbc:${tag}>`)
    .join("");

export function cii({ terms = "", totals = "", type = "380" } = {}) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <rsm:ExchangedDocument><ram:ID>R-7</ram:ID><ram:TypeCode>${type}</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260302</udt:DateTimeString></ram:IssueDateTime>
    <ram:IncludedNote><ram:Content>Indemnité forfaitaire de 40 euros.</ram:Content><ram:SubjectCode>PMT</ram:SubjectCode></ram:IncludedNote></rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:ApplicableHeaderTradeAgreement><ram:BuyerTradeParty><ram:ID>K-42</ram:ID><ram:Name>Sud &amp; Cie</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery/>
    <ram:ApplicableHeaderTradeSettlement><ram:PaymentReference>R-7/2026</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>${terms}
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>${totals || "<ram:GrandTotalAmount>1190</ram:GrandTotalAmount><ram:DuePayableAmount>1190</ram:DuePayableAmount>"}</ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;
}
export const ciiTerms = ({ words = "", due, part }) =>
  `<ram:SpecifiedTradePaymentTerms><ram:Description>${words}</ram:Description>${due === undefined ? "" : `<ram:DueDateDateTime><udt:DateTimeString format="102">${due}</udt:DateTimeString></ram:DueDateDateTime>`}${part === undefined ? "" : `<ram:PartialPaymentAmount>${part}</ram:PartialPaymentAmount>`}</ram:SpecifiedTradePaymentTerms>`;

/** A PDF with one attachment, packed or not. */
export function pdf(attachment, { filter = "/Filter /FlateDecode ", trailer = "" } = {}) {
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Length 9 >>\nstream\nBT ET Tj\n\nendstream\nendobj\n3 0 obj\n<< /Type /EmbeddedFile /Subtype /text#2Fxml ${filter}/Length ${attachment.length} >>\nstream\n`;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(head, "latin1"),
      Buffer.from(attachment),
      Buffer.from(`\nendstream\nendobj\ntrailer\n<< /Root 1 0 R ${trailer}>>\n%%EOF\n`, "latin1"),
    ]),
  );
}

const CRC = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});
const crcOf = (bytes) =>
  (bytes.reduce((rest, byte) => CRC[(rest ^ byte) & 0xff] ^ (rest >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** A ZIP archive; `claim` says other sizes than the true ones, `pack` packs. */
export function zip(files, { pack, claim = (size) => size } = {}) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text);
    const body = pack === undefined ? plain : pack(plain);
    const header = (size) => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(pack === undefined ? 0 : 8, 4);
      fields.writeUInt32LE(crcOf(plain), 10);
      fields.writeUInt32LE(body.length, 14);
      fields.writeUInt32LE(size, 18);
      fields.writeUInt16LE(name.length, 22);
      return fields;
    };
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), header(claim(plain.length)), Buffer.from(name), body]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), header(claim(plain.length)), rest, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** The files of a spreadsheet with one sheet: cells are text, numbers, or { day } for a date. */
export function sheetFiles(rows, { epoch1904 = false, sheets = ["Factures"] } = {}) {
  const letter = (at) => String.fromCharCode(65 + at);
  const cell = (value, row, at) => {
    const ref = `${letter(at)}${row + 1}`;
    if (value === null) return "";
    if (typeof value === "object") return `<c r="${ref}" s="1"><v>${value.day}</v></c>`;
    if (typeof value === "number") return `<c r="${ref}"><v>${value}</v></c>`;
    return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const data = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cell(value, row, at)).join("")}</row>`)
    .join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook ${main} xmlns:r="${related}"><workbookPr${epoch1904 ? ' date1904="1"' : ""}/><sheets>${sheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${related}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}<Relationship Id="rId99" Type="${related}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  sheets.forEach((_, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet ${main}><sheetData>${data}</sheetData></worksheet>`;
  });
  return files;
}

export const CAMT = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
  <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
  <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">3660.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
  <Ntry><Amt Ccy="EUR">1200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-05-05</Dt></BookgDt><ValDt><Dt>2026-05-04</Dt></ValDt>
    <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Atelier Nord</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct></RltdPties>
      <RmtInf><Ustrd>Facture F26-1</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="EUR">1500.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><ValDt><Dt>2026-05-06</Dt></ValDt>
    <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
      <TxDtls><Amt Ccy="EUR">900.00</Amt><RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
      <TxDtls><Amt Ccy="EUR">600.00</Amt><RltdPties><Dbtr><Nm>Sud et Cie</Nm></Dbtr></RltdPties><RmtInf><Ustrd>Merci</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
  <Ntry><Amt Ccy="EUR">40.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><ValDt><Dt>2026-05-07</Dt></ValDt><AddtlNtryInf>Frais</AddtlNtryInf></Ntry>
  <Ntry><Amt Ccy="EUR">75.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><ValDt><Dt>2026-05-08</Dt></ValDt></Ntry>
</Stmt></BkToCstmrStmt></Document>`;

export const MT940 = `:20:STARTUMS
:25:12345678/0001234567
:28C:00005/001
:60F:C260504EUR1000,00
:61:2605050505CR1200,00NTRFF26-1//ABC
:86:166?00GUTSCHRIFT?20SVWZ+Rechnung F26-1?21 vielen Dank?30GENODEF1?31DE89370400440532013000?32Atelier Nord?33 GmbH
:61:260506D40,50NMSCNONREF
:86:/TRTP/SEPA/IBAN/NL91ABNA0417164300/NAME/Bank BV/REMI/USTD//Kosten mei/EREF/NOTPROVIDED
:62F:C260506EUR2159,50
-`;
