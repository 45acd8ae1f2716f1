using System.Text.Json.Serialization;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Recommendations;

/// <summary>Practices in the order in which they are suggested, with reasons, and what produced the order.</summary>
/// <param name="Items">Best first.</param>
/// <param name="Model">What produced the order.</param>
public sealed record RecommendationsAnswer(IReadOnlyList<RecommendationAnswer> Items, ModelAnswer Model);

/// <param name="Version">Version of the model and of the catalogue it read.</param>
/// <param name="Kind">content, popular, newest or the name of a learned model.</param>
public sealed record ModelAnswer(string Version, string Kind);

/// <summary>One suggestion: what the practice is, what speaks for it and what would change that.</summary>
public sealed record RecommendationAnswer
{
    /// <summary>Id of the practice in the catalogue.</summary>
    public required string Practice { get; init; }

    /// <summary>The term of the field.</summary>
    public required string Title { get; init; }

    /// <summary>The same as an invitation.</summary>
    public required string Action { get; init; }

    /// <summary>What it is, for whom, and why.</summary>
    public required string Summary { get; init; }

    /// <summary>What the firm can do about it this week.</summary>
    public required string FirstStep { get; init; }

    /// <summary>low, medium or high.</summary>
    public required string Effort { get; init; }

    /// <summary>low, medium or high.</summary>
    public required string Cost { get; init; }

    /// <summary>Id of the action field.</summary>
    public required string Field { get; init; }

    /// <summary>Name of the action field.</summary>
    public required string FieldName { get; init; }

    /// <summary>0 to 1, comparable within one list only.</summary>
    public required double Score { get; init; }

    /// <summary>What each named part added to the score; the sum is the score. Only there when <c>explain</c> asked for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ContributionAnswer>? Contributions { get; init; }

    /// <summary>True where it stands at its place to be tried out; left out otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Explore { get; init; }

    /// <summary>At least two, the weightiest first.</summary>
    public required IReadOnlyList<ReasonAnswer> Reasons { get; init; }

    /// <summary>What would take it away or add to it.</summary>
    public required string WouldChange { get; init; }

    /// <summary>Ids of personas whose needs it meets, the best met first.</summary>
    public required IReadOnlyList<string> Personas { get; init; }

    /// <summary>The statutory right with the highest threshold that this firm has crossed, or null.</summary>
    public required LegalNoteAnswer? LegalClaim { get; init; }

    /// <summary>Every statutory right that employees of this firm have.</summary>
    public required IReadOnlyList<LegalNoteAnswer> LegalClaims { get; init; }

    /// <summary>Other rules worth knowing: rights to ask, tax, form.</summary>
    public required IReadOnlyList<LegalNoteAnswer> LegalNotes { get; init; }

    /// <summary>Link of the chain that proposed it.</summary>
    public required string Link { get; init; }
}

/// <summary>Why a practice is suggested.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">A sentence in the language of the request, at most 15 words.</param>
/// <param name="Inputs">Members of the request that it rests on.</param>
public sealed record ReasonAnswer(string Code, string Text, IReadOnlyList<string> Inputs);

/// <param name="Feature">Stable name of the part.</param>
/// <param name="Value">What it added; may be negative.</param>
public sealed record ContributionAnswer(string Feature, double Value);

/// <summary>What the law says; general information, no legal advice.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Note">Notice, form and quota, where they matter.</param>
public sealed record LegalNoteAnswer(string Rule, string Text, string? Note)
{
    internal static LegalNoteAnswer From(LegalRule rule, int headcount, Language language) =>
        new(rule.Id, rule.Text.In(language), LegalRules.NoteFor(rule, headcount)?.In(language));
}
