namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>The only place that knows the keys of companies and of their directory.</summary>
public static class CompanyGrainFactory
{
    public static ICompanyGrain GetCompany(this IGrainFactory grains, CompanyId id) =>
        grains.GetGrain<ICompanyGrain>(id.Key);

    public static ICompanyDirectoryGrain GetCompanyDirectory(this IGrainFactory grains) =>
        grains.GetGrain<ICompanyDirectoryGrain>(0);
}
