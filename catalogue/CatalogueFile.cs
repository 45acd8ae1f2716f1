namespace Matchmaking.Catalogue;

/// <summary>The files of a catalogue, as paths with slashes within its folder.</summary>
internal static class CatalogueFile
{
    public const string Fields = "fields.json";
    public const string Topics = "topics.json";
    public const string Needs = "needs.json";
    public const string Sectors = "sectors.json";
    public const string Sources = "sources.json";
    public const string LegalRules = "legal-rules.json";
    public const string Everyday = "everyday.json";

    public const string PracticesFolder = "practices";
    public const string PersonasFolder = "personas";
    public const string AlliancesFolder = "alliances";

    public static string PracticesOf(string field) => $"{PracticesFolder}/{field}.json";

    /// <summary>Like <see cref="Practice.Field"/>, but also answers where the id has no dash.</summary>
    public static string FieldOf(Practice practice) => practice.Id.Split('-')[0];

    public static string Of(Practice practice) => PracticesOf(FieldOf(practice));

    public static string Of(Persona persona) => $"{PersonasFolder}/{persona.Id}.json";

    public static string Of(AllianceFacts alliance) => $"{AlliancesFolder}/{alliance.Id}.json";
}
