namespace Matchmaking.Recommender.Explanations;

/// <summary>
/// Every code a reason can carry. The words are made where the reader's language is known; the sentences stand here so
/// that both languages say exactly what the model knows, in at most 15 words.
/// </summary>
/// <remarks>
/// Arguments are numbered in the order of the placeholders; ids are to be replaced by their names. Percentages come as
/// whole numbers, head counts as digits without separators, causes as written below. Inputs are the request members
/// whose change moves the score or takes the reason away. A code marked (–) speaks against.
/// </remarks>
public static class ReasonCodes
{
    // ── Needs ── inputs: persona, topics or both, whichever brings the need in

    /// <summary>{0} need id. de: „Hilft bei einem wichtigen Bedarf: {0}.“ en: "Helps with a need that matters here: {0}."</summary>
    public const string NeedMet = "need.met";

    /// <summary>(–) inputs: measures. {0} need id. de: „Ihre Maßnahmen decken schon einen Teil davon: {0}.“ en: "Your measures already cover part of this: {0}."</summary>
    public const string NeedCovered = "need.covered";

    // ── Topics ──

    /// <summary>inputs: topics. {0} topic id. de: „Passt zu Ihrem Thema: {0}.“ en: "Fits your topic: {0}."</summary>
    public const string TopicMatch = "topic.match";

    /// <summary>inputs: topics. {0} topic id. de: „Hilft oft auch bei Ihrem Thema: {0}.“ en: "Often helps with your topic too: {0}."</summary>
    public const string TopicNear = "topic.near";

    /// <summary>inputs: persona. {0} topic id. de: „Passt zum Thema dieser Persona: {0}.“ en: "Fits the topic of this persona: {0}."</summary>
    public const string TopicOfPersona = "topic.persona";

    /// <summary>inputs: topics, persona or both. de: „Nützt allen Beschäftigten, auch in dieser Lage.“ en: "Useful to everyone, in this situation too."</summary>
    public const string TopicEveryone = "topic.everyone";

    // ── Size ── inputs: headcount. {0} head count

    /// <summary>de: „Passt gut zu einem Betrieb mit {0} Beschäftigten.“ en: "Suits a firm of {0} people well."</summary>
    public const string SizeFit = "size.fit";

    /// <summary>(–) de: „Bei {0} Beschäftigten nur mit Anpassung sinnvoll.“ en: "With {0} people it needs some adapting."</summary>
    public const string SizeAdapt = "size.adapt";

    // ── Shift work ── inputs: shiftShare. {0} percentage of people in shift work

    /// <summary>de: „Für Schichtbetriebe gemacht: Bei Ihnen arbeiten {0} % in Schicht.“ en: "Made for shift work: {0} % of your people work shifts."</summary>
    public const string ShiftMade = "shift.made";

    /// <summary>de: „Funktioniert auch im Schichtbetrieb ({0} % in Schicht).“ en: "Works in shift operations too ({0} % on shifts)."</summary>
    public const string ShiftFit = "shift.fit";

    /// <summary>(–) de: „Im Schichtbetrieb nur mit Anpassung möglich ({0} % in Schicht).“ en: "Needs adapting for shift work ({0} % on shifts)."</summary>
    public const string ShiftAdapt = "shift.adapt";

    /// <summary>(–) de: „Hilft Beschäftigten in Schicht nicht ({0} % bei Ihnen).“ en: "Does not help people on shifts ({0} % of yours)."</summary>
    public const string ShiftUnsuited = "shift.unsuited";

    /// <summary>(–) de: „Vor allem für Schichtbetriebe; bei Ihnen arbeiten {0} % in Schicht.“ en: "Mainly for shift operations; {0} % of your people work shifts."</summary>
    public const string ShiftRare = "shift.rare";

    // ── Place of work ── inputs: mobileShare. {0} percentage of people who could work elsewhere

