using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>A line in the list of companies.</summary>
public sealed record CompanySummaryAnswer
{
    /// <summary>Its id.</summary>
    public required string Company { get; init; }

    /// <summary>Name of the firm.</summary>
    public required string Name { get; init; }

    /// <summary>People employed.</summary>
    public required int Headcount { get; init; }

    /// <summary>Measures that are introduced or lived.</summary>
    public required int RunningMeasures { get; init; }

    /// <summary>City district.</summary>
    public string? District { get; init; }

    /// <summary>Whether this is one of the shipped, fictional examples.</summary>
    public required bool Example { get; init; }

    internal static CompanySummaryAnswer From(CompanySummary summary) => new()
    {
        Company = summary.Id,
        Name = summary.Name,
        Headcount = summary.Headcount,
        RunningMeasures = summary.RunningMeasures,
        District = summary.District,
        Example = summary.Example,
    };
}
