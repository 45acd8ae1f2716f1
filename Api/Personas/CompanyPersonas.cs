namespace Matchmaking.Api.Personas;

/// <summary>When a company is shown situations in life.</summary>
public static class CompanyPersonas
{
    /// <summary>Below this many people a situation would point at somebody.</summary>
    public const int FewestHeads = 10;
}