    /// <summary>de: „Bei Ihnen können {0} % mobil arbeiten: Das nutzt dieser Vorschlag.“ en: "{0} % of your people can work elsewhere: this builds on it."</summary>
    public const string PlaceMobile = "place.mobile";

    /// <summary>de: „Für Arbeit vor Ort gemacht: {0} % können bei Ihnen mobil arbeiten.“ en: "Made for work on site: {0} % of your people can work elsewhere."</summary>
    public const string PlaceOnSite = "place.onSite";

    /// <summary>de: „Passt zu Büroarbeit: Bei Ihnen können {0} % mobil arbeiten.“ en: "Suits office work: {0} % of your people can work elsewhere."</summary>
    public const string PlaceDesk = "place.desk";

    /// <summary>(–) de: „Vor allem für Büroarbeit; nur {0} % können bei Ihnen mobil arbeiten.“ en: "Mainly for office work; only {0} % of your people can work elsewhere."</summary>
    public const string PlaceDeskRare = "place.deskRare";

    /// <summary>(–) de: „Braucht mobile Arbeit; bei Ihnen ist sie für {0} % möglich.“ en: "Needs mobile work; {0} % of your people can do that."</summary>
    public const string PlaceMobileRare = "place.mobileRare";

    /// <summary>(–) de: „Vor allem für Arbeit vor Ort; {0} % können bei Ihnen mobil arbeiten.“ en: "Mainly for work on site; {0} % of your people can work elsewhere."</summary>
    public const string PlaceOnSiteRare = "place.onSiteRare";

    // ── Effort and cost ── inputs: headcount (both weigh more the smaller the firm). {0} head count

    /// <summary>de: „Wenig Aufwand: machbar mit {0} Beschäftigten.“ en: "Little effort: doable with {0} people."</summary>
    public const string EffortLow = "effort.low";

    /// <summary>(–) de: „Mittlerer Aufwand für einen Betrieb mit {0} Beschäftigten.“ en: "Medium effort for a firm of {0} people."</summary>
    public const string EffortMedium = "effort.medium";

    /// <summary>(–) de: „Hoher Aufwand für einen Betrieb mit {0} Beschäftigten.“ en: "High effort for a firm of {0} people."</summary>
    public const string EffortHigh = "effort.high";

    /// <summary>de: „Kostet wenig, auch für einen Betrieb mit {0} Beschäftigten.“ en: "Costs little, even for a firm of {0} people."</summary>
    public const string CostLow = "cost.low";

    /// <summary>(–) de: „Mittlere Kosten für einen Betrieb mit {0} Beschäftigten.“ en: "Medium cost for a firm of {0} people."</summary>
    public const string CostMedium = "cost.medium";

    /// <summary>(–) de: „Hohe Kosten für einen Betrieb mit {0} Beschäftigten.“ en: "High cost for a firm of {0} people."</summary>
    public const string CostHigh = "cost.high";

    // ── Region ── inputs: region. {0} where the practice exists, as the catalogue writes it

    /// <summary>de: „Gibt es bei Ihnen in der Region: {0}.“ en: "Available in your region: {0}."</summary>
    public const string RegionHere = "region.here";

    /// <summary>(–) de: „Gibt es bisher nur in dieser Region: {0}.“ en: "Only available in this region so far: {0}."</summary>
    public const string RegionElsewhere = "region.elsewhere";

    // ── Sector ── inputs: sector. {0} sector id

    /// <summary>de: „In Ihrer Branche lässt sich vieles mobil erledigen: {0}.“ en: "Much work in your sector can be done elsewhere: {0}."</summary>
    public const string SectorMobile = "sector.mobile";

    /// <summary>de: „In Ihrer Branche wird meist vor Ort gearbeitet: {0}.“ en: "Most work in your sector is done on site: {0}."</summary>
    public const string SectorOnSite = "sector.onSite";

