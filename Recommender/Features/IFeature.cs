using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

/// <summary>What a feature reads, of the parts of an inquiry that are tried out differently, one at a time.</summary>
[Flags]
internal enum RestsOn
{
    Neither = 0,

    /// <summary>What running measures cover.</summary>
    Covered = 1,

    /// <summary>Topics and persona.</summary>
    Subject = 2,
    ShiftShare = 4,
    MobileShare = 8,
    Sector = 16,
    Region = 32,

    /// <summary>What similar firms do; which firms are similar rests on the shares.</summary>
    Prevalence = 64,
}

/// <summary>
/// One thing that speaks for or against a practice, computed the same way when training and when serving. Features are
/// structs so that the loop over practices is compiled for each of them.
/// </summary>
internal interface IFeature
{
    /// <summary>Stable, kebab-case: it is logged and learned weights refer to it.</summary>
    string Name { get; }

    /// <summary>The least that <see cref="Of"/> answers, at most 0. 0 is neutral in every feature.</summary>
    double Lowest { get; }

    /// <summary>The most that <see cref="Of"/> answers, at least 0.</summary>
    double Highest { get; }

    /// <summary>Which of the parts that are tried out differently it reads.</summary>
    RestsOn RestsOn => RestsOn.Neither;

    double Of(Inquiry inquiry, int practice);

    /// <summary>Says in words what the feature did to the score; says nothing where it did nothing.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="practice">Place in the catalogue.</param>
    /// <param name="weight">What the link multiplies the feature with.</param>
    /// <param name="reasons">Where reasons are collected.</param>
    void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons);
}
