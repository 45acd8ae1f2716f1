using Matchmaking.Recommender.Data;
using Matchmaking.Recommender.Explanations;

namespace Matchmaking.Recommender.Features;

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

    /// <summary>Whether it reads what running measures cover.</summary>
    bool RestsOnCovered => false;

    double Of(Inquiry inquiry, int practice);

    /// <summary>Says in words what the feature did to the score; says nothing where it did nothing.</summary>
    /// <param name="inquiry">The firm and what it asked.</param>
    /// <param name="practice">Place in the catalogue.</param>
    /// <param name="weight">What the link multiplies the feature with.</param>
    /// <param name="reasons">Where reasons are collected.</param>
    void Explain(Inquiry inquiry, int practice, double weight, ReasonCollector reasons);
}
