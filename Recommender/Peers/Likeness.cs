using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>
/// How alike firms of the table are to one that asks, 0 to 1. Where something was learned about its measures, content
/// makes room for that part; otherwise content is all.
/// </summary>
internal sealed class Likeness
{
    private readonly CompanyTable table;
    private readonly CompanyTraits own;
    private readonly MeasureLikeness? learned;
    private readonly MeasurePlace? measures;
    private readonly double share;

    public Likeness(CompanyTable table, CompanyFacts company, MeasureLikeness? learned)
    {
        (this.table, this.learned) = (table, learned);
        own = table.TraitsOf(company);
        measures = learned?.PlaceOf(company);
        share = measures is null ? 1 : 1 - MeasureLikeness.Weight;
    }

    /// <summary>Version of the model that takes part, or null.</summary>
    public string? Model => measures is null ? null : learned!.Space.Model;

    /// <summary>By what the firms are like, 0 to 1: this alone says whether they are alike at all.</summary>
    public double Content(int company) => Similarity.Of(own, table.TraitsOf(company));

    public double Of(int company) => (share * Content(company)) + Measures(company);

    /// <summary>The most that a firm with so much content can have.</summary>
    public double MostWith(double content) => (share * content) + (measures is null ? 0 : MeasureLikeness.MostOf(measures));

    public Contribution[] Contributions(int company)
    {
        var other = table.TraitsOf(company);
        Contribution[] content =
        [
            new("size", share * Similarity.Size(own, other)),
            new("shift", share * Similarity.Shift(own, other)),
            new("mobile", share * Similarity.Mobile(own, other)),
            new("sector", share * Similarity.Sector(own, other)),
            new("topics", share * Similarity.Topics(own, other)),
        ];
        return measures is null ? content : [.. content, new("measures", Measures(company))];
    }

    /// <summary>The weightiest first.</summary>
    public IReadOnlyList<Reason> Reasons(PeerReasons reasons, int company) => reasons.Of(own, company, share, Measures(company));

    private double Measures(int company) => measures is null ? 0 : learned!.Of(measures, company);
}
