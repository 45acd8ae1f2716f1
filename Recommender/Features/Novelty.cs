using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>Whether the practice joined the catalogue lately: 1 on its first day, fading to 0 within half a year.</summary>
internal readonly struct Novelty(PracticeTable table) : IFeature
{
    private const double Days = 180;

    public string Name => "novelty";

    public double Lowest => 0;

    public double Highest => 1;

    public double Of(Inquiry inquiry, int practice) =>
        table.Added[practice] is { } added && inquiry.Query.On.DayNumber - added is >= 0 and var age ? Math.Max(0, 1 - (age / Days)) : 0;

    /// <summary>It rests on no input, so there is nothing to say that a change of the query could prove.</summary>
    public void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons)
    {
    }
}
