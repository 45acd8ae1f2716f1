namespace Matchmaking.Recommender.Partners;

/// <summary>
/// Every code a gain can carry. The words are made where the reader's language is known; the sentences stand here so
/// that both languages say exactly what was counted, in at most 15 words.
/// </summary>
/// <remarks>
/// Arguments are numbered in the order of the placeholders; ids are to be replaced by their names. Sizes come as
/// <c>micro</c>, <c>small</c>, <c>medium</c>, <c>large</c>. No code ever rests on the topics of a firm with fewer than
/// ten people, and no figure on fewer than five firms. Callers get an offer by the title that the alliance gave it.
/// </remarks>
public static class GainCodes
{
    // ── For the company ──

    /// <summary>
    /// inputs: topics, measures, alliance.offers. {0} need id, {1} practice id of the offer.
    /// de: „Ein Angebot des Bündnisses hilft dem Betrieb: {0} ({1}).“ en: "An offer of the alliance helps the firm: {0} ({1})."
    /// </summary>
    public const string NeedMet = "company.need";

    /// <summary>
    /// inputs: measures, alliance.offers. {0} need id, {1} practice id of the offer.
    /// de: „Ein Angebot des Bündnisses hilft in jedem Betrieb: {0} ({1}).“ en: "An offer of the alliance helps in any firm: {0} ({1})."
    /// </summary>
    public const string GeneralNeedMet = "company.generalNeed";

    /// <summary>
    /// inputs: sector, headcount, alliance.members. {0} members, {1} sector id, {2} size.
    /// de: „{0} Mitglieder sind nach Branche und Größe ähnlich: {1}, {2}.“ en: "{0} members are alike in sector and size: {1}, {2}."
    /// </summary>
    public const string PeersOfSectorAndSize = "company.peersOfSectorAndSize";

    /// <summary>inputs: sector, alliance.members. {0} members, {1} sector id. de: „{0} Mitglieder kommen aus derselben Branche: {1}.“ en: "{0} members come from the same sector: {1}."</summary>
    public const string PeersOfSector = "company.peersOfSector";

    /// <summary>inputs: headcount, alliance.members. {0} members, {1} size. de: „{0} Mitglieder sind ähnlich groß: {1}.“ en: "{0} members are of a similar size: {1}."</summary>
    public const string PeersOfSize = "company.peersOfSize";

    /// <summary>
    /// inputs: topics, alliance.offers. {0} topic id, {1} practice id of the offer.
    /// de: „Zu einem Thema des Betriebs gibt es ein Angebot: {0} ({1}).“ en: "There is an offer on one of the firm's topics: {0} ({1})."
    /// </summary>
    public const string TopicShared = "company.topic";

    /// <summary>
    /// inputs: measures, alliance.offers. Only while a learned model answers. {0} practice id of the offer.
    /// de: „Ähnliche Betriebe greifen das eher auf als anderes: {0}.“ en: "Similar firms take this up sooner than other things: {0}."
    /// </summary>
    public const string Interest = "company.interest";

    /// <summary>
    /// inputs: alliance.offers. Only while no offer runs.
    /// de: „Kann mitbestimmen, womit das Bündnis beginnt.“ en: "Can help decide what the alliance begins with."
    /// </summary>
    public const string HasASay = "company.say";

    /// <summary>
    /// inputs: topics, alliance.wanted. Only while no offer runs. {0} topic id.
    /// de: „Das Bündnis will an einem Thema des Betriebs arbeiten: {0}.“ en: "The alliance wants to work on one of the firm's topics: {0}."
    /// </summary>
    public const string TopicAhead = "company.topicAhead";

    // ── For the alliance ──

    /// <summary>inputs: sector, alliance.members. {0} sector id. de: „Wäre das erste Mitglied aus dieser Branche: {0}.“ en: "Would be the first member from this sector: {0}."</summary>
    public const string FirstOfSector = "alliance.sector";

    /// <summary>
    /// inputs: sector, headcount, alliance.members. {0} sector id, {1} size.
    /// de: „Wäre das erste Mitglied dieser Branche in dieser Größe: {0}, {1}.“ en: "Would be the first member of this sector in this size: {0}, {1}."
    /// </summary>
    public const string FirstOfSectorAndSize = "alliance.sectorAndSize";

