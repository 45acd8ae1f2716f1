using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Reads the derived table of all companies. What was acknowledged before the call is in the answer.</summary>
public interface ICompanyDirectory
{
    /// <inheritdoc cref="ICompanyDirectoryGrain.Page"/>
    Task<CompanyPage> Page(string? after, int limit, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICompanyDirectoryGrain.All"/>
    IAsyncEnumerable<CompanyView> All(CancellationToken cancellationToken = default);
}
