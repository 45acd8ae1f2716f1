using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Diversity;
using Matchmaking.Recommender.Eligibility;
using Matchmaking.Recommender.Explanations;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Peers;
using Matchmaking.Recommender.Ranking;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Recommender.Serving;

/// <summary>
/// Tells a firm what it could do next. Built once from the catalogue, then immutable: any number of threads may ask it
/// at the same time, and the same question on the same day has the same answer.
/// </summary>
public sealed class PracticeRecommender
{
    /// <summary>Grows when the same question may get another answer.</summary>
    private const string Version = "5";

    private readonly PracticeTable table;
    private readonly InquiryReader reader;
    private readonly EligibilityRules eligibility;
    private readonly RecommenderChain chain;
    private readonly VarietyRules variety;
    private readonly TrialPlace trialPlace;
    private readonly PersonaMatches personas;
    private readonly LegalFacts legal;
    private readonly ChangeFinder changes;

    /// <param name="catalogue">What there is to recommend.</param>
    /// <param name="weights">Other weights than the default ones, for experiments.</param>
    /// <param name="model">What was learned from companies; null while content alone answers.</param>
    public PracticeRecommender(PracticeCatalogue catalogue, RankingWeights? weights = null, PracticeModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        weights ??= RankingWeights.Default;
        table = new PracticeTable(catalogue);
        reader = new InquiryReader(table);
        eligibility = new EligibilityRules(table);
        ILink[] learned = model is null ? [] : [LearnedLink.Of(table, new TraitTable(catalogue), model)];
        Interest = model is null ? null : new LearnedInterest(table, reader, eligibility, learned[0], model);
        chain = new RecommenderChain([.. learned, new ContentLink(table, weights), new PopularLink(table, weights), new NewestLink(table, weights)]);
        variety = new VarietyRules(table);
        trialPlace = new TrialPlace(table, chain);
        personas = new PersonaMatches(table);
        legal = new LegalFacts(table);
        changes = new ChangeFinder(table, eligibility, chain, legal);
        Learned = model?.Version;
        Measures = model?.BindFactors(table, new TraitTable(catalogue)) is { } factors ? new MeasureSpace(factors, table.Count, model.Version) : null;
        ModelVersion = model is null ? $"{Version}-{catalogue.Version}" : $"{Version}-{catalogue.Version}-{model.Version}";
    }

    /// <summary>Version of the learned model; null while content alone answers.</summary>
    public string? Learned { get; }

    /// <summary>What was learned about measures that go together; null while content alone answers, or a model without factors.</summary>
    public MeasureSpace? Measures { get; }

    /// <summary>What the model expects of firms; null while content alone answers.</summary>
    public LearnedInterest? Interest { get; }

    /// <summary>Version of the ranking, of the catalogue it reads and of what was learned.</summary>
    public string ModelVersion { get; }

    /// <summary>The best practices for a firm, each with its reasons.</summary>
    /// <param name="query">The firm and what it asks. Unknown ids count as not given.</param>
    /// <param name="prevalence">What similar firms do, counted with the same catalogue.</param>
    /// <param name="trial">Lets the fifth place be used for trying something out; null leaves the list as it is.</param>
    /// <exception cref="ArgumentException">A number of the query is out of range, or the table counts another catalogue.</exception>
    public Recommendations Recommend(RecommendationQuery query, PrevalenceTable prevalence, Trial? trial = null)
    {
        Check(query, prevalence);
        var inquiry = reader.Read(query, prevalence);

        Span<int> practices = stackalloc int[table.Count];
        practices = practices[..eligibility.Collect(inquiry, practices)];
        Span<double> scores = stackalloc double[practices.Length];
        Span<int> proposers = stackalloc int[practices.Length];
        var wanted = Math.Min(query.Limit, practices.Length);
        if (trial is { } open && wanted > TrialPlace.Place)
            return Try(open, inquiry, practices, scores, proposers, wanted);
        Span<int> order = stackalloc int[wanted];
        Rank(inquiry, practices, scores, proposers, order);
        return Describe(inquiry, practices, scores, proposers, order);
    }

    /// <summary>However short the wanted list is, the same practices compete for the place.</summary>
    private Recommendations Try(
        Trial trial, Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores, Span<int> proposers, int wanted)
    {
        Span<int> order = stackalloc int[Math.Min(Math.Max(wanted, TrialPlace.Window), practices.Length)];
        Rank(inquiry, practices, scores, proposers, order);
        Span<double> propensities = stackalloc double[order.Length];
        var explored = trialPlace.Decide(inquiry, practices, scores, proposers, order, trial, propensities);
        return Describe(inquiry, practices, scores, proposers, order[..wanted], propensities, explored ? TrialPlace.Place : -1);
    }

    /// <summary>The same practices in the same order as places in the catalogue, without saying why: for measuring.</summary>
    internal int[] Order(RecommendationQuery query, PrevalenceTable prevalence)
    {
        var inquiry = reader.Read(query, prevalence);
        Span<int> practices = stackalloc int[table.Count];
        practices = practices[..eligibility.Collect(inquiry, practices)];
        Span<double> scores = stackalloc double[practices.Length];
        Span<int> proposers = stackalloc int[practices.Length];
        var order = new int[Math.Min(query.Limit, practices.Length)];
        Rank(inquiry, practices, scores, proposers, order);
        for (var place = 0; place < order.Length; place++)
            order[place] = practices[order[place]];
        return order;
    }

