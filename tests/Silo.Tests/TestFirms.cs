using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Testing;

namespace Matchmaking.Silo.Tests;

/// <summary>Firms for tests about keeping them.</summary>
internal static class TestFirms
{
    public static CompanyProfile Profile { get; } = new()
    {
        Name = "Beispielbetrieb Metallbau Nord",
        Headcount = 40,
        ShiftShare = 0.8,
        District = "Ruhrort",
    };

    public static ICompanyGrain Company(this TestSilo silo, string id) => silo.Grains.GetCompany(CompanyId.Parse(id));

    public static Task<Outcome<CompanyView, CompanyRefusal>> Describe(this ICompanyGrain company, int headcount = 40) =>
        company.Describe(new DescribeCompany(Profile with { Headcount = headcount }, $"describe-{headcount}"));

    public static Task<Outcome<CompanyView, CompanyRefusal>> Record(this ICompanyGrain company, string practice, MeasureState state) =>
        company.RecordMeasure(new RecordMeasure { Practice = practice, State = state, OperationId = $"{practice}-{state}" });
}
