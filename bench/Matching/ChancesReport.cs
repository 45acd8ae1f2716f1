using System.Diagnostics;
using System.Globalization;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Partners;

namespace Matchmaking.Bench.Matching;

/// <summary>
/// Whether planted chances are found from what alliances were shown and answered, and what an order by them is worth to
/// alliances that nothing was learned from.
/// </summary>
internal static class ChancesReport
{
    private const int First = 10;
    private const int Neighbours = 9;
    private static readonly DateOnly Day = new(2027, 4, 1);

    public static IEnumerable<string> Lines(PracticeCatalogue catalogue, int alliances, int companies, int seed)
    {
        yield return "| Chances | Alliances that answered | Approached | Agreed | Error for companies | for alliances | Off from what was planted | Both say yes, first ten: by gains | by chances | at best |";
        yield return "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|";
        var country = new MatchingCountry(catalogue, alliances, companies, Neighbours, seed);
        foreach (var chances in PlantedChances.All)
            foreach (var count in new[] { 5, 20, 80, alliances }.Where(count => count <= alliances).Distinct().Order())
                yield return Line(country, chances, count, alliances, seed);
    }

    /// <summary>Milliseconds that the list of an alliance working everywhere takes, by gains and by chances, at the median.</summary>
    public static (double Gains, double Chances) Milliseconds(PracticeCatalogue catalogue, int alliances, int companies, int seed)
    {
        var country = new MatchingCountry(catalogue, alliances, companies, alliances - 1, seed);
        var local = new MatchingCountry(catalogue, alliances, companies, Neighbours, seed);
        var learned = PlantedChances.All.Select(chances => Learn(local, chances, alliances, seed).Learned).FirstOrDefault(one => one is not null);
        return (Median(country, null), learned is null ? double.NaN : Median(country, learned));
    }

    private static double Median(MatchingCountry country, Acceptance? learned)
    {
        const int rounds = 41;
        var times = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            _ = country.Finder.Find(Ask(country, round) with { Acceptance = learned });
            times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    private static string Line(MatchingCountry country, PlantedChances chances, int count, int alliances, int seed)
    {
        var (answers, learned) = Learn(country, chances, count, seed);
        var (sum, places) = ((Gains: 0.0, Chances: 0.0, Best: 0.0, Off: 0.0), (Gains: 0, Chances: 0));
        foreach (var number in Enumerable.Range(alliances, alliances))
        {
            var query = Ask(country, number);
            var byGains = country.Finder.Find(query).Items;
            var byChances = learned is null ? byGains : country.Finder.Find(query with { Acceptance = learned }).Items;
            sum.Gains += byGains.Sum(Worth);
            sum.Chances += byChances.Sum(Worth);
            sum.Best += country.Finder.Find(query with { Limit = Math.Max(First, country.Table.Count) }).Items.Select(Worth).OrderDescending().Take(First).Sum();
            sum.Off += learned is null ? 0 : byGains.Sum(partner => Math.Abs(learned.Score(partner.ForCompany.Gain, partner.ForAlliance.Gain) - Worth(partner)));
            places = (places.Gains + byGains.Count, places.Chances + byChances.Count);
        }

        return string.Create(CultureInfo.InvariantCulture, $"| {chances.Name} | {count} | {answers.Answers.Count} | {answers.Answers.Count(answer => answer.Agreed)} | {Told(learned?.Errors.Company)} | {Told(learned?.Errors.Alliance)} | {Told(learned is null ? null : sum.Off / places.Gains)} | {Told(sum.Gains / places.Gains)} | {(learned is null ? "as by gains" : Told(sum.Chances / places.Chances))} | {Told(sum.Best / places.Gains)} |");

        double Worth(Partner partner) => chances.OfBoth(partner.ForCompany.Gain, partner.ForAlliance.Gain);
    }

    private static (PlantedAnswers Answers, Acceptance? Learned) Learn(MatchingCountry country, PlantedChances chances, int count, int seed)
    {
        var answers = new PlantedAnswers(country, chances, seed);
        foreach (var alliance in Enumerable.Range(0, count))
            answers.Live(alliance);
        return (answers, Acceptance.Learn(answers.Examples));
    }

    private static PartnerQuery Ask(MatchingCountry country, int number) => new() { Alliance = country.Alliance(number), On = Day, Limit = First };

    private static string Told(double? figure) => figure is { } told && double.IsFinite(told) ? told.ToString("f3", CultureInfo.InvariantCulture) : "–";
}