    /// <summary>de: „Passt zu Büroarbeit, wie sie in Ihrer Branche üblich ist: {0}.“ en: "Suits office work, which is common in your sector: {0}."</summary>
    public const string SectorDesk = "sector.desk";

    /// <summary>(–) de: „Vor allem für Büroarbeit; in Ihrer Branche seltener: {0}.“ en: "Mainly for office work, less common in your sector: {0}."</summary>
    public const string SectorDeskRare = "sector.deskRare";

    /// <summary>(–) de: „Braucht mobile Arbeit; in Ihrer Branche ist sie selten: {0}.“ en: "Needs mobile work, which is rare in your sector: {0}."</summary>
    public const string SectorMobileRare = "sector.mobileRare";

    /// <summary>(–) de: „Vor allem für Arbeit vor Ort; in Ihrer Branche seltener: {0}.“ en: "Mainly for work on site, less common in your sector: {0}."</summary>
    public const string SectorOnSiteRare = "sector.onSiteRare";

    /// <summary>de: „Für Ihre Branche gemacht: {0}.“ en: "Made for your sector: {0}."</summary>
    public const string SectorMade = "sector.made";

    /// <summary>(–) de: „Vor allem für andere Branchen; Ihre ist: {0}.“ en: "Mainly for other sectors; yours is: {0}."</summary>
    public const string SectorOther = "sector.other";

    /// <summary>(–) de: „In Ihrer Branche stehen Arbeitszeiten meist fest: {0}.“ en: "Working hours are mostly fixed in your sector: {0}."</summary>
    public const string SectorFixedHours = "sector.fixedHours";

    // ── Other firms ──

    /// <summary>
    /// inputs: headcount, shiftShare. {0} firms that do it, {1} firms of the same size class and shift band, at least 5.
    /// de: „{0} von {1} ähnlichen Betrieben machen das schon.“ en: "{0} of {1} similar firms already do this."
    /// </summary>
    public const string PeersCommon = "peers.common";

    /// <summary>inputs: measures. {0} practice id. de: „Geht in anderen Betrieben oft zusammen mit: {0}.“ en: "In other firms often goes together with: {0}."</summary>
    public const string HistoryAlike = "alike.measure";

    /// <summary>inputs: headcount. de: „Betriebe Ihrer Größe machen das häufiger als andere.“ en: "Firms of your size do this more often than others."</summary>
    public const string AlikeBySize = "alike.size";

    /// <summary>inputs: shiftShare. de: „Betriebe mit ähnlich viel Schichtarbeit machen das häufiger als andere.“ en: "Firms with as much shift work do this more often than others."</summary>
    public const string AlikeByShift = "alike.shift";

    /// <summary>inputs: mobileShare. de: „Betriebe mit ähnlich viel mobiler Arbeit machen das häufiger als andere.“ en: "Firms with as much mobile work do this more often than others."</summary>
    public const string AlikeByPlace = "alike.place";

    /// <summary>inputs: sector. {0} sector id. de: „Betriebe Ihrer Branche machen das häufiger als andere: {0}.“ en: "Firms in your sector do this more often than others: {0}."</summary>
    public const string AlikeBySector = "alike.sector";

    /// <summary>inputs: topics. {0} topic id. de: „Betriebe mit diesem Thema machen das häufiger als andere: {0}.“ en: "Firms with this topic do this more often than others: {0}."</summary>
    public const string AlikeByTopic = "alike.topic";

    /// <summary>
    /// (–) inputs: dismissals. {0} cause: cost, noShift, tooSmall, notNow.
    /// de: „Ähnelt einem Vorschlag, der nicht passte: {0}.“ en: "Resembles a suggestion that did not fit: {0}."
    /// </summary>
    public const string DismissedAlike = "dismissal.alike";

    // ── Trying out ── no inputs: chance put it there

    /// <summary>de: „Zum Ausprobieren: Darüber wissen wir noch wenig.“ en: "One to try: we know little about it so far."</summary>
    public const string Explore = "explore.try";

