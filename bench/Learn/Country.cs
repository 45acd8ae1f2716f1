using Matchmaking.Catalogue;
using Matchmaking.Recommender.Serving;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Bench.Learn;

/// <summary>
/// Invents companies that know what they want. Their tastes come from here alone: no code of the recommender is used,
/// and most of what drives them (hidden taste, habits of a sector, luck of a practice) is in no catalogue.
/// </summary>
internal sealed class Country
{
    private const int TasteDimensions = 5;
    private const int Days = 1400;
    private const int MostMeasures = 25;

    private static readonly DateOnly Start = new(2022, 1, 1);

    private readonly PracticeCatalogue catalogue;
    private readonly Random random;
    private readonly double[] luck;
    private readonly double[][] appeal;
    private readonly double[][] habits;
    private readonly double[] slopes;
    private readonly double[] needWorth;
    private readonly double[] sectorShift;
    private readonly double[] sectorMobile;

    public Country(PracticeCatalogue catalogue, int seed)
    {
        this.catalogue = catalogue;
        random = new Random(seed);
        var practices = catalogue.Practices.Count;
        luck = Normals(practices, .6);
        // Practices come in hidden bundles that cut across the fields of the catalogue.
        var bundles = Enumerable.Range(0, 9).Select(_ => Normals(TasteDimensions, 1)).ToArray();
        appeal = [.. Enumerable.Range(0, practices).Select(_ => Sum(bundles[random.Next(bundles.Length)], Normals(TasteDimensions, .4)))];
        habits = [.. Enumerable.Range(0, catalogue.Sectors.Count).Select(_ => Normals(practices, .5))];
        slopes = Normals(practices, .35);
        needWorth = [.. Enumerable.Range(0, catalogue.Needs.Count).Select(_ => .5 + random.NextDouble())];
        sectorShift = [.. Enumerable.Range(0, catalogue.Sectors.Count).Select(_ => random.NextDouble() * .8)];
        sectorMobile = [.. Enumerable.Range(0, catalogue.Sectors.Count).Select(_ => random.NextDouble() * .8)];
    }

    /// <summary>As many companies as wanted, one after the other; the first are the same whatever their number.</summary>
    public IEnumerable<Citizen> Companies(int count) => Enumerable.Range(0, count).Select(Company);

    private Citizen Company(int number)
    {
        var sector = random.Next(catalogue.Sectors.Count);
        var headcount = Math.Clamp((int)Math.Exp(Normal(3.3, 1.3)), 1, 20_000);
        var shifts = Math.Clamp(sectorShift[sector] + Normal(0, .2), 0, 1);
        var mobile = Math.Clamp(sectorMobile[sector] + Normal(0, .2), 0, 1);
        var concerns = Concerns();
        var worth = Worth(headcount, sector, shifts, concerns, Normals(TasteDimensions, 1));
        var events = Adopt(worth);
        return new Citizen(
            new TrainingCompany
            {
                Id = FormattableString.Invariant($"firm-{number:000000}"),
                Headcount = headcount,
                ShiftShare = Math.Round(shifts, 2),
                MobileShare = random.Next(3) == 0 ? null : Math.Round(mobile, 2),
                Sector = random.Next(10) == 0 ? null : catalogue.Sectors[sector].Id,
                Topics = Reported(concerns),
                Events = events,
                Dismissals = Dismiss(worth, events),
            },
            worth);
    }

