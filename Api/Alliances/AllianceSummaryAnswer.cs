using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Partners;

namespace Matchmaking.Api.Alliances;

/// <summary>A line in the list of alliances.</summary>
public sealed record AllianceSummaryAnswer
{
    /// <summary>Its id.</summary>
    public required string Alliance { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>City or district it works in.</summary>
    public string? City { get; init; }

    /// <summary>city, mixed or rural.</summary>
    public string? Region { get; init; }

    /// <summary>Companies that are members.</summary>
    public required int Members { get; init; }

    /// <summary>Offers that run.</summary>
    public required int OffersRunning { get; init; }

    /// <summary>Whether this is an invented example.</summary>
    public required bool Example { get; init; }

    internal static AllianceSummaryAnswer From(AllianceSummary summary) => new()
    {
        Alliance = summary.Id,
        Name = summary.Name,
        City = summary.City,
        Region = summary.Region is { } region ? AllianceNames.Regions[region] : null,
        Members = summary.Members,
        OffersRunning = summary.OffersRunning,
        Example = summary.Example,
    };
}

/// <summary>Conversations with companies.</summary>
/// <param name="Items">Newest first.</param>
public sealed record PipelineAnswer(IReadOnlyList<ApproachAnswer> Items)
{
    internal static PipelineAnswer From(AllianceView view, IReadOnlyDictionary<string, NamedCompany> names) => new(
    [
        .. view.Approaches.Select(approach => new ApproachAnswer(
            approach.Company,
            names.GetValueOrDefault(approach.Company)?.Name ?? approach.Company,
            AllianceNames.ApproachOutcomes[approach.Outcome],
            approach.On)),
    ]);
}

/// <param name="Company">Id of the company.</param>
/// <param name="Name">Its name, or its id where nothing else is known.</param>
/// <param name="Outcome">met, declined, neverAgain or reopened.</param>
/// <param name="On">The day.</param>
public sealed record ApproachAnswer(string Company, string Name, string Outcome, DateOnly On);
