using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// A door to the directory in every silo. One worker only, because whoever reads all companies comes back to the same
/// activation for each part; reentrant, so that readers do not wait for one another.
/// </summary>
[GrainType("company-directory"), StatelessWorker(1), Reentrant]
public sealed class CompanyDirectoryGrain(ICompanyDirectory directory) : Grain, ICompanyDirectoryGrain
{
    public Task<CompanyPage> Page(string? after, int limit) => directory.Page(after, limit);

    public IAsyncEnumerable<CompanyView> All() => directory.All();
}
