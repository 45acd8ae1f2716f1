using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// The practices of the catalogue as arrays by place in the catalogue, so that a request touches no objects and no
/// strings until its winners are known. Immutable.
/// </summary>
internal sealed class PracticeTable
{
    private const int MostBits = 64;

    public PracticeTable(PracticeCatalogue catalogue)
    {
        if (catalogue.Topics.Count > MostBits || catalogue.Sectors.Count > MostBits)
            throw new ArgumentException($"A topic or a sector is one bit, so a catalogue has at most {MostBits} of each.", nameof(catalogue));
        Catalogue = catalogue;
        var practices = catalogue.Practices;
        Count = practices.Count;
        Ids = [.. practices.Select(practice => practice.Id)];
        Fields = [.. practices.Select(practice => catalogue.Fields.IndexOf(practice.Field))];
        Effort = [.. practices.Select(practice => practice.Effort)];
        Cost = [.. practices.Select(practice => practice.Cost)];
        ShiftFit = [.. practices.Select(practice => practice.ShiftFit)];
        Workplace = [.. practices.Select(WorkplaceOf)];
        SizeFit = [.. Enum.GetValues<SizeClass>().Select(size => practices.Select(practice => FitOf(practice.SizeFit, size)).ToArray())];
        Topics = [.. practices.Select(practice => MaskOf(catalogue.Topics, practice.Topics))];
        Needs = [.. practices.Select(practice => NeedsOf(practice, catalogue))];
        RegionNames = [.. practices.Select(practice => practice.Region).OfType<string>().Distinct()];
        Region = [.. practices.Select(practice => Array.IndexOf(RegionNames, practice.Region))];
        Rules = [.. practices.Select(practice => practice.LegalRules.Select(id => catalogue.LegalRules[id]).ToArray())];
        Added = [.. practices.Select(practice => practice.Added?.DayNumber)];
        BeyondTheLawUpTo = [.. practices.Select(practice => practice.BeyondTheLawUpTo ?? int.MaxValue)];
        ShiftWork = [.. practices.Select(ShiftWorkOf)];
        Sectors = [.. practices.Select(practice => SectorsOf(practice, catalogue))];
        Everyone = MaskOf(catalogue.Topics, ["ALLE"]);
        NearTopics = [.. catalogue.Topics.Select(topic => MaskOf(catalogue.Topics, topic.Near))];
        NeedArguments = [.. catalogue.Needs.Select(need => new[] { need.Id })];
        TopicArguments = [.. catalogue.Topics.Select(topic => new[] { topic.Id })];
        TopicNeeds = [.. catalogue.Topics.Select(topic => WeightsOf(topic.Needs, catalogue))];
        TopicShares = new TopicShares(this);
        PersonaNeeds = [.. catalogue.Personas.Select(persona => WeightsOf(persona.Needs, catalogue))];
        PersonaTopics = [.. catalogue.Personas.Select(persona => TopicsOf(persona, catalogue.Topics))];
    }

    public PracticeCatalogue Catalogue { get; }

    public int Count { get; }

    public string[] Ids { get; }

    public int[] Fields { get; }

    public Level[] Effort { get; }

    public Level[] Cost { get; }

    public int[] ShiftFit { get; }

    public Workplace[] Workplace { get; }

    /// <summary>By size class (micro is 0), then by practice.</summary>
    public int[][] SizeFit { get; }

    /// <summary>One bit per topic of the catalogue.</summary>
    public ulong[] Topics { get; }

    /// <summary>By topic: the topics that most people in the situation share, one bit each.</summary>
    public ulong[] NearTopics { get; }

    public TopicShares TopicShares { get; }

    /// <summary>The bit of the topic that means everyone.</summary>
    public ulong Everyone { get; }

    public NeedStrength[][] Needs { get; }

    /// <summary>The regions that practices are bound to.</summary>
    public string[] RegionNames { get; }

