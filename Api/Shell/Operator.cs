namespace Matchmaking.Api.Shell;

/// <summary>Who runs this site, from the settings <c>Matchmaking:Operator:…</c>. Everything is missing until somebody fills it in.</summary>
public sealed record Operator
{
    public string? Name { get; init; }

    /// <summary>Street, town; lines separated by semicolons.</summary>
    public string? Address { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    /// <summary>Who answers for the content by name of the office.</summary>
    public string? Responsible { get; init; }

    /// <summary>How to reach the data protection officer.</summary>
    public string? DataProtection { get; init; }

    public bool IsKnown => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Email);
}
