namespace Matchmaking.Recommender.Ranking;

/// <summary>
/// How much the features of the content link count against each other; only proportions matter. Set by hand after the
/// golden rows and meant to be read: a learned link replaces judgement by data, this one has to be defensible without.
/// </summary>
/// <remarks>
/// What the people concerned need and what the practice is meant for are more than half of what can speak for a
/// practice; the fits decide between practices that help equally; effort and cost come last in weight but are felt in
/// small firms, because most practices that help little cost little. The other links use the same weights, only with
/// other firms or breadth in the place of needs and topics.
/// </remarks>
public sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>Needs are why anyone asks: the heaviest weight.</summary>
    public double NeedGain { get; init; } = 0.36;

    /// <summary>Half of the needs: it separates what is meant for a situation from what merely helps in it.</summary>
    public double TopicMatch { get; init; } = 0.19;

    /// <summary>Counts up and down. Enough to lift what exists for small firms only above what exists for all.</summary>
    public double Size { get; init; } = 0.07;

    /// <summary>Counts up and down. In a shift firm the difference between a roster and a desk rule must show.</summary>
    public double Shift { get; init; } = 0.10;

    /// <summary>Counts up and down, like shift work for the place of work.</summary>
    public double Place { get; init; } = 0.12;

    /// <summary>Counts up and down; shrinks with the head count.</summary>
    public double Effort { get; init; } = 0.045;

    /// <summary>Counts up half as much as down; shrinks with the head count.</summary>
    public double Cost { get; init; } = 0.03;

    /// <summary>Almost all of it is loss: a charter of another city is of no use however well it fits.</summary>
    public double Region { get; init; } = 0.10;

    /// <summary>A hint, no more: sectors differ less between each other than within.</summary>
    public double Sector { get; init; } = 0.04;

    /// <summary>Proof that firms like this one do it. More would lead every firm to the same list.</summary>
    public double Peers { get; init; } = 0.08;

    /// <summary>About as much as a good fit brings: the practice moves down without vanishing.</summary>
    public double SharedDismissal { get; init; } = 0.06;
}
