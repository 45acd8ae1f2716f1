namespace Matchmaking.Recommender.Serving;

/// <summary>The answer to a <see cref="RecommendationQuery"/>.</summary>
/// <param name="Items">In the order in which they are suggested.</param>
/// <param name="ModelVersion">Version of the model and the catalogue behind it.</param>
/// <param name="ModelKind">Link of the chain that proposed the first item.</param>
public sealed record Recommendations(IReadOnlyList<Recommendation> Items, string ModelVersion, string ModelKind);

/// <summary>One suggestion.</summary>
public sealed record Recommendation
{
    /// <summary>Id of the practice.</summary>
    public required string Practice { get; init; }

    /// <summary>0 to 1: exactly the sum of the contributions.</summary>
    public required double Score { get; init; }

    /// <summary>Empty when they were not asked for.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>At least two: what speaks for it, then what speaks against it, each with the weightiest first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>How many of the last reasons speak against it.</summary>
    public required int ReasonsAgainst { get; init; }

    public required Reason WouldChange { get; init; }

    /// <summary>Ids of personas whose needs it meets, the best met first.</summary>
    public required IReadOnlyList<string> Personas { get; init; }

    /// <summary>Ids of legal rules that give a claim at this head count on this day.</summary>
    public required IReadOnlyList<string> LegalClaims { get; init; }

    /// <summary>Ids of other rules worth knowing at this head count on this day.</summary>
    public required IReadOnlyList<string> LegalNotes { get; init; }

    /// <summary>Name of the link of the chain.</summary>
    public required string Link { get; init; }

    /// <summary>Whether it stands at its place to be tried out.</summary>
    public bool Explore { get; init; }

    /// <summary>How likely it was to stand at its place, above 0; 1 unless a place was open for trying out.</summary>
    public double Propensity { get; init; } = 1;
}

/// <summary>What one named feature added to the score.</summary>
public readonly record struct Contribution(string Feature, double Value);

/// <summary>A reason as a code with the request members it rests on and the values of its sentence.</summary>
public sealed record Reason(string Code, IReadOnlyList<string> Inputs, IReadOnlyList<string> Arguments);
