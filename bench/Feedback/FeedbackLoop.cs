using Matchmaking.Bench.Learn;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Exploration;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Signals;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Bench.Feedback;

/// <summary>
/// Invented companies that get their ideas from the recommender alone, which learns from what they take up: the hardest
/// case for a recommender that only confirms itself. Trains, publishes, shows and tries out as the product does.
/// </summary>
internal sealed class FeedbackLoop
{
    /// <summary>Nine weeks, so that a round begins on a Monday and the time to answer the last one is over.</summary>
    public const int Days = 63;

    /// <summary>From planned to introduced.</summary>
    private const int DaysOfPlanning = 30;

    /// <summary>The first Monday on which all that the companies did by themselves lies in the past.</summary>
    private static readonly DateOnly Start = new(2025, 11, 3);

    private readonly PracticeCatalogue catalogue;
    private readonly int seed;
    private readonly bool explores;
    private readonly bool facesLive;
    private readonly bool learnsFromLists;
    private readonly double[][] worth;
    private readonly TrainingCompany[] companies;
    private readonly List<ShownList> shown = [];
    private PracticeRecommender recommender;
    private LiveModel? live;
    private string training = "";
    private int rounds;

    /// <param name="explores">Whether the fifth place may be used for trying something out.</param>
    /// <param name="facesLive">As in the product. Otherwise a new model need not be as good as the live one on what companies took up from that one's lists.</param>
    /// <param name="learnsFromLists">As in the product. Otherwise training does not know what was shown.</param>
    public FeedbackLoop(PracticeCatalogue catalogue, int count, int seed, bool explores, bool facesLive = true, bool learnsFromLists = true)
    {
        (this.catalogue, this.seed, this.explores, this.facesLive, this.learnsFromLists) = (catalogue, seed, explores, facesLive, learnsFromLists);
        Citizen[] citizens = [.. new Country(catalogue, seed).Companies(count)];
        companies = Array.ConvertAll(citizens, citizen => citizen.Company);
        worth = Array.ConvertAll(citizens, citizen => citizen.Worth);
        recommender = new PracticeRecommender(catalogue);
    }

    /// <summary>With all they did so far, and nothing that anybody knows beforehand.</summary>
    public IReadOnlyList<TrainingCompany> Companies => companies;

    /// <summary>All lists of all rounds.</summary>
    public IReadOnlyList<ShownList> Shown => shown;

    /// <summary>Learns from all there is, shows every company a list, and lets it take up what it likes.</summary>
    public RoundFigures Next()
    {
        var day = Start.AddDays(Days * rounds++);
        Train();
        var draws = explores ? Draws(day.AddDays(-1)) : null;
        var before = Snapshot.Of(companies, day, catalogue);
        var decisions = new Decisions(companies.Length, catalogue.Practices.Count, seed, rounds);
        var answers = new Answer[companies.Length];
        for (var company = 0; company < answers.Length; company++)
            answers[company] = Ask(company, before, draws, decisions);
        return Figures(answers);
    }

    /// <summary>As in the product, a model that may not answer changes nothing.</summary>
    private void Train()
    {
        var rival = facesLive ? live : null;
        var outcome = new Trainer(catalogue, new TrainingOptions(seed)).Run(learnsFromLists ? WithShown() : companies, rival);
        training = outcome.MayAnswer ? "published" : string.Join(", ", outcome.Objections);
        if (!outcome.MayAnswer)
            return;
        live = new LiveModel(outcome.Model!, outcome.From);
        recommender = new PracticeRecommender(catalogue, model: outcome.Model);
    }

    private TrainingCompany[] WithShown()
    {
        var yesterday = Start.AddDays((Days * (rounds - 1)) - 1);
        return SignalJoin.Attach(shown, companies, yesterday);
    }

    private TakeUpDraws Draws(DateOnly yesterday) =>
        new(catalogue, TakeUpCounts.Of(SignalJoin.Join(shown, companies, yesterday)), seed);

    private Answer Ask(int number, Snapshot before, TakeUpDraws? draws, Decisions decisions)
    {
        var (company, query) = (companies[number], before.Queries[number] with { WithContributions = false });
        Trial? trial = draws is null ? null : Trial.Of(draws, company.Id, before.Day);
        var list = recommender.Recommend(query, before.Prevalence, trial);
        shown.Add(new ShownList(
            company.Id, before.Day, null, list.ModelVersion, [.. list.Items.Select(item => new ShownPractice(item.Practice, item.Score, item.Propensity, item.Explore))]));

        var closed = query.Taken.Concat(query.Dismissals.Select(one => one.Practice)).Select(catalogue.Practices.IndexOf).ToHashSet();
        int[] practices = [.. list.Items.Select(item => catalogue.Practices.IndexOf(item.Practice))];
        var tried = list.Items.Index().Where(item => item.Item.Explore).Select(item => practices[item.Index]).ToArray();
        var taken = TakeUp(number, practices, before.Day, decisions);
        double[] gained = [.. taken.Select(practice => worth[number][practice])];
        return new Answer(practices, RoundFigures.NdcgOf(practices, worth[number], closed), gained, tried.Length, tried.Count(taken.Contains));
    }

    /// <summary>What the company takes up of a list; its history knows it from then on.</summary>
    private List<int> TakeUp(int number, int[] practices, DateOnly day, Decisions decisions)
    {
        var taken = new List<int>();
        var events = new List<MeasureEvent>(companies[number].Events);
        for (var place = 0; place < practices.Length; place++)
            if (decisions.DaysUntilTakeUp(number, practices[place], place + 1, worth[number][practices[place]]) is { } days)
            {
                var id = catalogue.Practices[practices[place]].Id;
                taken.Add(practices[place]);
                events.Add(new MeasureEvent(id, day.AddDays(days), SignalStrengths.Planned));
                events.Add(new MeasureEvent(id, day.AddDays(days + DaysOfPlanning), SignalStrengths.Introduced));
            }

        companies[number] = companies[number] with { Events = [.. events.OrderBy(one => one.Day)] };
        return taken;
    }

    private RoundFigures Figures(Answer[] answers)
    {
        var counts = Exposure.Counts(answers.Select(answer => answer.List), catalogue.Practices.Count);
        double[] gained = [.. answers.SelectMany(answer => answer.Gained)];
        return new RoundFigures(
            live?.Model.Kind ?? "content",
            training,
            answers.Average(answer => answer.Ndcg),
            Exposure.Coverage(counts),
            Exposure.Gini(counts),
            gained.Length,
            gained.DefaultIfEmpty().Average(),
            answers.Sum(answer => answer.Tried),
            answers.Sum(answer => answer.TriedTakenUp));
    }

    /// <param name="List">Practices as shown.</param>
    /// <param name="Ndcg">Of that list.</param>
    /// <param name="Gained">True worth of each practice that was taken up.</param>
    /// <param name="Tried">1 when something was tried out, else 0.</param>
    /// <param name="TriedTakenUp">1 when that was taken up, else 0.</param>
    private sealed record Answer(int[] List, double Ndcg, double[] Gained, int Tried, int TriedTakenUp);
}
