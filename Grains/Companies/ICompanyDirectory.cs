using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Reads the derived table of all companies. What was acknowledged before the first page is in the answer.</summary>
public interface ICompanyDirectory
{
    /// <inheritdoc cref="ICompanyDirectoryGrain.Page"/>
    Task<CompanyPage> Page(string? after, int limit, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICompanyDirectoryGrain.Views"/>
    Task<CompanyViewPage> Views(string? after, int limit, CancellationToken cancellationToken = default);
}