    /// <summary>Place in <see cref="RegionNames"/>, or -1 when a practice exists everywhere.</summary>
    public int[] Region { get; }

    public LegalRule[][] Rules { get; }

    /// <summary>Head count up to which a practice gives more than the law does.</summary>
    public int[] BeyondTheLawUpTo { get; }

    /// <summary>Day on which each joined the catalogue, as <see cref="DateOnly.DayNumber"/>; null for the first edition.</summary>
    public int?[] Added { get; }

    public ShiftWork[] ShiftWork { get; }

    /// <summary>The sectors a practice is written for, one bit each; 0 means any.</summary>
    public ulong[] Sectors { get; }

    /// <summary>By need: its id as the arguments of a sentence.</summary>
    public string[][] NeedArguments { get; }

    /// <summary>By topic: its id as the arguments of a sentence.</summary>
    public string[][] TopicArguments { get; }

    /// <summary>By topic: the needs that come with it.</summary>
    public NeedWeight[][] TopicNeeds { get; }

    /// <summary>By persona: its needs.</summary>
    public NeedWeight[][] PersonaNeeds { get; }

    public PersonaTopics[] PersonaTopics { get; }

    public static ulong MaskOf(CatalogueList<Topic> topics, IEnumerable<string> ids)
    {
        var mask = 0ul;
        foreach (var id in ids)
            if (topics.IndexOf(id) is >= 0 and var bit)
                mask |= 1ul << bit;
        return mask;
    }

    private static Workplace WorkplaceOf(Practice practice) => (practice.MobileFit, practice.ShiftFit) switch
    {
        (0, _) => Data.Workplace.OnSite,
        (2, _) => Data.Workplace.Mobile,
        (_, 0) => practice.ForDeskWork ? Data.Workplace.Desk : Data.Workplace.MovableHours,
        _ => Data.Workplace.Any,
    };

    private static ShiftWork ShiftWorkOf(Practice practice) => practice switch
    {
        { ForShiftWork: true } => Data.ShiftWork.Needed,
        { HelpsMostInShifts: true } => Data.ShiftWork.Helps,
        { ShiftFit: 2 } => Data.ShiftWork.Suited,
        { ShiftFit: 1 } => Data.ShiftWork.Adaptable,
        { MobileFit: 2 } => Data.ShiftWork.Elsewhere,
        _ => Data.ShiftWork.Unsuited,
    };

    private static ulong SectorsOf(Practice practice, PracticeCatalogue catalogue) =>
        practice.Sectors.Aggregate(0ul, (mask, sector) => mask | SectorBit(catalogue, sector));

    /// <summary>The bit of a sector; 0 when the catalogue does not know it.</summary>
    public static ulong SectorBit(PracticeCatalogue catalogue, string? sector) =>
        sector is not null && catalogue.Sectors.IndexOf(sector) is >= 0 and var index ? 1ul << index : 0;

    private static PersonaTopics TopicsOf(Persona persona, CatalogueList<Topic> topics) =>
        new(MaskOf(topics, persona.Topics.Take(1)), MaskOf(topics, persona.Topics.Skip(1)));

    private static int FitOf(SizeFit fit, SizeClass size) => size switch
    {
        SizeClass.Micro => fit.Micro,
        SizeClass.Small => fit.Small,
        SizeClass.Medium => fit.Medium,
        _ => fit.Large,
    };

    private static NeedWeight[] WeightsOf(IReadOnlyDictionary<string, double> needs, PracticeCatalogue catalogue) =>
        [.. needs.Select(need => new NeedWeight(catalogue.Needs.IndexOf(need.Key), need.Value)).OrderByDescending(need => need.Weight)];

    private static NeedStrength[] NeedsOf(Practice practice, PracticeCatalogue catalogue) =>
        [.. practice.Needs
            .Select(need => new NeedStrength(catalogue.Needs.IndexOf(need.Key), NeedStrength.ShareOf(need.Value)))
            .OrderByDescending(need => need.Share)];
}
