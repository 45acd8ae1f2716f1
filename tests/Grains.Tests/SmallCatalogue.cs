using Matchmaking.Catalogue;

namespace Matchmaking.Grains.Tests;

/// <summary>One practice of each kind, so that the rules about companies can be read without the real catalogue.</summary>
internal static class SmallCatalogue
{
    public const string Roster = "AZ-04";
    public const string HomeOffice = "OR-01";
    public const string Guide = "IK-01";
    public const string Checklist = "IK-05";
    public const string Breakfast = "BU-01";

    public static PracticeCatalogue Instance { get; } = PracticeCatalogue.From(new CatalogueContent
    {
        Version = "small",
        Fields = [.. new[] { "AZ", "OR", "IK", "BU" }.Select(id => new ActionField(id, Text(id)))],
        Needs = [new Need { Id = "orientation", Name = Text("orientation"), Description = Text("orientation") }],
        Topics = [Topic("PFL"), Topic("ELT")],
        Sectors =
        [
            new Sector { Id = "production", Name = Text("production"), Wz2008 = ["C"], Wz2025 = ["C"] },
            new Sector { Id = "health-care", Name = Text("health care"), Wz2008 = ["Q"], Wz2025 = ["R"] },
        ],
        Sources = [],
        LegalRules = [],
        Practices =
        [
            Practice(Roster, MeasureKind.Ordinary),
            Practice(HomeOffice, MeasureKind.Ordinary),
            Practice(Guide, MeasureKind.Guide),
            Practice(Checklist, MeasureKind.Checklist),
            Practice(Breakfast, MeasureKind.Breakfast),
        ],
        Everyday = [],
        Personas = [],
        Alliances = [],
    });

    private static Practice Practice(string id, MeasureKind kind) => new()
    {
        Id = id,
        Name = Text(id),
        Action = Text(id),
        Summary = Text(id),
        FirstStep = Text(id),
        Topics = ["PFL"],
        Needs = new Dictionary<string, int> { ["orientation"] = 2 },
        Effort = Level.Low,
        Cost = Level.Low,
        ShiftFit = 1,
        MobileFit = 1,
        SizeFit = new SizeFit(2, 2, 2, 2),
        Kind = kind,
    };

    private static Topic Topic(string id) => new()
    {
        Id = id,
        Name = Text(id),
        Choice = Text(id),
        Needs = new Dictionary<string, double> { ["orientation"] = 1 },
    };

    private static LocalizedText Text(string words) => new(words, words);
}