    /// <summary>Topics that matter to it, whether it says so or not.</summary>
    private int[] Concerns() => [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(catalogue.Topics.Count)).Distinct()];

    /// <summary>Some firms do not say everything, some tick what does not matter to them.</summary>
    private string[] Reported(int[] concerns) =>
    [
        .. concerns.Where(_ => random.Next(10) < 8).Concat(random.Next(6) == 0 ? [random.Next(catalogue.Topics.Count)] : [])
            .Distinct().Select(topic => catalogue.Topics[topic].Id),
    ];

    private double[] Worth(int headcount, int sector, double shifts, int[] concerns, double[] taste)
    {
        var needs = new double[catalogue.Needs.Count];
        foreach (var topic in concerns)
            foreach (var (need, weight) in catalogue.Topics[topic].Needs)
                needs[catalogue.Needs.IndexOf(need)] += weight;
        var size = (Math.Log(headcount) - 3.3) / 1.3;
        var worth = new double[catalogue.Practices.Count];
        for (var practice = 0; practice < worth.Length; practice++)
        {
            var entry = catalogue.Practices[practice];
            var help = entry.Needs.Sum(need => needs[catalogue.Needs.IndexOf(need.Key)] * needWorth[catalogue.Needs.IndexOf(need.Key)] * need.Value / 3.0);
            var burden = (int)entry.Effort * (headcount < 50 ? .35 : .1);
            var unfit = (shifts > .6 && entry.ShiftFit == 0 ? 2.5 : 0) + (Fit(entry.SizeFit, headcount) switch { 0 => 4, 1 => .4, _ => 0 });
            worth[practice] = luck[practice] + (1.2 * Math.Sqrt(help)) + (.55 * Dot(taste, appeal[practice]))
                + habits[sector][practice] + (slopes[practice] * size) - burden - unfit;
        }

        return worth;
    }

    private static int Fit(SizeFit fit, int headcount) => headcount switch
    {
        < 10 => fit.Micro,
        < 50 => fit.Small,
        < 250 => fit.Medium,
        _ => fit.Large,
    };

    /// <summary>One measure after the other, the more likely the more it is worth to the firm.</summary>
    private List<MeasureEvent> Adopt(double[] worth)
    {
        var events = new List<MeasureEvent>();
        var open = worth.Select(value => Math.Exp(1.3 * value)).ToArray();
        var measures = Math.Min(MostMeasures, 1 + (int)(-9 * Math.Log(1 - random.NextDouble())));
        var day = random.Next(Days / 2);
        for (var measure = 0; measure < measures && day < Days; measure++)
        {
            var practice = Draw(open);
            open[practice] = 0;
            Live(catalogue.Practices[practice].Id, day, events);
            day += 10 + random.Next(160);
        }

        events.Sort(static (a, b) => a.Day.CompareTo(b.Day));
        return events;
    }

    private void Live(string practice, int day, List<MeasureEvent> events)
    {
        events.Add(new MeasureEvent(practice, Start.AddDays(day), .5));
        if (random.Next(5) > 0 && (day += 30 + random.Next(90)) < Days)
            events.Add(new MeasureEvent(practice, Start.AddDays(day), .8));
        if (random.Next(5) > 1 && (day += 90 + random.Next(200)) < Days)
            events.Add(new MeasureEvent(practice, Start.AddDays(day), random.Next(15) == 0 ? 0 : 1));
    }

    /// <summary>Now and then a firm says no, and means it.</summary>
    private List<DismissalEvent> Dismiss(double[] worth, List<MeasureEvent> events)
    {
        var taken = events.Select(one => one.Practice).ToHashSet(StringComparer.Ordinal);
        var unwanted = worth.Select(value => Math.Exp(-value)).ToArray();
        var dismissals = new List<DismissalEvent>();
        for (var i = random.Next(4); i > 1; i--)
            if (catalogue.Practices[Draw(unwanted)].Id is var practice && taken.Add(practice))
                dismissals.Add(new DismissalEvent(practice, (DismissalCause)(1 + random.Next(5)), Start.AddDays(random.Next(Days))));
        return dismissals;
    }

    private int Draw(double[] chances)
    {
        var left = random.NextDouble() * chances.Sum();
        for (var i = 0; i < chances.Length; i++)
            if ((left -= chances[i]) < 0)
                return i;
        return Array.FindLastIndex(chances, chance => chance > 0);
    }

    private double[] Normals(int count, double deviation) => [.. Enumerable.Range(0, count).Select(_ => Normal(0, deviation))];

    private double Normal(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    private static double[] Sum(double[] one, double[] other) => [.. one.Zip(other, (a, b) => a + b)];

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
}

/// <param name="Company">What the product would know of it.</param>
/// <param name="Worth">By practice: what it is truly worth to the company. No model ever sees this.</param>
internal sealed record Citizen(TrainingCompany Company, double[] Worth);
