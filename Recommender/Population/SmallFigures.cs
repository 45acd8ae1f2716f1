namespace Matchmaking.Recommender.Population;

/// <summary>A figure behind which too few companies stand would say something about each of them.</summary>
public static class SmallFigures
{
    /// <summary>The fewest companies behind a figure that is shown.</summary>
    public const int Fewest = 5;

    /// <summary>The figure, or null where it is withheld; nobody is behind a zero, so it can be shown.</summary>
    public static int? Shown(int companies) => companies is 0 or >= Fewest ? companies : null;
}
