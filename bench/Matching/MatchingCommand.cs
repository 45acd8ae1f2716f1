using System.Diagnostics;
using System.Globalization;
using Matchmaking.Bench.Simulate;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Partners;
using Matchmaking.Recommender.Population;
using static Matchmaking.Bench.CommandLine;

namespace Matchmaking.Bench.Matching;

/// <summary>
/// Who is shown to which alliance in a quarter: by lot, as the product does it, beside shares fitted to the scores of both
/// sides. With areas apart and with areas that overlap; and how long fitting takes where everybody may meet everybody. Then
/// whether chances that answers were drawn from are found again.
/// </summary>
internal sealed class MatchingCommand(TextWriter output) : ICommand
{
    private const int Days = 91;
    private static readonly DateOnly Start = new(2026, 1, 1);

    public string Name => "matching";

    public string Usage => "[--alliances 320] [--companies 7900] [--seed 1]";

    public Task<int> Run(string[] arguments)
    {
        var (alliances, companies, seed) = (Option(arguments, "--alliances", 320), Option(arguments, "--companies", 7900), Option(arguments, "--seed", 1));
        if (alliances > Places.Most)
            throw new WrongUsageException();
        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        Line($"{alliances} alliances, {companies} companies, seed {seed}, the quarter from {Start:yyyy-MM-dd}");
        Line($"");
        Line($"| Areas | Places by | Mean score of a place | Gini | Never shown | Seconds |");
        Line($"|---|---|---:|---:|---:|---:|");
        foreach (var neighbours in new[] { 0, 2, 9 })
            Compare(catalogue, alliances, companies, neighbours, seed);
        Line($"");
        Everybody(alliances, companies, seed);
        Line($"");
        foreach (var line in ChancesReport.Lines(catalogue, alliances, companies, seed))
            output.WriteLine(line);
        var (gains, chances) = ChancesReport.Milliseconds(catalogue, alliances, companies, seed);
        Line($"");
        Line($"An alliance everywhere: its list takes {gains:f2} ms by gains, {(double.IsNaN(chances) ? "–" : chances.ToString("f2", CultureInfo.InvariantCulture))} ms by chances (median)");
        return Task.FromResult(0);
    }

    private void Compare(PracticeCatalogue catalogue, int alliances, int companies, int neighbours, int seed)
    {
        var country = new MatchingCountry(catalogue, alliances, companies, neighbours, seed);
        var (table, finder) = (country.Table, country.Finder);
        var outlines = Enumerable.Range(0, alliances).Select(country.Alliance).ToArray();
        var found = Array.ConvertAll(outlines, outline => finder.Find(new PartnerQuery { Alliance = outline, On = Start, Limit = companies })
            .Items.Select(partner => (Company: table.PlacesOf([partner.Company]).Single(), partner.Score)).OrderBy(one => one.Company).ToArray());
        var candidates = Array.ConvertAll(found, one => Array.ConvertAll(one, partner => partner.Company));
        var scores = Array.ConvertAll(found, one => Array.ConvertAll(one, partner => (float)partner.Score));
        var (lots, watch) = (ByLot(outlines, candidates, table), Stopwatch.StartNew());
        var region = new Region(companies, candidates, scores, Array.ConvertAll(lots, row => (double)row.Sum()));
        var area = neighbours == 0 ? "apart" : FormattableString.Invariant($"{neighbours + 1} places each");
        Report(area, "lot (the product)", region, lots, null);
        Report(area, "score alone", region, ByScore(region), null);
        watch.Restart();
        var fitted = ProportionalFitting.Solve(region);
        Report(area, "proportional fitting", region, fitted, watch.Elapsed.TotalSeconds);
        watch.Restart();
        var nash = NashWelfare.Solve(region);
        Report(area, "Nash welfare", region, nash, watch.Elapsed.TotalSeconds);
    }

    private static float[][] ByLot(AllianceOutline[] outlines, int[][] candidates, CompanyTable table)
    {
        var places = Array.ConvertAll(candidates, row => new float[row.Length]);
        for (var alliance = 0; alliance < outlines.Length; alliance++)
            for (var day = 0; day < Days; day++)
                foreach (var company in Rotation.InTurn(outlines[alliance].Id, Start.AddDays(day), candidates[alliance], table.IdHashes))
                    places[alliance][Array.BinarySearch(candidates[alliance], company)]++;
        return places;
    }

    private static float[][] ByScore(Region region) => [.. region.Scores.Select((scores, alliance) =>
    {
        var places = new float[scores.Length];
        foreach (var (best, _) in scores.Select((score, i) => (i, score)).OrderByDescending(one => one.score).Take(Rotation.Places))
            places[best] = (float)(region.Capacities[alliance] / Math.Min(Rotation.Places, scores.Length));
        return places;
    })];

    /// <summary>Shares become whole places by counting on from where the last one ended, so nobody is passed over twice.</summary>
    private void Report(string area, string way, Region region, float[][] places, double? seconds)
    {
        var shown = new int[region.Companies];
        double worth = 0, all = 0;
        for (var alliance = 0; alliance < places.Length; alliance++)
        {
            double before = 0;
            for (var i = 0; i < places[alliance].Length; i++)
            {
                var after = before + places[alliance][i];
                var whole = (int)(Math.Floor(after + 0.5) - Math.Floor(before + 0.5));
                before = after;
                shown[region.Candidates[alliance][i]] += whole;
                (worth, all) = (worth + (whole * region.Scores[alliance][i]), all + whole);
            }
        }

        int[] open = [.. region.Candidates.SelectMany(row => row).Distinct().Select(company => shown[company])];
        Line($"| {area} | {way} | {(all > 0 ? (worth / all).ToString("f4", CultureInfo.InvariantCulture) : "–")} | {Exposure.Gini(open):f3} | {1 - Exposure.Coverage(open):p1} | {(seconds is { } took ? took.ToString("f2", CultureInfo.InvariantCulture) : "–")} |");
    }

    private void Everybody(int alliances, int companies, int seed)
    {
        var random = new Random(seed);
        int[] all = [.. Enumerable.Range(0, companies)];
        var region = new Region(
            companies,
            [.. Enumerable.Repeat(all, alliances)],
            [.. Enumerable.Range(0, alliances).Select(_ => Array.ConvertAll(all, _ => 0.1f + (0.6f * random.NextSingle())))],
            [.. Enumerable.Repeat((double)(Days * Rotation.Places), alliances)]);
        _ = ProportionalFitting.Solve(region);
        var watch = Stopwatch.StartNew();
        _ = ProportionalFitting.Solve(region);
        var fitted = watch.Elapsed.TotalSeconds;
        watch.Restart();
        _ = NashWelfare.Solve(region);
        Line($"Everybody with everybody, {(long)alliances * companies} pairs: proportional fitting {fitted:f2} s, Nash welfare {watch.Elapsed.TotalSeconds:f2} s, one thread");
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
