namespace Matchmaking.Recommender.Features;

/// <summary>Brings learned sums, most of them far below 1, to the range of all features: twice the sum is not twice as good.</summary>
internal static class Affinity
{
    /// <summary>Sum at which a feature reaches half.</summary>
    private const double Half = 0.2;

    /// <summary>From -1 to 1; 0 for what is no number.</summary>
    public static double Saturate(double sum) =>
        double.IsFinite(sum) ? sum / (Math.Abs(sum) + Half) : double.IsNaN(sum) ? 0 : Math.Sign(sum);

    /// <summary>What one part of a sum did to the saturated value.</summary>
    public static double Share(double part, double sum) => part / (Math.Abs(sum) + Half);
}
