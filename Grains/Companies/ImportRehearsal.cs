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
        return new Rehearsal([.. imports.Select(import => Decide(import.Company, states.GetValueOrDefault(import.Company, Nobody), import.Import))]);

        Outcome<RehearsedImport, CompanyRefusal> Decide(CompanyId id, CompanyState? company, ImportCompany import) =>
            company is null ? CompanyRefusal.Unreadable : Company.Decide(company, import with { DryRun = true }, now, catalogue).Match<Outcome<RehearsedImport, CompanyRefusal>>(
                next => Tell(id, company, next),
                refusal => refusal);

        RehearsedImport Tell(CompanyId id, CompanyState company, CompanyState next)
        {
            var rehearsed = new RehearsedImport(CompanyImport.EffectOf(company, next), company.Version);
            return request.Compare && rehearsed.Effect == ImportEffect.Changed
                ? rehearsed with { Before = View(id, company), After = View(id, next) }
                : rehearsed;
        }

        CompanyView View(CompanyId id, CompanyState company) => CompanyMapping.ToView(id.Value, company, now, catalogue);
    }
}
