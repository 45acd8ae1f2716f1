namespace Matchmaking.Recommender.Features;

/// <summary>Brings learned sums, most of them far below 1, to the range of all features: twice the sum is not twice as good.</summary>
internal static class Affinity
{
    /// <summary>Sum at which a feature reaches half.</summary>
    private const double Half = 0.2;

    /// <summary>From -1 to 1.</summary>
    public static double Saturate(double sum) => sum / (Math.Abs(sum) + Half);

    /// <summary>What one part of a sum did to the saturated value.</summary>
    public static double Share(double part, double sum) => part / (Math.Abs(sum) + Half);
}
