using Matchmaking.Catalogue;

namespace Matchmaking.Recommender.Data;

/// <summary>
/// The practices of the catalogue as arrays by place in the catalogue, so that a request touches no objects and no
/// strings until its winners are known. Immutable.
/// </summary>
internal sealed class PracticeTable
{
    private const int MostTopics = 64;

    public PracticeTable(PracticeCatalogue catalogue)
    {
        if (catalogue.Topics.Count > MostTopics)
            throw new ArgumentException($"A topic is one bit, so a catalogue has at most {MostTopics}.", nameof(catalogue));
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
        ForShiftWork = [.. practices.Select(practice => practice.ForShiftWork)];
        Everyone = MaskOf(catalogue.Topics, ["ALLE"]);
        TopicFocus = [.. practices.Select(practice => FocusOf(practice.Topics.Count))];
        NeedArguments = [.. catalogue.Needs.Select(need => new[] { need.Id })];
        TopicArguments = [.. catalogue.Topics.Select(topic => new[] { topic.Id })];
        TopicNeeds = [.. catalogue.Topics.Select(topic => WeightsOf(topic.Needs, catalogue))];
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

    /// <summary>1 for a practice made for one situation, less the more situations it is made for.</summary>
    public double[] TopicFocus { get; }

    /// <summary>The bit of the topic that means everyone.</summary>
    public ulong Everyone { get; }

    public NeedStrength[][] Needs { get; }

    /// <summary>The regions that practices are bound to.</summary>
    public string[] RegionNames { get; }

    /// <summary>Place in <see cref="RegionNames"/>, or -1 when a practice exists everywhere.</summary>
    public int[] Region { get; }

    public LegalRule[][] Rules { get; }

    /// <summary>Rosters and the like: without shift work there is nothing to do.</summary>
    public bool[] ForShiftWork { get; }

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
        (_, 0) => Data.Workplace.Desk,
        _ => Data.Workplace.Any,
    };

    private static double FocusOf(int topics) => 0.6 + (0.4 / Math.Sqrt(topics));

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