    /// <summary>
    /// inputs: sector, headcount, topics, alliance.members. {0} sector id, {1} size, {2} topic id, {3} firms known there, at least 5.
    /// de: „Füllt eine Lücke: {0}, {1}, {2}; {3} Betriebe sind bekannt.“ en: "Fills a gap: {0}, {1}, {2}; {3} firms are known."
    /// </summary>
    public const string FillsCell = "alliance.cell";

    /// <summary>inputs: headcount, alliance.members. {0} size. de: „Wäre das erste Mitglied in dieser Größe: {0}.“ en: "Would be the first member of this size: {0}."</summary>
    public const string FirstOfSize = "alliance.size";

    /// <summary>inputs: topics, alliance.members. Not where one to four members could name any. {0} topic id. de: „Bringt ein Thema mit, das noch kein Mitglied nennt: {0}.“ en: "Brings a topic that no member names yet: {0}."</summary>
    public const string FirstOfTopic = "alliance.topic";

    /// <summary>inputs: district, alliance.members. {0} district. de: „Wäre das erste Mitglied aus diesem Stadtteil: {0}.“ en: "Would be the first member from this district: {0}."</summary>
    public const string FirstOfDistrict = "alliance.district";

    /// <summary>inputs: sector, alliance.wanted. {0} sector id. de: „Das Bündnis sucht Betriebe dieser Branche: {0}.“ en: "The alliance looks for firms of this sector: {0}."</summary>
    public const string WantedSector = "alliance.wantedSector";

    /// <summary>inputs: headcount, alliance.wanted. {0} size. de: „Das Bündnis sucht Betriebe dieser Größe: {0}.“ en: "The alliance looks for firms of this size: {0}."</summary>
    public const string WantedSize = "alliance.wantedSize";

    /// <summary>inputs: district, alliance.wanted. {0} district. de: „Das Bündnis sucht Betriebe in diesem Stadtteil: {0}.“ en: "The alliance looks for firms in this district: {0}."</summary>
    public const string WantedDistrict = "alliance.wantedDistrict";

    /// <summary>inputs: topics, alliance.wanted. {0} topic id. de: „Das Bündnis sucht Betriebe mit diesem Thema: {0}.“ en: "The alliance looks for firms with this topic: {0}."</summary>
    public const string WantedTopic = "alliance.wantedTopic";

    /// <summary>inputs: measures, alliance.members. Only of five members or more. {0} practice id. de: „Lebt etwas, das noch weniger als fünf Mitglieder leben: {0}.“ en: "Lives something that fewer than five members live yet: {0}."</summary>
    public const string NewPractice = "alliance.newPractice";

    /// <summary>inputs: measures; of five members or more also alliance.members. {0} practice id. de: „Kann anderen zeigen, wie es geht: {0}.“ en: "Can show others how it is done: {0}."</summary>
    public const string CanShow = "alliance.practice";

    /// <summary>inputs: willingToHost. de: „Würde ein Frühstück ausrichten.“ en: "Would host a breakfast."</summary>
    public const string WouldHost = "alliance.host";

    /// <summary>Codes of what a company gains.</summary>
    public static IReadOnlyList<string> OfCompany { get; } =
        [NeedMet, GeneralNeedMet, PeersOfSectorAndSize, PeersOfSector, PeersOfSize, TopicShared, Interest, HasASay, TopicAhead];

    /// <summary>Codes of what an alliance gains.</summary>
    public static IReadOnlyList<string> OfAlliance { get; } =
    [
        FirstOfSector, FirstOfSectorAndSize, FillsCell, FirstOfSize, FirstOfTopic, FirstOfDistrict,
        WantedSector, WantedSize, WantedDistrict, WantedTopic, NewPractice, CanShow, WouldHost,
    ];
}

/// <summary>What a gain can rest on: members of the company as in the HTTP contract, and of the alliance.</summary>
public static class GainInputs
{
    public const string Headcount = "headcount";
    public const string Sector = "sector";
    public const string ShiftShare = "shiftShare";
    public const string District = "district";
    public const string Topics = "topics";
    public const string Measures = "measures";
    public const string WillingToHost = "willingToHost";

    public const string AllianceOffers = "alliance.offers";
    public const string AllianceMembers = "alliance.members";
    public const string AllianceWanted = "alliance.wanted";
}
