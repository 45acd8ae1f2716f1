namespace Matchmaking.Recommender.Data;

/// <summary>The topics of a persona as bits.</summary>
/// <param name="Lead">What the situation is about: the first topic it names.</param>
/// <param name="Others">What also belongs to it.</param>
internal readonly record struct PersonaTopics(ulong Lead, ulong Others)
{
    public ulong All => Lead | Others;
}
