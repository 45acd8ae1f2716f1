using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Reads the derived table of all companies. What was acknowledged before the first page is in the answer.</summary>
public interface ICompanyDirectory
{
    /// <inheritdoc cref="ICompanyDirectoryGrain.Page"/>
    Task<CompanyPage> Page(string? after, int limit, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICompanyDirectoryGrain.Views"/>
    Task<CompanyViewPage> Views(string? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>Companies that say at present that a practice does not fit, by reason. The fictional examples do not count.</summary>
    Task<IReadOnlyDictionary<DismissalReason, int>> Dismissals(string practice, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICompanyDirectoryGrain.Lag"/>
    Task<TimeSpan> Lag(CancellationToken cancellationToken = default);
}
