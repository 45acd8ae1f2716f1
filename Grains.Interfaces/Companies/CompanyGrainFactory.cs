namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>The only place that turns a <see cref="CompanyId"/> into a grain reference.</summary>
public static class CompanyGrainFactory
{
    public static ICompanyGrain GetCompany(this IGrainFactory grains, CompanyId id) =>
        grains.GetGrain<ICompanyGrain>(id.Key);
}
