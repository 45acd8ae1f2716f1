namespace Matchmaking.Recommender.Peers;

/// <summary>Every code with which two firms, or two alliances, are called alike; sentences of at most 15 words.</summary>
/// <remarks>
/// Arguments are numbered in the order of the placeholders; ids are to be replaced by their names. Topics are never
/// named where one of the two firms has fewer than ten people.
/// </remarks>
public static class PeerCodes
{
    // ── Firms ──

    /// <summary>inputs: headcount. {0} micro, small, medium or large. de: „Ähnlich groß: {0}.“ en: "Similar in size: {0}."</summary>
    public const string Size = "peer.size";

    /// <summary>
    /// inputs: shiftShare. {0} percentage of the other firm, to the nearest ten.
    /// de: „Ähnlich viel Schichtarbeit: rund {0} %.“ en: "Similar share of shift work: about {0} %."
    /// </summary>
    public const string Shift = "peer.shift";

    /// <summary>
    /// inputs: mobileShare. {0} percentage of the other firm, to the nearest ten.
    /// de: „Ähnlich viele können mobil arbeiten: rund {0} %.“ en: "Similar share could work elsewhere: about {0} %."
    /// </summary>
    public const string Mobile = "peer.mobile";

    /// <summary>inputs: sector. {0} sector id. de: „Dieselbe Branche: {0}.“ en: "The same sector: {0}."</summary>
    public const string Sector = "peer.sector";

    /// <summary>inputs: topics. {0} topic id. de: „Beschäftigt sich mit demselben Thema: {0}.“ en: "Works on the same topic: {0}."</summary>
    public const string Topic = "peer.topic";

    /// <summary>inputs: measures. Learned from what firms take up together. de: „Hat ähnliche Maßnahmen eingetragen.“ en: "Records similar measures."</summary>
    public const string Measures = "peer.measures";

    // ── Alliances ── inputs: members of the alliance as in the HTTP contract

    /// <summary>inputs: regionType. {0} city, mixed or rural. de: „Ähnliche Region: {0}.“ en: "A similar region: {0}."</summary>
    public const string RegionType = "alliancePeer.regionType";

    /// <summary>inputs: members. de: „Ähnlich viele Mitglieder.“ en: "A similar number of members."</summary>
    public const string Members = "alliancePeer.members";

    /// <summary>inputs: wanted. {0} topic id. de: „Sucht ebenfalls Betriebe zu diesem Thema: {0}.“ en: "Also looks for firms with this topic: {0}."</summary>
    public const string WantedTopic = "alliancePeer.wantedTopic";

    /// <summary>inputs: wanted. {0} sector id. de: „Sucht ebenfalls Betriebe dieser Branche: {0}.“ en: "Also looks for firms of this sector: {0}."</summary>
    public const string WantedSector = "alliancePeer.wantedSector";

    /// <summary>inputs: wanted. {0} size. de: „Sucht ebenfalls Betriebe dieser Größe: {0}.“ en: "Also looks for firms of this size: {0}."</summary>
    public const string WantedSize = "alliancePeer.wantedSize";

    /// <summary>inputs: wanted. {0} district. de: „Sucht ebenfalls Betriebe in diesem Stadtteil: {0}.“ en: "Also looks for firms in this district: {0}."</summary>
    public const string WantedDistrict = "alliancePeer.wantedDistrict";

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Size, Shift, Mobile, Sector, Topic, Measures, RegionType, Members, WantedTopic, WantedSector, WantedSize, WantedDistrict];
}
