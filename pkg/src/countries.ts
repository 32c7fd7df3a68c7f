import type { KnownLaw } from "./generated/names.js";
import type { LawCode } from "./types.js";

/**
 * What people and CRMs call the country of each law: its code of three letters and its short name (ISO 3166-1), its name
 * in the six languages and its own (Unicode CLDR 48), older and official names that are still written, and the codes
 * that the European Union uses for two. The parts of the United Kingdom have one law of late payment.
 */
const NAMES: { readonly [Law in KnownLaw]: string } = {
  AD: "AND, Andorra, Andorre, Principality of Andorra, Principat d’Andorra",
  AT: "AUT, Austria, Autriche, Österreich, Oostenrijk, Republic of Austria, Republik Österreich",
  BE: "BEL, Belgium, Belgique, Belgien, Bélgica, Belgio, België, Kingdom of Belgium, Royaume de Belgique, Koninkrijk België, Königreich Belgien",
  BF: "BFA, Burkina Faso",
  BG: "BGR, Bulgaria, Bulgarie, Bulgarien, Bulgarije, България, Republic of Bulgaria",
  BJ: "BEN, Benin, Bénin, Benín",
  CH: "CHE, Switzerland, Suisse, Schweiz, Suiza, Svizzera, Zwitserland, Svizra, Swiss Confederation, Confédération suisse, Schweizerische Eidgenossenschaft, Confederazione Svizzera, die Schweiz",
  CI: "CIV, Côte d’Ivoire, Costa d’Avorio, Ivoorkust, Ivory Coast, Elfenbeinküste, Costa de Marfil",
  CY: "CYP, Cyprus, Chypre, Zypern, Chipre, Cipro, Κύπρος, Kıbrıs, Republic of Cyprus",
  CZ: "CZE, Czechia, Tchéquie, Tschechien, Chequia, Cechia, Tsjechië, Česko, Czech Republic, Česká republika, République tchèque, Tschechische Republik, República Checa, Repubblica Ceca, Tsjechische Republiek",
  DE: "DEU, Germany, Allemagne, Deutschland, Alemania, Germania, Duitsland, Federal Republic of Germany, Bundesrepublik Deutschland, République fédérale d’Allemagne, BRD",
  DK: "DNK, Denmark, Danemark, Dänemark, Dinamarca, Danimarca, Denemarken, Danmark, Kingdom of Denmark, Kongeriget Danmark",
  EE: "EST, Estonia, Estonie, Estland, Eesti, Republic of Estonia, Eesti Vabariik",
  ES: "ESP, Spain, Espagne, Spanien, España, Spagna, Spanje, Espanya, Espainia, Kingdom of Spain, Reino de España",
  FI: "FIN, Finland, Finlande, Finnland, Finlandia, Suomi, Republic of Finland",
  FR: "FRA, France, Frankreich, Francia, Frankrijk, French Republic, République française, Französische Republik",
  GB: "GBR, United Kingdom, UK, Royaume-Uni, Vereinigtes Königreich, Reino Unido, Regno Unito, Verenigd Koninkrijk, Y Deyrnas Unedig, Great Britain, Grande-Bretagne, Großbritannien, Gran Bretaña, Gran Bretagna, Groot-Brittannië, United Kingdom of Great Britain and Northern Ireland, U.K., England, Scotland, Wales, Northern Ireland",
  GR: "GRC, Greece, Grèce, Griechenland, Grecia, Griekenland, Ελλάδα, Hellas, Ellada, Hellenic Republic, EL",
  GW: "GNB, Guinea-Bissau, Guinée-Bissau, Guinea-Bisáu, Guinee-Bissau, Guiné-Bissau",
  HR: "HRV, Croatia, Croatie, Kroatien, Croacia, Croazia, Kroatië, Hrvatska, Republic of Croatia, Republika Hrvatska",
  HU: "HUN, Hungary, Hongrie, Ungarn, Hungría, Ungheria, Hongarije, Magyarország",
  IE: "IRL, Ireland, Irlande, Irland, Irlanda, Ierland, Éire, Eire, Republic of Ireland, République d’Irlande",
  IS: "ISL, Iceland, Islande, Island, Islandia, Islanda, IJsland, Ísland",
  IT: "ITA, Italy, Italie, Italien, Italia, Italië, Italian Republic, Repubblica Italiana",
  JP: "JPN, Japan, Japon, Japón, Giappone, 日本, Nippon, Nihon, 日本国",
  LI: "LIE, Liechtenstein, Fürstentum Liechtenstein",
  LT: "LTU, Lithuania, Lituanie, Litauen, Lituania, Litouwen, Lietuva, Republic of Lithuania, Lietuvos Respublika",
  LU: "LUX, Luxembourg, Luxemburg, Luxemburgo, Lussemburgo, Lëtzebuerg, Grand Duchy of Luxembourg, Grand-Duché de Luxembourg, Großherzogtum Luxemburg",
  LV: "LVA, Latvia, Lettonie, Lettland, Letonia, Lettonia, Letland, Latvija, Republic of Latvia",
  MA: "MAR, Morocco, Maroc, Marokko, Marruecos, Marocco, المغرب, Kingdom of Morocco, Royaume du Maroc, Al-Maghrib",
  ML: "MLI, Mali",
  MT: "MLT, Malta, Malte",
  NE: "NER, Niger, Níger",
  NL: "NLD, Netherlands, Pays-Bas, Niederlande, Países Bajos, Paesi Bassi, Nederland, Holland, Kingdom of the Netherlands, Koninkrijk der Nederlanden, die Niederlande, Hollande",
  NO: "NOR, Norway, Norvège, Norwegen, Noruega, Norvegia, Noorwegen, Norge, Noreg, Kingdom of Norway, Kongeriket Norge",
  PL: "POL, Poland, Pologne, Polen, Polonia, Polska, Republic of Poland, Rzeczpospolita Polska",
  PT: "PRT, Portugal, Portogallo, Portuguese Republic, República Portuguesa",
  RO: "ROU, Romania, Roumanie, Rumänien, Rumanía, Roemenië, România, Rumania",
  SE: "SWE, Sweden, Suède, Schweden, Suecia, Svezia, Zweden, Sverige, Kingdom of Sweden, Konungariket Sverige",
  SI: "SVN, Slovenia, Slovénie, Slowenien, Eslovenia, Slovenië, Slovenija, Republic of Slovenia",
  SK: "SVK, Slovakia, Slovaquie, Slowakei, Eslovaquia, Slovacchia, Slowakije, Slovensko, Slovak Republic, Slovenská republika, République slovaque, Slowakische Republik",
  SN: "SEN, Senegal, Sénégal",
  TG: "TGO, Togo",
  TR: "TUR, Türkiye, Turquie, Türkei, Turquía, Turchia, Turkije, Turkey, Republic of Türkiye, Republic of Turkey",
  ZA: "ZAF, South Africa, Afrique du Sud, Südafrika, Sudáfrica, Sudafrica, Zuid-Afrika, Suid-Afrika, iNingizimu Afrika, Republic of South Africa, RSA",
};

let known: Map<string, LawCode> | undefined;

/** Names as they are compared: without case, accents, signs and spaces. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|[^\p{L}]/gu, "")
    .replace(/ß/g, "ss")
    .toLowerCase();
}

/**
 * The law of a country as people and CRMs write it; `undefined` for what is not the country of a law that is known.
 * Case, accents and signs do not matter.
 *
 * @example
 * lawOf("France"); // "FR"
 * lawOf("UK"); // "GB"
 * lawOf("Deutschland"); // "DE"
 * lawOf("Atlantis"); // undefined
 */
export function lawOf(text: string): LawCode | undefined {
  if (typeof text !== "string" || text.length > 100) return undefined;
  if (known === undefined) {
    known = new Map();
    for (const [law, names] of Object.entries(NAMES) as [LawCode, string][])
      for (const name of [law, ...names.split(", ")]) known.set(plain(name), law);
  }
  const name = plain(text);
  // Names are also written with their article; codes are not.
  const bare = name.replace(/^(the|la|les?|l|der|die|den|de|el|los|il|het)/, "");
  return known.get(name) ?? (bare.length > 3 ? known.get(bare) : undefined);
}
