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

    /// <summary>Where barriers are reported: an e-mail address, where it is another than <see cref="Email"/>.</summary>
    public string? AccessibilityEmail { get; init; }

    /// <summary>The body that enforces the rules on accessibility or mediates, by its name; without one the page names that of NRW.</summary>
    public string? EnforcementBody { get; init; }

    /// <summary>Its web address, http or https.</summary>
    public Uri? EnforcementUrl { get; init; }

    public bool IsKnown => !string.IsNullOrWhiteSpace(Name) && !string.IsNullOrWhiteSpace(Email);
}
