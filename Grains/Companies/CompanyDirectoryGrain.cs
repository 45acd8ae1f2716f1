using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Practices;
using Matchmaking.Grains.Practices;

namespace Matchmaking.Grains.Companies;

/// <summary>
/// A door to the directory in every silo. It keeps nothing between two calls, so that any worker may answer the next
/// one; there are more of them than processors, because SQLite keeps a worker waiting for the disk.
/// </summary>
[GrainType("company-directory"), StatelessWorker(Workers)]
public sealed class CompanyDirectoryGrain(ICompanyDirectory directory, ImportRehearsal rehearsal, IWriteProbe probe) : Grain, ICompanyDirectoryGrain
{
    private const int Workers = 16;

    public Task<CompanyPage> Page(string? after, int limit) => directory.Page(after, limit);

    public Task<CompanyViewPage> Views(string? after, int limit) => directory.Views(after, limit);

    public async Task<DismissalReport?> Dismissals(string practice) => DismissalReports.Of(await directory.Dismissals(practice));

    public Task<TimeSpan> Lag() => directory.Lag();

    public Task ConfirmWrites() => probe.Confirm();

    public Task<Rehearsal> Rehearse(RehearseImports request) => Task.FromResult(rehearsal.Of(request));
}
