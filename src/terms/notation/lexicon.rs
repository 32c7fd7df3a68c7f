//! The words of payment terms, language by language, and how a word is looked up.

use crate::terms::{Event, Period};

/// What a word says in a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Word {
    /// A number; its value comes with it.
    Number,
    /// Italian two, English payable.
    Due,
    Day,
    Week,
    Month,
    /// A stretch of the calendar, a [`Period`].
    Stretch,
    /// The word "period" itself, as in "ten-day period".
    Period,
    Half,
    End,
    /// The end of a [`Period`] in one word.
    EndOf,
    /// Italian "data fattura fine mese" in four letters.
    InvoiceMonthEnd,
    Next,
    NextMonth,
    /// The so-many-th of the month after the invoice.
    Proximo,
    Previous,
    Last,
    Weekday,
    /// An [`Event`].
    Event,
    Goods,
    Works,
    Date,
    /// What comes next is counted from.
    After,
    /// On a day; elsewhere an article.
    On,
    /// At, in, within.
    At,
    /// Of, and the articles.
    Of,
    /// English of, Dutch or.
    OfOr,
    /// French and Spanish in, Dutch and.
    En,
    And,
    Then,
    /// The sign and its words; more, in "no later than".
    Plus,
    Late,
    Later,
    Net,
    /// Words that only say that something is to be paid.
    Pay,
    AtOnce,
    Discount,
    Without,
    Balance,
    Deposit,
    Calendar,
    Working,
    WorkingDay,
    Shift,
    Same,
    Percent,
    Currency,
    // Not in the lexicon: signs, and what is no word at all.
    Separator,
    Slash,
    Unknown,
}

