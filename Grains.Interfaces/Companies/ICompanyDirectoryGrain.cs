using Matchmaking.Grains.Interfaces.Practices;

namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>Reads the table of all companies, which is derived from the companies' own state and may lag it by moments.</summary>
[Alias("matchmaking.company-directory")]
public interface ICompanyDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>A page of companies in the order of their ids.</summary>
    /// <param name="after">Id after which to go on, or null for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    [Alias("page")]
    Task<CompanyPage> Page(string? after, int limit);

    /// <summary>A page of whole companies in the order of their ids, each as it is when its page is read.</summary>
    /// <param name="after">Id after which to go on, or null for the first page.</param>
    /// <param name="limit">1 to 200.</param>
    [Alias("views")]
    Task<CompanyViewPage> Views(string? after, int limit);

    /// <summary>
    /// What imports would do to what is stored at this moment, each decided by itself, in the order in which they were
    /// asked for. Nothing is stored and no company is woken for it.
    /// </summary>
    [Alias("rehearse")]
    Task<Rehearsal> Rehearse(RehearseImports request);

    /// <summary>How often and why companies say that a practice does not fit; null while fewer than five do.</summary>
    /// <param name="practice">Id of a practice; nobody dismissed an unknown one.</param>
    [Alias("dismissals")]
    Task<DismissalReport?> Dismissals(string practice);

    /// <summary>
    /// How old the oldest acknowledged change is that the table of the silo that answers does not show yet; zero when there
    /// is none. Waits for nothing, and fails where the table cannot be read.
    /// </summary>
    [Alias("lag")]
    Task<TimeSpan> Lag();

    /// <summary>
    /// Finds out whether the silo that answers could store a change, by a write that is worth nothing, at most every few
    /// seconds. Fails as a change would.
    /// </summary>
    [Alias("confirm-writes")]
    Task ConfirmWrites();
}

/// <summary>A page of whole companies.</summary>
/// <param name="Items">Companies in the order of their ids.</param>
/// <param name="Next">Id to continue after, or null at the end.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.company-view-page")]
public sealed record CompanyViewPage(
    [property: Id(0)] IReadOnlyList<CompanyView> Items,
    [property: Id(1)] string? Next);

/// <summary>A page of the directory.</summary>
/// <param name="Items">Companies in the order of their ids.</param>
/// <param name="Next">Id to continue after, or null at the end.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.company-page")]
public sealed record CompanyPage(
    [property: Id(0)] IReadOnlyList<CompanySummary> Items,
    [property: Id(1)] string? Next);

/// <summary>A line of the directory.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.company-summary")]
public sealed record CompanySummary
{
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required string Name { get; init; }

    [Id(2)]
    public required int Headcount { get; init; }

    /// <summary>Measures that are introduced or lived.</summary>
    [Id(3)]
    public required int RunningMeasures { get; init; }

    [Id(4)]
    public string? District { get; init; }

    [Id(5)]
    public bool Example { get; init; }
}
