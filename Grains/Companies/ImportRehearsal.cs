using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Decides imports as the companies themselves would, from what they have stored.</summary>
public sealed class ImportRehearsal(IStoredCompanies stored, PracticeCatalogue catalogue, TimeProvider clock)
{
    private static readonly CompanyState Nobody = new();

    public Rehearsal Of(RehearseImports request)
    {
        var imports = request.Imports.Select(import => (Company: CompanyId.Parse(import.Company), import.Import)).ToList();
        var states = stored.Read([.. imports.Select(import => import.Company)]);
        var now = clock.GetUtcNow();
        return new Rehearsal([.. imports.Select(import => Decide(states.GetValueOrDefault(import.Company, Nobody), import.Import, now))]);
    }

    private Outcome<RehearsedImport, CompanyRefusal> Decide(CompanyState? company, ImportCompany import, DateTimeOffset now) =>
        company is null ? CompanyRefusal.Unreadable : Company.Decide(company, import with { DryRun = true }, now, catalogue).Match<Outcome<RehearsedImport, CompanyRefusal>>(
            next => new RehearsedImport(CompanyImport.EffectOf(company, next), company.Version),
            refusal => refusal);
}
