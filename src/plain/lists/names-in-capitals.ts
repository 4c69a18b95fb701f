/**
 * Names and signs in capitals that nobody spells out: brands, people known by their initials, currencies, units, signs of
 * substances, degrees, sizes and the bodies whose standards carry their letters. They stand for nothing else.
 */
const lists: readonly string[] = [
  // Brands and firms, and what they make.
  "ABBA ABB ADAC ADIDAS ALDI AMD AOL ASOS ASUS AXA BASF BBVA BIC BMW BNP BP BYD CASIO CNN DHL DKNY EDF ENEL ENI ENGIE ESPN FIAT FNAC GAP GIMP GMC GNU GRDF HBO HP HSBC HTC IBM IKEA ING ITV JBL JBS JVC KFC KIA KLM KPMG LEGO LG LIDL LVMH MAN MTV NASA NBA NBC NEC NFL NHL NIKE NIVEA NVIDIA OBI OPEL OVH PSA PWC RATP RTL RTVE SAAB SAP SEAT SFR SKF SKY SNCF SONY SPAR SUSE TATA TCL TED TGV TUI UBS UEFA FIFA UPS USPS VISA VW WD ZDF ZARA ZTE",
  // People.
  "AOC BB DSK FDR JFK JK JR JRR LBJ MBS MLK PPDA TJ TS WH",
  // Currencies (ISO 4217).
  "AED ARS AUD BGN BOB BRL CAD CHF CLP CNY COP CRC CZK DKK EGP EUR FCFA GBP GTQ HKD HNL HUF IDR ILS INR JPY KES KRW MAD MXN MZN NGN NIO NOK NZD PEN PHP PLN PYG RON RUB SAR SEK SGD THB TND TRY TWD TZS UAH USD UYU VES VND XAF XOF ZAR",
  // Units and quantities as they are written with numbers.
  "AC DC BTU GB GJ GW GWH KB KW KWH MB MJ MW MWH PJ PPM RPM TB TJ TW TWH UV IQ PH",
  // Substances.
  "CFC CO DDT HCFC HDPE LDPE LED LPG MDF NH NO PCB PET PFAS PLA PTFE PVC TNT",
  // Bodies whose standards carry their letters.
  "ABNT AFNOR ANSI ASTM BS BSI CEN DIN EN IEC IEEE ISO ITU NBR NF RAL RFC UNE UNI WCAG",
  // Degrees, sizes, marks of pages, files and devices.
  "BA BSC MA MBA MD MSC PHD XS XL XXL DIY FAQ GPS HTML HTTP HTTPS ID IT PC PIN PS QR RIP RSVP SIM SOS USB VAT VIP WC WIFI XML ZIP JPEG JPG PNG GIF SVG MP CSV",
];

export const namesInCapitals: ReadonlySet<string> = new Set(lists.flatMap((list) => list.split(" ")));
