using System.Numerics.Tensors;
using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Population;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Recommender.Peers;

/// <summary>
/// How alike the measures of firms of the table are to those of one that asks. Of the firms of the table only what they
/// live counts, for no more than that did they agree to show. Each is folded in once, when it is first compared.
/// </summary>
internal sealed class MeasureLikeness(CompanyTable table, MeasureSpace space)
{
    /// <summary>The most that it adds to how alike two firms are.</summary>
    public const double Weight = 0.2;

    /// <summary>Measures with which half of it counts: few measures say little about a firm.</summary>
    private const double Half = 2;

    /// <summary>Any number of threads may fill a place: all of them write the same.</summary>
    private readonly Folded?[] places = new Folded?[table.Count];

    public MeasureSpace Space => space;

    /// <summary>Where the measures of a firm lie that need not be in the table; null where nothing can be said.</summary>
    public MeasurePlace? PlaceOf(CompanyFacts company) => space.Of(FirmHistory.Of(
        [
            .. company.Lived.Select(practice => new Signal(practice, SignalStrengths.Lived)),
            .. company.Introduced.Select(practice => new Signal(practice, SignalStrengths.Introduced)),
        ],
        table.Catalogue));

    /// <summary>What the part can be at most for a firm with these measures, whomever it is compared with.</summary>
    public static double MostOf(MeasurePlace own) => Weight * own.Measures / (own.Measures + Half);

    /// <summary>From 0 to <see cref="Weight"/>.</summary>
    public double Of(MeasurePlace own, int company)
    {
        var other = Volatile.Read(ref places[company]) ?? Fold(company);
        if (other.Place is not { } place)
            return 0;
        var alike = Math.Clamp(TensorPrimitives.Dot<float>(own.Direction, place.Direction), 0, 1);
        return alike * MostOf(own.Measures <= place.Measures ? own : place);
    }

    private Folded Fold(int company)
    {
        var lived = new List<int>();
        foreach (var practice in table.Lived.Of(company))
            lived.Add(practice);
        var strengths = new float[lived.Count];
        Array.Fill(strengths, (float)SignalStrengths.Lived);
        var folded = new Folded(space.Of(new FirmHistory([.. lived], strengths, strengths.Sum())));
        Volatile.Write(ref places[company], folded);
        return folded;
    }

    private sealed record Folded(MeasurePlace? Place);
}
