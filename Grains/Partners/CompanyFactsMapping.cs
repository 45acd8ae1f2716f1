using Matchmaking.Catalogue;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Recommender.Population;

namespace Matchmaking.Grains.Partners;

/// <summary>
/// What matching may know of a company: a small part of what the company knows of itself. Ids are those of the catalogue,
/// the very same strings, so that two hundred thousand companies share them.
/// </summary>
public static class CompanyFactsMapping
{
    public static KnownCompany Known(CompanyView company, PracticeCatalogue catalogue) =>
        new(FactsOf(company, catalogue), company.Profile.Name, company.Profile.Example);

    public static CompanyFacts FactsOf(CompanyView company, PracticeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(catalogue);
        var profile = company.Profile;
        return new CompanyFacts
        {
            Id = company.Id,
            Headcount = Math.Max(1, profile.Headcount),
            ShiftShare = profile.ShiftShare,
            MobileShare = profile.MobileShare,
            Sector = profile.Sector is { } sector ? SectorSchemes.SectorOf(sector, profile.SectorScheme, catalogue)?.Id : null,
            District = profile.District,
            PostalCode = profile.PostalCode,
            Topics = [.. profile.Topics.Select(topic => catalogue.Topics.Find(topic)?.Id).OfType<string>()],
            Introduced = In(MeasureState.Introduced, company, catalogue),
            Lived = In(MeasureState.Lived, company, catalogue),
            WillingToHost = profile.WillingToHost,
            OpenToAlliances = company.ConsentsTo(ConsentPurpose.SuggestToAlliances),
            ShownToPeers = company.ConsentsTo(ConsentPurpose.ShowToPeers),
            NamedPublicly = company.ConsentsTo(ConsentPurpose.PublicNaming),
        };
    }

    private static string[] In(MeasureState state, CompanyView company, PracticeCatalogue catalogue) =>
    [
        .. company.Measures
            .Where(measure => measure.Current.State == state)
            .Select(measure => catalogue.Practices.Find(measure.Practice)?.Id)
            .OfType<string>(),
    ];
}