/// Words of one meaning: the meaning, the value of the first, by how much the value grows from word
/// to word, and the words without accents. A stroke joins words of the same value; `_` leaves a
/// value out.
type Group = (Word, u8, u8, &'static str);

const DECADE: u8 = Period::Decade as u8;
const HALF_MONTH: u8 = Period::HalfMonth as u8;
const MONTH: u8 = Period::Month as u8;
const QUARTER: u8 = Period::Quarter as u8;
const ISSUE: u8 = Event::Issue as u8;
const RECEIPT: u8 = Event::Receipt as u8;
const DELIVERY: u8 = Event::Delivery as u8;
const ACCEPTANCE: u8 = Event::Acceptance as u8;

use Word::*;

const FRENCH: &[Group] = &[
    (
        Number,
        1,
        1,
        "un/une/premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    ),
    (
        Number,
        20,
        10,
        "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante",
    ),
    (Day, 0, 0, "jour jours j jr jrs"),
    (Week, 0, 0, "semaine semaines"),
    (Month, 0, 0, "mois"),
    (Stretch, DECADE, 0, "decade decades"),
    (Stretch, HALF_MONTH, 0, "quinzaine"),
    (Stretch, QUARTER, 0, "trimestre"),
    (End, 0, 0, "fin"),
    (EndOf, MONTH, 0, "fdm fm"),
    (Next, 0, 0, "suivant suivante prochain"),
    (Previous, 0, 0, "precedent"),
    (Last, 0, 0, "dernier derniere"),
    (Weekday, 1, 1, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
    (Event, ISSUE, 0, "facture factures facturation emission"),
    (Event, RECEIPT, 0, "reception"),
    (Event, DELIVERY, 0, "livraison livraisons prestation prestations execution"),
    (Event, ACCEPTANCE, 0, "acceptation recette"),
    (Goods, 0, 0, "marchandise marchandises biens produits services"),
    (Works, 0, 0, "travaux"),
    (Date, 0, 0, "date"),
    (After, 0, 0, "apres compter partir depuis"),
    (On, 0, 0, "le au"),
    (At, 0, 0, "a aux sous dans par pour avec entre"),
    (Of, 0, 0, "de du des d' la les l' chaque"),
    (En, 0, 0, "en"),
    (And, 0, 0, "et ou"),
    (Then, 0, 0, "puis ensuite"),
    (Plus, 0, 0, "plus"),
    (Late, 0, 0, "tard"),
    (Later, 0, 0, "tardif tardive"),
    (Net, 0, 0, "net nets nette"),
    (
        Pay,
        0,
        0,
        "paiement paiements payable payables payer reglement regler delai echeance condition conditions anticipe maximum max virement bancaire cheque prelevement traite",
    ),
    (AtOnce, 0, 0, "comptant immediat immediate immediatement maintenant vue commande signature"),
    (Discount, 0, 0, "escompte"),
    (Without, 0, 0, "sans pas aucun neant"),
    (Balance, 0, 0, "solde reste restant"),
    (Deposit, 0, 0, "acompte arrhes avance"),
    (Half, 0, 0, "moitie"),
    (Calendar, 0, 0, "calendaire calendaires civils"),
    (Working, 0, 0, "ouvre ouvres ouvrable ouvrables"),
    (Shift, 0, 0, "reporte report ramene"),
    (Same, 0, 0, "meme"),
    (Percent, 0, 0, "cent pourcent"),
    (Currency, 1, 0, "euro euros eur"),
];

const ENGLISH: &[Group] = &[
    (
        Number,
        1,
        1,
        "one/first two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ),
    (Number, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
    (Due, 0, 0, "due"),
    (Day, 0, 0, "day days d"),
    (Week, 0, 0, "week weeks"),
    (Month, 0, 0, "month months"),
    (Stretch, DECADE, 0, "decade"),
    (Stretch, QUARTER, 0, "quarter"),
    (Period, 0, 0, "period"),
    (Half, 0, 0, "half"),
    (End, 0, 0, "end"),
    (EndOf, MONTH, 0, "eom"),
    (Next, 0, 0, "next following"),
    (Proximo, 0, 0, "prox mfi"),
    (Previous, 0, 0, "previous preceding"),
    (Last, 0, 0, "last"),
    (Weekday, 1, 1, "monday tuesday wednesday thursday friday saturday sunday"),
    (Event, ISSUE, 0, "invoice invoicing issue billing"),
    (Event, RECEIPT, 0, "receipt"),
    (Event, DELIVERY, 0, "delivery rog cod"),
    (Event, ACCEPTANCE, 0, "acceptance"),
    (Goods, 0, 0, "goods services"),
    (Works, 0, 0, "works"),
    (Date, 0, 0, "date"),
    (After, 0, 0, "after from"),
    (On, 0, 0, "on"),
    (At, 0, 0, "a at in within by for with upon to between"),
    (Of, 0, 0, "the each every"),
    (OfOr, 0, 0, "of"),
    (And, 0, 0, "and or"),
    (Then, 0, 0, "then"),
    (Plus, 0, 0, "plus"),
    (Later, 0, 0, "later"),
    (Net, 0, 0, "net n"),
    (Pay, 0, 0, "payment payments payable paid pay terms term maximum max bank transfer cheque"),
    (
        AtOnce,
        0,
        0,
        "cash now today immediate immediately sight order signature signing cia pia cwo",
    ),
    (Discount, 0, 0, "discount"),
    (Without, 0, 0, "no without none not"),
    (Balance, 0, 0, "balance remainder rest"),
    (Deposit, 0, 0, "deposit upfront advance down"),
    (Calendar, 0, 0, "calendar"),
    (Working, 0, 0, "working business"),
    (Shift, 0, 0, "moved"),
    (Same, 0, 0, "same"),
    (Percent, 0, 0, "percent cent pct"),
    (Currency, 1, 0, "euro euros eur"),
];

const GERMAN: &[Group] = &[
    (
        Number,
        1,
        1,
        "ein/eins/eine/einem/einer/eines/einen/ersten zwei drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn",
    ),
    (Number, 20, 10, "zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig"),
    (Day, 0, 0, "tag tage tagen tages tg kalendertage kalendertagen"),
    (Week, 0, 0, "woche wochen"),
    (Month, 0, 0, "monat monate monaten monats"),
    (Stretch, DECADE, 0, "dekade"),
    (Stretch, HALF_MONTH, 0, "monatshalfte monatshaelfte"),
    (Stretch, QUARTER, 0, "quartal quartals"),
    (Half, 0, 0, "halfte haelfte"),
    (End, 0, 0, "ende"),
    (EndOf, MONTH, 0, "monatsende"),
    (EndOf, QUARTER, 0, "quartalsende"),
    (Next, 0, 0, "folgenden nachsten naechsten nachster naechster"),
    (NextMonth, 0, 0, "folgemonat folgemonats folgemonates"),
    (Previous, 0, 0, "vorherigen vorigen"),
    (Last, 0, 0, "letzter letzten"),
    (Weekday, 1, 1, "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"),
    (Event, ISSUE, 0, "rechnung rechnungsdatum rechnungsstellung"),
    (
        Event,
        RECEIPT,
        0,
        "erhalt eingang zugang empfang rechnungserhalt rechnungseingang rechnungszugang",
    ),
    (
        Event,
        DELIVERY,
        0,
        "lieferung lieferdatum leistung leistungserbringung wareneingang warenerhalt",
    ),
    (Event, ACCEPTANCE, 0, "abnahme"),
    (Goods, 0, 0, "ware waren"),
    (Date, 0, 0, "datum"),
    (After, 0, 0, "nach ab seit"),
    (On, 0, 0, "am zum den"),
    (At, 0, 0, "in im innerhalb binnen bei mit per bis auf zu zur von vom zwischen"),
    (Of, 0, 0, "der dem des die das jeden jedes"),
    (And, 0, 0, "und oder"),
    (Then, 0, 0, "dann danach anschliessend"),
    (Plus, 0, 0, "plus zuzuglich zuzueglich"),
    (Later, 0, 0, "spateren spaeteren"),
    (Net, 0, 0, "netto rein"),
    (
        Pay,
        0,
        0,
        "zahlbar zahlung zahlungsziel ziel zahlungsfrist fallig faellig falligkeit faelligkeit spatestens spaetestens betrag rechnungsbetrag wir gewahren gewaehren abzuglich abzueglich abzgl uberweisung ueberweisung maximal",
    ),
    (
        AtOnce,
        0,
        0,
        "sofort sofortige bar jetzt kasse auftrag auftragserteilung bestellung vertragsabschluss vorkasse vorauskasse",
    ),
    (Discount, 0, 0, "skonto abzug"),
    (Without, 0, 0, "ohne kein keine"),
    (Balance, 0, 0, "rest restbetrag restzahlung saldo"),
    (Deposit, 0, 0, "anzahlung vorauszahlung"),
    (WorkingDay, 0, 0, "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"),
    (Shift, 0, 0, "verschoben verschiebung"),
    (Same, 0, 0, "selben gleichen"),
    (Percent, 0, 0, "prozent"),
    (Currency, 1, 0, "euro eur"),
];

const DUTCH: &[Group] = &[
    (
        Number,
        1,
        1,
        "een/eerste twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    ),
    (Number, 20, 10, "twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
    (Day, 0, 0, "dag dagen dgn d kalenderdagen"),
    (Week, 0, 0, "week weken"),
    (Month, 0, 0, "maand maanden mnd"),
    (Stretch, DECADE, 0, "decade"),
    (Stretch, QUARTER, 0, "kwartaal"),
    (Half, 0, 0, "halve helft"),
    (End, 0, 0, "einde eind"),
    (EndOf, MONTH, 0, "maandeinde"),
    (EndOf, QUARTER, 0, "kwartaaleinde"),
    (Next, 0, 0, "volgende daaropvolgende"),
    (Previous, 0, 0, "vorige voorgaande"),
    (Last, 0, 0, "laatste"),
    (Weekday, 1, 1, "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
    (Event, ISSUE, 0, "factuur factuurdatum facturatie"),
    (Event, RECEIPT, 0, "ontvangst"),
    (Event, DELIVERY, 0, "levering leverdatum"),
    (Event, ACCEPTANCE, 0, "aanvaarding acceptatie"),
    (Goods, 0, 0, "goederen diensten"),
    (Date, 0, 0, "datum"),
    (After, 0, 0, "na vanaf"),
    (On, 0, 0, "op"),
    (At, 0, 0, "in binnen bij met per naar te tussen"),
    (Of, 0, 0, "de het van elke"),
    (OfOr, 0, 0, "of"),
    (En, 0, 0, "en"),
    (Then, 0, 0, "dan daarna vervolgens"),
    (Plus, 0, 0, "plus"),
    (Later, 0, 0, "latere"),
    (Net, 0, 0, "netto"),
    (
        Pay,
        0,
        0,
        "betaling betaalbaar betalen betalingstermijn termijn uiterlijk vervaldatum overschrijving maximaal",
    ),
    (AtOnce, 0, 0, "contant contante onmiddellijk direct meteen nu bestelling opdracht"),
    (Discount, 0, 0, "korting betalingskorting"),
    (Without, 0, 0, "zonder geen"),
    (Balance, 0, 0, "rest restant restbedrag saldo"),
    (Deposit, 0, 0, "aanbetaling voorschot"),
    (WorkingDay, 0, 0, "werkdag werkdagen"),
    (Shift, 0, 0, "verschoven verschuiving"),
    (Same, 0, 0, "dezelfde"),
    (Percent, 0, 0, "procent"),
    (Currency, 1, 0, "euro eur"),
];

const SPANISH: &[Group] = &[
    (
        Number,
        1,
        1,
        "uno/un/una/primero/primer dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
    ),
    (Number, 20, 10, "veinte/veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
    (Day, 0, 0, "dia dias d"),
    (Week, 0, 0, "semana semanas"),
    (Month, 0, 0, "mes meses"),
    (Stretch, DECADE, 0, "decena"),
    (Stretch, HALF_MONTH, 0, "quincena"),
    (Stretch, QUARTER, 0, "trimestre"),
    (Half, 0, 0, "mitad"),
    (End, 0, 0, "fin final fines"),
    (Next, 0, 0, "siguiente proximo proxima"),
    (Previous, 0, 0, "anterior"),
    (Last, 0, 0, "ultimo ultima"),
    (Weekday, 1, 1, "lunes martes miercoles jueves viernes sabado domingo"),
    (Event, ISSUE, 0, "factura emision facturacion ff"),
    (Event, RECEIPT, 0, "recepcion"),
    (Event, DELIVERY, 0, "entrega prestacion"),
    (Event, ACCEPTANCE, 0, "aceptacion"),
    (Goods, 0, 0, "mercancia mercancias bienes servicio servicios"),
    (Date, 0, 0, "fecha"),
    (After, 0, 0, "desde tras contar partir despues"),
    (On, 0, 0, "el"),
    (At, 0, 0, "a al con por para entre"),
    (Of, 0, 0, "de del la las los lo cada"),
    (En, 0, 0, "en"),
    (And, 0, 0, "y o"),
    (Then, 0, 0, "luego"),
    (Plus, 0, 0, "mas"),
    (Late, 0, 0, "tardar"),
    (Later, 0, 0, "posterior"),
    (Net, 0, 0, "neto netos"),
    (
        Pay,
        0,
        0,
        "pago pagos pagadero pagar plazo vencimiento condiciones transferencia bancaria maximo pronto",
    ),
    (AtOnce, 0, 0, "contado vista inmediato inmediatamente ahora pedido firma"),
    (Discount, 0, 0, "descuento dto"),
    (Without, 0, 0, "sin"),
    (Balance, 0, 0, "saldo resto restante"),
    (Deposit, 0, 0, "anticipo"),
    (Calendar, 0, 0, "naturales"),
    (Working, 0, 0, "habil habiles laborable laborables"),
    (Shift, 0, 0, "trasladado traslado aplazado"),
    (Same, 0, 0, "mismo"),
    (Percent, 0, 0, "ciento"),
    (Currency, 1, 0, "euro euros eur"),
];

const ITALIAN: &[Group] = &[
    (
        Number,
        1,
        1,
        "uno/un/una/primo _ tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    ),
    (
        Number,
        20,
        10,
        "venti/vent trenta/trent quaranta/quarant cinquanta/cinquant sessanta/sessant settanta/settant ottanta/ottant novanta/novant",
    ),
    (Due, 0, 0, "due"),
    (Day, 0, 0, "giorno giorni gg g"),
    (Week, 0, 0, "settimana settimane"),
    (Month, 0, 0, "mese mesi"),
    (Stretch, DECADE, 0, "decade"),
    (Stretch, HALF_MONTH, 0, "quindicina"),
    (Stretch, QUARTER, 0, "trimestre"),
    (Half, 0, 0, "meta"),
    (End, 0, 0, "fine"),
    (EndOf, MONTH, 0, "fm"),
    (InvoiceMonthEnd, 0, 0, "dffm"),
    (Next, 0, 0, "successivo successiva prossimo prossima seguente"),
    (Previous, 0, 0, "precedente"),
    (Last, 0, 0, "ultimo ultima"),
    (Weekday, 1, 1, "lunedi martedi mercoledi giovedi venerdi sabato domenica"),
    (Event, ISSUE, 0, "fattura emissione fatturazione df"),
    (Event, RECEIPT, 0, "ricevimento ricezione"),
    (Event, DELIVERY, 0, "consegna prestazione"),
    (Event, ACCEPTANCE, 0, "accettazione collaudo"),
    (Goods, 0, 0, "merce merci beni servizi"),
    (Date, 0, 0, "data"),
    (After, 0, 0, "da dal dalla dall' dopo decorrere partire"),
    (On, 0, 0, "il"),
    (At, 0, 0, "a al alla all' allo in entro con per tra fra"),
    (Of, 0, 0, "di del della dello dell' la lo i gli l' ogni"),
    (And, 0, 0, "e o"),
    (Then, 0, 0, "poi quindi"),
    (Plus, 0, 0, "piu"),
    (Late, 0, 0, "tardi"),
    (Net, 0, 0, "netto netti"),
    (
        Pay,
        0,
        0,
        "pagamento pagabile scadenza termine termini bonifico bancario anticipato massimo rimessa diretta",
    ),
    (AtOnce, 0, 0, "vista contanti subito immediato adesso ordine firma"),
    (Discount, 0, 0, "sconto"),
    (Without, 0, 0, "senza nessuno"),
    (Balance, 0, 0, "saldo resto rimanente"),
    (Deposit, 0, 0, "acconto anticipo caparra"),
    (Calendar, 0, 0, "solari"),
    (Working, 0, 0, "lavorativo lavorativi"),
    (Shift, 0, 0, "spostato spostamento"),
    (Same, 0, 0, "stesso"),
    (Percent, 0, 0, "cento"),
    (Currency, 1, 0, "euro eur"),
];

/// The words of each language, in the order of [`Lang`].
const LANGUAGES: [&[Group]; 6] = [FRENCH, ENGLISH, GERMAN, DUTCH, SPANISH, ITALIAN];

/// A word that was found: what it says, its value, and the languages that have it, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub word: Word,
    pub value: u8,
    pub langs: u8,
}

/// Longest word of the lexicon, in letters.
pub(super) const LONGEST: usize = 20;
/// Words are kept by first letter and length.
const SHELVES: usize = 26 * LONGEST;

/// Where the words of each shelf start in [`WORDS`]; the next shelf starts where they end.
static SHELF_STARTS: [u16; SHELVES + 1] = DRAFT.starts;
/// The words shelf by shelf: which of [`MEANINGS`], the languages, the letters after the first.
static WORDS: [u8; DRAFT.size] = shortened(&DRAFT.words);
static MEANINGS: [(Word, u8); DRAFT.meaning_count] = shortened(&DRAFT.meanings);

/// Returns what a word in small letters without accents says, or `None`.
pub(super) fn look_up(letters: &[u8]) -> Option<Found> {
    let (first, others) = letters.split_first()?;
    let shelf = usize::from(first.checked_sub(b'a')?) * LONGEST + others.len();
    if others.len() >= LONGEST {
        return None;
    }
    let start = usize::from(*SHELF_STARTS.get(shelf)?);
    let words = WORDS.get(start..usize::from(*SHELF_STARTS.get(shelf + 1)?))?;
    words.chunks_exact(others.len() + 2).find_map(|found| match found {
        [meaning, langs, letters @ ..] if letters == others => {
            let (word, value) = *MEANINGS.get(usize::from(*meaning))?;
            Some(Found { word, value, langs: *langs })
        }
        _ => None,
    })
}

// What follows runs in the compiler only: a wrong index or a contradiction stops the build.

const DRAFT: Draft = draft();

/// More words and meanings than there are.
const MOST_WORDS: usize = 1024;
const MOST_MEANINGS: usize = 200;

/// The lexicon as it is built, with more room than it needs.
struct Draft {
    starts: [u16; SHELVES + 1],
    words: [u8; 16 * MOST_WORDS],
    size: usize,
    meanings: [(Word, u8); MOST_MEANINGS],
    meaning_count: usize,
}

/// A word of the lists: its letters as a range of the text of its group.
#[derive(Clone, Copy)]
struct Entry {
    text: &'static [u8],
    start: usize,
    end: usize,
    meaning: u8,
    langs: u8,
}

#[allow(clippy::indexing_slicing)]
impl Entry {
    const fn length(&self) -> usize {
        self.end - self.start
    }

    const fn shelf(&self) -> usize {
        (self.text[self.start] - b'a') as usize * LONGEST + self.length() - 1
    }

    const fn says(&self, other: &Entry) -> bool {
        if self.length() != other.length() {
            return false;
        }
        let mut at = 0;
        while at < self.length() {
            if self.text[self.start + at] != other.text[other.start + at] {
                return false;
            }
            at += 1;
        }
        true
    }
}

/// The words of the lists, each once.
struct Entries {
    list: [Entry; MOST_WORDS],
    count: usize,
    /// For each hash one more than a place in the list; 0 where there is none.
    places: [u16; 2 * MOST_WORDS],
}

#[allow(clippy::indexing_slicing)]
impl Entries {
    /// Adds a word. One word says one thing in all languages: the few that do not have a word of
    /// their own.
    const fn add(&mut self, entry: Entry) {
        let mut hash = 0usize;
        let mut at = entry.start;
        while at < entry.end {
            hash = (hash * 31 + entry.text[at] as usize) % self.places.len();
            at += 1;
        }
        while self.places[hash] != 0 {
            let known = &mut self.list[self.places[hash] as usize - 1];
            if known.says(&entry) {
                assert!(known.meaning == entry.meaning);
                known.langs |= entry.langs;
                return;
            }
            hash = (hash + 1) % self.places.len();
        }
        self.list[self.count] = entry;
        self.count += 1;
        self.places[hash] = self.count as u16;
    }
}

#[allow(clippy::indexing_slicing)]
const fn draft() -> Draft {
    let mut draft = Draft {
        starts: [0; SHELVES + 1],
        words: [0; 16 * MOST_WORDS],
        size: 0,
        meanings: [(Number, 0); MOST_MEANINGS],
        meaning_count: 0,
    };
    let entries = entries(&mut draft);
    // How much each shelf holds, then where it starts.
    let mut at = 0;
    while at < entries.count {
        let entry = &entries.list[at];
        draft.starts[entry.shelf() + 1] += entry.length() as u16 + 1;
        at += 1;
    }
    let mut shelf = 0;
    while shelf < SHELVES {
        draft.starts[shelf + 1] += draft.starts[shelf];
        shelf += 1;
    }
    draft.size = draft.starts[SHELVES] as usize;
    let mut filled = draft.starts;
    let mut at = 0;
    while at < entries.count {
        let entry = &entries.list[at];
        let mut place = filled[entry.shelf()] as usize;
        draft.words[place] = entry.meaning;
        draft.words[place + 1] = entry.langs;
        place += 2;
        let mut letter = entry.start + 1;
        while letter < entry.end {
            draft.words[place] = entry.text[letter];
            place += 1;
            letter += 1;
        }
        filled[entry.shelf()] = place as u16;
        at += 1;
    }
    draft
}

/// Reads the lists, and numbers the meanings.
#[allow(clippy::indexing_slicing)]
const fn entries(draft: &mut Draft) -> Entries {
    let none = Entry { text: b"", start: 0, end: 0, meaning: 0, langs: 0 };
    let places = [0; 2 * MOST_WORDS];
    let mut entries = Entries { list: [none; MOST_WORDS], count: 0, places };
    let mut lang = 0;
    while lang < LANGUAGES.len() {
        let mut group = 0;
        while group < LANGUAGES[lang].len() {
            let (word, first, growth, text) = LANGUAGES[lang][group];
            let text = text.as_bytes();
            let mut value = first;
            let (mut start, mut end) = (0, 0);
            while end <= text.len() {
                let last = end == text.len();
                if last || text[end] == b' ' || text[end] == b'/' {
                    if text[start] != b'_' {
                        let meaning = draft.meaning(word, value);
                        entries.add(Entry { text, start, end, meaning, langs: 1 << lang });
                    }
                    if !last && text[end] == b' ' {
                        value += growth;
                    }
                    start = end + 1;
                }
                end += 1;
            }
            group += 1;
        }
        lang += 1;
    }
    entries
}

impl Draft {
    /// Returns the number of a meaning.
    #[allow(clippy::indexing_slicing)]
    const fn meaning(&mut self, word: Word, value: u8) -> u8 {
        let mut number = 0;
        while number < self.meaning_count {
            let (known, its_value) = self.meanings[number];
            if known as u8 == word as u8 && its_value == value {
                return number as u8;
            }
            number += 1;
        }
        self.meanings[number] = (word, value);
        self.meaning_count += 1;
        number as u8
    }
}

#[allow(clippy::indexing_slicing)]
const fn shortened<T: Copy, const LONG: usize, const SHORT: usize>(long: &[T; LONG]) -> [T; SHORT] {
    let mut short = [long[0]; SHORT];
    let mut at = 0;
    while at < SHORT {
        short[at] = long[at];
        at += 1;
    }
    short
}
