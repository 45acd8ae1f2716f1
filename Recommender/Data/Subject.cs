namespace Matchmaking.Recommender.Data;

/// <summary>What a firm asks about, resolved against the catalogue.</summary>
/// <param name="Topics">Topics of the query, one bit each.</param>
/// <param name="Persona">Topics of the persona.</param>
/// <param name="Near">Topics that most people in the situations of the query share and that nobody named, one bit each.</param>
/// <param name="Weights">By need: how much it matters, 0 to 1, from persona and topics together.</param>
/// <param name="Sources">By need: which inputs bring it in.</param>
internal sealed record Subject(ulong Topics, PersonaTopics Persona, ulong Near, double[] Weights, NeedSource[] Sources)
{
    /// <summary>Topics of the query and of the persona, one bit each.</summary>
    public ulong All { get; } = Topics | Persona.All;
}

/// <summary>Which inputs bring a need in.</summary>
[Flags]
internal enum NeedSource
{
    None = 0,
    Topics = 1,
    Persona = 2,
}
