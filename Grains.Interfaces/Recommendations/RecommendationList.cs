namespace Matchmaking.Grains.Interfaces.Recommendations;

/// <summary>Practices in the order in which they are suggested, and what produced the order.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.recommendation-list")]
public sealed record RecommendationList
{
    [Id(0)]
    public required IReadOnlyList<RecommendedPractice> Items { get; init; }

    /// <summary>Version of the model (and of the catalogue it read).</summary>
    [Id(1)]
    public required string ModelVersion { get; init; }

    /// <summary>Name of the link of the chain that put the first item there: content, popular, newest.</summary>
    [Id(2)]
    public required string ModelKind { get; init; }

    /// <summary>Head count that the list was made for; quotas in legal notes depend on it.</summary>
    [Id(3)]
    public required int Headcount { get; init; }
}

/// <summary>One suggestion with what speaks for it.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.recommended-practice")]
public sealed record RecommendedPractice
{
    [Id(0)]
    public required string Practice { get; init; }

    /// <summary>0 to 1, the sum of the contributions; comparable within one list only.</summary>
    [Id(1)]
    public required double Score { get; init; }

    /// <summary>At least two: what speaks for it, then what speaks against it, each with the weightiest first.</summary>
    [Id(2)]
    public required IReadOnlyList<ReasonView> Reasons { get; init; }

    /// <summary>What would take it away or add to it.</summary>
    [Id(3)]
    public required ReasonView WouldChange { get; init; }

    /// <summary>Ids of personas whose needs it meets, the best met first.</summary>
    [Id(4)]
    public IReadOnlyList<string> Personas { get; init; } = [];

    /// <summary>Ids of the rules that give employees a claim at this head count on this day.</summary>
    [Id(5)]
    public IReadOnlyList<string> LegalClaims { get; init; } = [];

    /// <summary>Ids of other rules worth knowing at this head count on this day (requests, tax).</summary>
    [Id(6)]
    public IReadOnlyList<string> LegalNotes { get; init; } = [];

    /// <summary>Link of the chain that proposed it.</summary>
    [Id(7)]
    public required string Link { get; init; }

    /// <summary>What each named part added to the score; the sum is the score. Empty unless asked for.</summary>
    [Id(8)]
    public IReadOnlyList<ContributionView> Contributions { get; init; } = [];

    /// <summary>How many of the last reasons speak against it.</summary>
    [Id(9)]
    public int ReasonsAgainst { get; init; }

    /// <summary>Whether it stands at its place to be tried out, although something else scores higher.</summary>
    [Id(10)]
    public bool Explore { get; init; }
}

/// <summary>A reason as a code; the words are made where the reader's language is known.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.reason")]
public sealed record ReasonView
{
    /// <summary>Stable code such as <c>need.met</c>; the list is in the Recommender.</summary>
    [Id(0)]
    public required string Code { get; init; }

    /// <summary>Names of the request members it rests on, as in the HTTP contract: headcount, shiftShare, topics …</summary>
    [Id(1)]
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Values for the sentence, in the order its placeholders name them: ids, or numbers in invariant form.</summary>
    [Id(2)]
    public IReadOnlyList<string> Arguments { get; init; } = [];
}

/// <param name="Feature">Stable name of the part.</param>
/// <param name="Value">What it added; may be negative.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.contribution")]
public sealed record ContributionView([property: Id(0)] string Feature, [property: Id(1)] double Value);