    /// <summary>Eligible practices as they would be shown if they were worth so much: places in the catalogue, for measuring.</summary>
    /// <param name="query">The firm.</param>
    /// <param name="worth">By practice of the catalogue.</param>
    internal int[] OrderBy(RecommendationQuery query, ReadOnlySpan<double> worth)
    {
        var inquiry = reader.Read(query, PrevalenceTable.Empty);
        Span<int> practices = stackalloc int[table.Count];
        practices = practices[..eligibility.Collect(inquiry, practices)];
        Span<double> keys = stackalloc double[practices.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = worth[practices[i]];
        var order = new int[Math.Min(query.Limit, practices.Length)];
        variety.Arrange(inquiry.Topics, practices, keys, order);
        for (var place = 0; place < order.Length; place++)
            order[place] = practices[order[place]];
        return order;
    }

    /// <summary>What the first link of the chain says of every eligible practice; nothing where it does not answer.</summary>
    internal (string Practice, double Score)[] Scores(RecommendationQuery query, PrevalenceTable prevalence)
    {
        var inquiry = reader.Read(query, prevalence);
        if (!chain[0].Answers(inquiry))
            return [];
        Span<int> practices = stackalloc int[table.Count];
        practices = practices[..eligibility.Collect(inquiry, practices)];
        Span<double> scores = stackalloc double[practices.Length];
        chain[0].Score(inquiry, practices, scores);
        var answers = new (string, double)[practices.Length];
        for (var i = 0; i < answers.Length; i++)
            answers[i] = (table.Ids[practices[i]], scores[i]);
        return answers;
    }

    /// <summary>Fills the scores, who proposed, and the order: places in <paramref name="practices"/>.</summary>
    private void Rank(Inquiry inquiry, ReadOnlySpan<int> practices, Span<double> scores, Span<int> proposers, Span<int> order)
    {
        chain.Score(inquiry, practices, scores, proposers);
        Span<double> keys = stackalloc double[practices.Length];
        RecommenderChain.Keys(scores, proposers, keys);
        variety.Arrange(inquiry.Topics, practices, keys, order);
    }

    internal string IdOf(int practice) => table.Ids[practice];

    private Recommendations Describe(
        Inquiry inquiry, ReadOnlySpan<int> practices, ReadOnlySpan<double> scores, ReadOnlySpan<int> proposers, ReadOnlySpan<int> order,
        ReadOnlySpan<double> propensities = default, int explored = -1)
    {
        var reasons = new ReasonCollector(inquiry, table);
        var variants = new Variants(reader, inquiry);
        Span<double> keys = stackalloc double[practices.Length];
        RecommenderChain.Keys(scores, proposers, keys);
        Span<int> top = stackalloc int[keys.Length];
        var first = new FirstReason(new LeftOut(table, reader, chain, inquiry, practices), practices, keys, AtTheTop(keys, order, top));
        var items = new Recommendation[order.Length];
        for (var place = 0; place < items.Length; place++)
        {
            var at = order[place];
            var link = chain[proposers[at]];
            link.Explain(inquiry, practices[at], reasons);
            var said = reasons.Take(out var against);
            first.Lead(at, said.AsSpan(..^against));
            items[place] = Describe(inquiry, practices[at], scores[at], link, said, against, variants);
            if (!propensities.IsEmpty && propensities[place] < 1)
                items[place] = items[place] with { Propensity = propensities[place] };
            if (place == explored)
                items[place] = ToTry(items[place]);
        }

        return new Recommendations(items, ModelVersion, items.Length > 0 ? items[0].Link : LinkNames.Content);
    }

    /// <summary>All whose keys reach the lowest of those that are shown: variety lets some of them stand further down.</summary>
    private static ReadOnlySpan<int> AtTheTop(ReadOnlySpan<double> keys, ReadOnlySpan<int> shown, Span<int> top)
    {
        var lowest = double.PositiveInfinity;
        foreach (var at in shown)
            lowest = Math.Min(lowest, keys[at]);
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
            if (keys[i] >= lowest)
                top[count++] = i;
        return top[..count];
    }

    /// <summary>Says so after what speaks for it and before what speaks against it.</summary>
    private static Recommendation ToTry(Recommendation item) => item with
    {
        Explore = true,
        Reasons = [.. item.Reasons.SkipLast(item.ReasonsAgainst), FixedReasons.Explore, .. item.Reasons.TakeLast(item.ReasonsAgainst)],
    };

    private Recommendation Describe(
        Inquiry inquiry, int practice, double score, ILink link, Reason[] said, int against, Variants variants)
    {
        return new Recommendation
        {
            Practice = table.Ids[practice],
            Score = score,
            Contributions = inquiry.Query.WithContributions ? link.Contributions(inquiry, practice) : [],
            Reasons = said,
            ReasonsAgainst = against,
            WouldChange = changes.Find(inquiry, variants, practice, score, link),
            Personas = personas.Of(practice),
            LegalClaims = legal.Claims(practice, inquiry),
            LegalNotes = legal.Notes(practice, inquiry),
            Link = link.Name,
        };
    }

    private void Check(RecommendationQuery query, PrevalenceTable prevalence)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(prevalence);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Headcount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ThrowUnlessShare(query.ShiftShare, nameof(query.ShiftShare));
        ThrowUnlessShare(query.MobileShare ?? 0, nameof(query.MobileShare));
        if (prevalence.CatalogueVersion is { } counted && counted != table.Catalogue.Version)
            throw new ArgumentException($"The table counts practices of the catalogue {counted}, not {table.Catalogue.Version}.", nameof(prevalence));
    }

    private static void ThrowUnlessShare(double share, string name)
    {
        if (!(share is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(name, share, "A share lies between 0 and 1.");
    }
}
