/** Sentences in the manner of a municipal note on social policy, from which the bench makes its long texts. */
export const sourceSentences = `
De gemeente wil dat iedereen in de wijk mee kan doen en zo nodig hulp krijgt van het wijkteam.
Het college stelt voor om de toegang tot de maatschappelijke ondersteuning in drie jaar te vereenvoudigen.
Inwoners met een laag inkomen betalen geen eigen bijdrage voor het vervoer naar de dagbesteding.
Voor jongeren met schulden komt er een vaste begeleider die samen met de schuldeisers een plan maakt.
De kosten van de huishoudelijke hulp stijgen omdat meer ouderen langer zelfstandig blijven wonen.
In de nota staat dat mantelzorgers jaarlijks een waardering ontvangen en een cursus kunnen volgen.
Het wijkteam bespreekt de vraag van de inwoner aan de keukentafel en schrijft daarna een verslag.
Wie het niet eens is met het verslag kan binnen zes weken bezwaar maken bij het college.
De bibliotheek biedt taalcursussen aan voor nieuwkomers en hulp bij het invullen van formulieren.
Scholen en jeugdhulp werken samen zodat een kind niet tussen twee loketten valt.
Uit het onderzoek blijkt dat veel mensen met een bijstandsuitkering geen gebruik maken van de bijzondere bijstand.
De raad heeft gevraagd om een overzicht van de wachttijden per aanbieder en per soort voorziening.
Het budget voor de armoedebestrijding blijft in het komende jaar gelijk maar wordt anders verdeeld.
De gemeente koopt samen met de regio specialistische jeugdhulp in en bewaakt de kwaliteit ervan.
Mensen met een beperking kunnen met het aangepaste vervoer naar hun werk of naar de sportvereniging.
Een onafhankelijke cliëntondersteuner helpt de inwoner gratis bij het gesprek met de gemeente.
De woningcorporatie meldt huurachterstanden vroeg zodat een uithuisplaatsing kan worden voorkomen.
In elke kern komt een ontmoetingsplek waar ouderen samen eten en waar vrijwilligers iets organiseren.
De vrijwilligers krijgen een vergoeding voor hun reiskosten en een verklaring omtrent het gedrag.
Het plan bevat geen doelen waaraan na twee jaar te zien is of de aanpak heeft gewerkt.
De evaluatie van het vorige beleid laat zien dat de samenwerking met de huisartsen beter moet.
Huisartsen verwijzen kinderen vaak rechtstreeks door naar een dure vorm van zorg buiten de regio.
De meeste meldingen van eenzaamheid komen van buren en van de thuiszorg in de oude wijken.
Het college wil het persoonsgebonden budget alleen nog geven aan wie de zorg zelf kan regelen.
Statushouders volgen naast hun inburgering een traject naar werk bij een sociale onderneming.
De uitvoering van de schuldhulpverlening gaat over naar een stichting die ook in buurgemeenten werkt.
Voor de inkoop van begeleiding gelden nieuwe tarieven die per kwartaal worden vastgesteld.
Ouders van kinderen met een zorgvraag willen één plan en één contactpersoon voor het hele gezin.
De toegankelijkheid van gebouwen en haltes wordt getoetst door ervaringsdeskundigen uit de gemeente.
Bij een tekort op de begroting beslist de raad welke voorziening later wordt uitgevoerd.
Inwoners die digitaal niet vaardig zijn kunnen hun aanvraag op papier doen bij het loket.
Het aantal aanvragen voor woningaanpassing neemt toe door de vergrijzing in de dorpen.
De dagbesteding voor mensen met dementie wordt gecombineerd met respijtzorg voor hun partner.
Een kind dat in armoede opgroeit krijgt via de stichting geld voor sport, muziek en schoolspullen.
De adviesraad krijgt de stukken zes weken voor de behandeling en ontvangt een schriftelijke reactie.
Tijdens de inspraakavond noemden omwonenden vooral verkeersveiligheid, groen en overlast door hangplekken.
Een wachtlijst langer dan negen weken leidt volgens ons tot hogere uitgaven verderop.
Zorgaanbieders leveren maandelijks cijfers aan over bereik, tevredenheid en uitstroom.
Wethouders uit vijf buurgemeenten tekenden daarvoor vorig najaar een intentieverklaring.
Kwetsbare gezinnen behouden hun vertrouwde hulpverlener ook nadat een indicatie afloopt.
Nieuwe huurwoningen worden levensloopbestendig gebouwd, zonder drempels en met brede deuren.
Wij missen een paragraaf over laaggeletterdheid onder werkende volwassenen.
Daarom adviseren wij om deze regeling eerst kleinschalig te beproeven in twee dorpskernen.
Tweederde van alle respondenten beoordeelt hun gezondheid als goed of uitstekend.
Sportverenigingen ontvangen subsidie wanneer ze gehandicapte leden structureel begeleiden.
Voedselbank, kledingbeurs en repaircafé delen sinds kort één gebouw nabij station Oost.
Onze achterban maakt zich zorgen over privacy bij gegevensuitwisseling tussen ketenpartners.
Nachtopvang voor dakloze jongvolwassenen ontbreekt nog steeds binnen deze gemeentegrenzen.
Leerlingenvervoer werd afgelopen winter regelmatig geannuleerd wegens personeelsgebrek.
Beschut werk vraagt intensieve begeleiding waarvoor rijksmiddelen ontoereikend zijn.
Een energietoeslag van achthonderd euro bereikte ruim drieduizend huishoudens.
Financiële gevolgen zijn slechts globaal beschreven; een meerjarenraming ontbreekt helaas.
Preventie begint volgens deskundigen al tijdens zwangerschap en eerste levensjaren.
Praktijkondersteuners signaleren beginnende depressies eerder dan consultatiebureaus.
Ervaringsdeskundigen beoordelen brieven op begrijpelijkheid voordat verzending plaatsvindt.
Mantelmakelaars regelen vervangende opvang zodat familieleden met vakantie kunnen.
Rolstoelgebruikers bereiken perron twee uitsluitend via een kapotte lift.
Artikel zeven van deze verordening verwijst abusievelijk naar ingetrokken beleidsregels.
Buurtsportcoaches organiseren wekelijks wandelgroepen voor alleenstaande zeventigplussers.
Taalmaatjes oefenen met anderstaligen in supermarkten, wachtkamers en speeltuinen.
Vroegsignalering vereist duidelijke afspraken met energieleveranciers en zorgverzekeraars.
Verhuiskostenvergoedingen worden voortaan vooraf uitgekeerd in plaats van achteraf gedeclareerd.
Cliëntenraden moeten minstens tweemaal per jaar rechtstreeks met bestuurders spreken.
Welzijnsorganisaties krijgen vierjarige contracten waardoor ervaren krachten behouden blijven.
Kinderopvang op medische indicatie valt buiten dit voorstel, terwijl juist daar vraag bestaat.
`
  .trim()
  .split('\n');
