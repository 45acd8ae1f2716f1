namespace Matchmaking.Recommender.Data;

/// <summary>A need that a practice meets.</summary>
/// <param name="Need">Place of the need in the catalogue.</param>
/// <param name="Share">Part of the need that the practice meets on its own, 0 to 1.</param>
internal readonly record struct NeedStrength(int Need, double Share)
{
    /// <summary>
    /// What the strengths 1 to 3 of the catalogue mean as shares. Even what is made for a need leaves a third of it
    /// open, because nobody's situation is met by one practice; shares combine as 1 − ∏(1 − share).
    /// </summary>
    public static double ShareOf(int strength) => strength switch
    {
        1 => 0.2,
        2 => 0.4,
        _ => 0.65,
    };

    /// <summary>What is covered once a further share comes on top.</summary>
    public static double Combine(double covered, double share) => covered + ((1 - covered) * share);
}
