using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Tests;

/// <summary>A catalogue of a handful of practices, built in code where a case needs exact ingredients.</summary>
internal static class SmallCatalogue
{
    public static readonly Practice Ordinary = new()
    {
        Id = "AZ-01",
        Name = Text("Name"),
        Action = Text("Action"),
        Summary = Text("Summary"),
        FirstStep = Text("First step"),
        Topics = ["PFL"],
        Needs = new Dictionary<string, int> { ["orientation"] = 2 },
        Effort = Level.Low,
        Cost = Level.Low,
        ShiftFit = 2,
        MobileFit = 1,
        SizeFit = new SizeFit(2, 2, 2, 2),
    };

    public static PracticeCatalogue With(params Practice[] practices) => PracticeCatalogue.From(Content with { Practices = practices });

    public static PracticeCatalogue Empty { get; } = PracticeCatalogue.From(new CatalogueContent
    {
        Version = "empty",
        Fields = [],
        Topics = [],
        Needs = [],
        Sectors = [],
        Sources = [],
        LegalRules = [],
        Practices = [],
        Everyday = [],
        Personas = [],
        Alliances = [],
    });

    public static LocalizedText Text(string text) => new(text, text);

    private static CatalogueContent Content { get; } = new()
    {
        Version = "small",
        Fields = [new ActionField("AZ", Text("Hours")), new ActionField("IK", Text("Words")), new ActionField("FU", Text("Leading")), new ActionField("GL", Text("Pay"))],
        Topics = [TopicOf("PFL", ("orientation", 1), ("time-off", 0.5)), TopicOf("ELT", ("time-off", 1)), TopicOf("ALLE", ("orientation", 0.5))],
        Needs = [new Need { Id = "orientation", Name = Text("Orientation"), Description = Text("Knowing") }, new Need { Id = "time-off", Name = Text("Time off"), Description = Text("Leave") }],
        Sectors = [],
        Sources = [],
        LegalRules = [],
        Practices = [],
        Everyday = [],
        Personas = [],
        Alliances = [],
    };

    private static Topic TopicOf(string id, params (string Need, double Weight)[] needs) => new()
    {
        Id = id,
        Name = Text(id),
        Choice = Text(id),
        Needs = needs.ToDictionary(need => need.Need, need => need.Weight),
    };
}
