package textdiff

// The words that make a number a quantity, in the languages of the corpus.
// They are lower case and at most maxKnownWord bytes long; a new language adds
// its words here.

type unitRole uint8

const (
	unitMeasure    unitRole = iota // ends the quantity: days, euro
	unitMultiplier                 // may end it or be followed by a measure: million
	unitAdjective                  // must be followed by a measure: working
	unitPer                        // must be followed by cent: per, pour
)

var unitWords = words(func() map[unitRole]string {
	return map[unitRole]string{
		unitMeasure: "day days week weeks month months year years hour hours minute minutes night nights " +
			"euro euros yuan dollar dollars pound pounds franc francs mark percent person persons " +
			"member members times metre metres meter meters kilometre kilometres km kg m mm cm kw kwh mw gw t " +
			"tonne tonnes hectare hectares litre litres " +
			"jour jours semaine semaines mois an ans année années heure heures minute minutes fois mètres " +
			"tag tage tagen tages woche wochen monat monate monaten monats jahr jahre jahren jahres stunde stunden " +
			"prozent deutsche",
		unitMultiplier: "hundred thousand million billion millions milliard milliards millionen milliarden mio mrd mille tausend",
		unitAdjective:  "working business calendar consecutive full",
		unitPer:        "per pour vom",
	}
})

var currencyCodes = set("eur usd rmb cny gbp chf jpy twd ntd hkd mop dem frf cad aud dm ecu")

var monthNames = set("january february march april may june july august september october november december " +
	"janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
	"januar februar märz juni juli oktober dezember")

var numberWords = set("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
	"sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred " +
	"un une deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent " +
	"ein eine einem einer eines zwei drei vier fünf sechs sieben acht neun zehn zwölf vierzehn dreißig")