    // ── What would change this ──

    /// <summary>
    /// inputs: headcount. {0} head count from which it holds, {1} legal rule id.
    /// de: „Ab {0} Beschäftigten gäbe es einen Rechtsanspruch: {1}.“ en: "From {0} employees there would be a statutory right: {1}."
    /// </summary>
    public const string WouldBeClaim = "would.claim";

    /// <summary>inputs: shiftShare. {0} 70. de: „Ab {0} % Schichtarbeit würden wir das nicht mehr vorschlagen.“ en: "From {0} % shift work we would no longer suggest this."</summary>
    public const string WouldEndWithShift = "would.shiftLimit";

    /// <summary>inputs: headcount. {0} head count. de: „Ab {0} Beschäftigten würden wir das nicht mehr vorschlagen.“ en: "From {0} people we would no longer suggest this."</summary>
    public const string WouldEndAbove = "would.sizeAbove";

    /// <summary>inputs: headcount. {0} head count. de: „Unter {0} Beschäftigten würden wir das nicht vorschlagen.“ en: "Below {0} people we would not suggest this."</summary>
    public const string WouldEndBelow = "would.sizeBelow";

    /// <summary>inputs: measures. {0} practice id. de: „Diese Maßnahme würde schon viel davon abdecken: {0}.“ en: "This measure would already cover much of it: {0}."</summary>
    public const string WouldFallBeside = "would.coveredBy";

    /// <summary>inputs: topics. {0} topic id. de: „Ohne dieses Thema wäre die Wertung niedriger: {0}.“ en: "Without this topic it would score lower: {0}."</summary>
    public const string WouldFallWithoutTopic = "would.withoutTopic";

    /// <summary>inputs: persona. {0} persona id. de: „Ohne diese Persona wäre die Wertung niedriger: {0}.“ en: "Without this persona it would score lower: {0}."</summary>
    public const string WouldFallWithoutPersona = "would.withoutPersona";

    /// <summary>inputs: topics. {0} topic id. de: „Mit diesem Thema wäre die Wertung höher: {0}.“ en: "With this topic it would score higher: {0}."</summary>
    public const string WouldRiseWithTopic = "would.withTopic";

    /// <summary>inputs: measures. de: „Sobald Sie damit beginnen, schlagen wir es nicht mehr vor.“ en: "Once you start this, we no longer suggest it."</summary>
    public const string WouldEndWhenStarted = "would.started";

    /// <summary>All codes of reasons, without those that say what would change.</summary>
    public static IReadOnlyList<string> OfReasons { get; } =
    [
        NeedMet, NeedCovered, TopicMatch, TopicNear, TopicOfPersona, TopicEveryone, SizeFit, SizeAdapt,
        ShiftMade, ShiftFit, ShiftAdapt, ShiftUnsuited, ShiftRare,
        PlaceMobile, PlaceOnSite, PlaceDesk, PlaceMobileRare, PlaceOnSiteRare, PlaceDeskRare,
        EffortLow, EffortMedium, EffortHigh, CostLow, CostMedium, CostHigh,
        RegionHere, RegionElsewhere, SectorMobile, SectorOnSite, SectorDesk,
        SectorMobileRare, SectorOnSiteRare, SectorDeskRare, SectorMade, SectorOther, SectorFixedHours,
        PeersCommon, HistoryAlike, AlikeBySize, AlikeByShift, AlikeByPlace, AlikeBySector, AlikeByTopic, DismissedAlike,
        Explore,
    ];

    /// <summary>All codes that say what would change a suggestion.</summary>
    public static IReadOnlyList<string> OfChanges { get; } =
    [
        WouldBeClaim, WouldEndWithShift, WouldEndAbove, WouldEndBelow, WouldFallBeside,
        WouldFallWithoutTopic, WouldFallWithoutPersona, WouldRiseWithTopic, WouldEndWhenStarted,
    ];
}
