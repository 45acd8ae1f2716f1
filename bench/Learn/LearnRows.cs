using System.Globalization;
using Matchmaking.Catalogue;
using Matchmaking.Recommender.Evaluation;
using Matchmaking.Recommender.Training;

namespace Matchmaking.Bench.Learn;

/// <summary>What came of one training as rows of the tables of docs/evaluation/simulated-country.md, each after the name of its table.</summary>
internal sealed class LearnRows(PracticeCatalogue catalogue, int seed, string country)
{
    private static readonly string[] Kinds = [.. ModelKinds.All.Where(kind => Methods.All.Any(method => method.Kind == kind))];

    /// <summary>The heads of all tables.</summary>
    public static IEnumerable<string> Heads() =>
    [
        "gate | Country | Companies | Seed | Hold-out | Learned | Content | Popular | Over content, 95 % | Coverage | Overlap | Gate | Seconds | MB |",
        "gate |---|---:|---:|---:|---:|---:|---:|---|---:|---:|---|---:|---:|",
        $"ways | Country | Companies | Seed | Content | {string.Join(" | ", Kinds)} | Published |",
        $"ways |---|---:|---:|---:|{string.Concat(Kinds.Select(_ => "---:|"))}---|",
        "variety | Country | Companies | Seed | Ranked by | Diversity within a list | Coverage | Gini | Overlap |",
        "variety |---|---:|---:|---|---:|---:|---:|---:|",
    ];

    public IEnumerable<string> Of(TrainingCompany[] companies, TrainingOutcome outcome, double seconds, double megabytes)
    {
        var m = outcome.Metrics;
        var asked = outcome.Compared.Count > 0;
        var start = Text($"{country} | {companies.Length:n0} | {seed}");
        var figures = asked
            ? Text($"{m.Ndcg:.000} | {m.ContentNdcg:.000} | {m.PopularNdcg:.000} | {Range(m.OverContent)} | {m.Coverage:.00} | {m.Overlap:.00}")
            : "– | – | – | – | – | –";
        yield return Text($"gate | {start} | {m.HoldOutCompanies:n0} | {figures} | {Result(outcome)} | {seconds:f1} | {megabytes:n0} |");
        if (!asked)
            yield break;
        yield return Text($"ways | {start} | {m.ContentNdcg:.000} | {string.Join(" | ", Kinds.Select(kind => Way(outcome, kind)))} | {(outcome.MayAnswer ? outcome.Model!.Kind : "–")} |");
        var variety = new VarietyReport(catalogue);
        yield return Row(start, "content", variety.Of(companies, null));
        if (outcome.Model is { } model)
            yield return Row(start, outcome.MayAnswer ? model.Kind : $"{model.Kind} (refused)", variety.Of(companies, model));
    }

    private static string Row(string start, string rankedBy, Variety one) =>
        Text($"variety | {start} | {rankedBy} | {one.Diversity:.000} | {one.Coverage:.00} | {one.Gini:.00} | {one.Overlap:.00} |");

    /// <summary>In brackets where the gate objects.</summary>
    private static string Way(TrainingOutcome outcome, string kind) => outcome.Compared.FirstOrDefault(one => one.Kind == kind) switch
    {
        null => "–",
        { Objections.Count: 0 } one => Text($"{one.Metrics.Ndcg:.000}"),
        var one => Text($"({one.Metrics.Ndcg:.000})"),
    };

    private static string Range(Interval interval) => Text($"{interval.Mean:.000} [{interval.Low:.000}, {interval.High:.000}]");

    private static string Result(TrainingOutcome outcome) =>
        outcome.MayAnswer ? "published: " + outcome.Model!.Kind : "refused: " + string.Join(", ", outcome.Objections.Select(one => Words(one.ToString())));

    /// <summary>"TooFewCompanies" as "too few companies".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
