using Matchmaking.Catalogue;
using Matchmaking.Grains.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Recommender.Coverage;
using Matchmaking.Recommender.Serving;

namespace Matchmaking.Grains.Recommendations;

/// <summary>What a firm says, or what is stored about it, as questions to the recommender.</summary>
public static class Queries
{
    /// <summary>The question of a firm without an account.</summary>
    public static RecommendationQuery Of(RecommendForFirm request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        var practices = FirmPractices.Of(request);
        return new RecommendationQuery
        {
            Headcount = request.Headcount,
            ShiftShare = request.ShiftShare,
            MobileShare = request.MobileShare,
            Sector = PlainSector(request.Sector, request.SectorScheme, catalogue),
            Topics = request.Topics,
            Persona = request.Persona,
            Region = request.Region,
            Taken = practices.Taken,
            Running = practices.Running,
            Dismissals = practices.Dismissals,
            Signals = practices.Signals,
            On = GermanCalendar.DayOf(now),
            Limit = request.Limit,
            WithContributions = request.Explain,
        };
    }

    /// <summary>The question of a company about itself.</summary>
    /// <param name="profile">The company's profile, which it must have.</param>
    public static RecommendationQuery Of(
        CompanyState company, StoredProfile profile, RecommendForCompany request, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        var practices = FirmPractices.Of(company, now);
        return new RecommendationQuery
        {
            Headcount = profile.Headcount,
            ShiftShare = profile.ShiftShare,
            MobileShare = profile.MobileShare,
            Sector = PlainSector(profile.Sector, profile.SectorScheme, catalogue),
            Topics = profile.Topics,
            Persona = request.Persona,
            Region = Text.OrNull($"{profile.PostalCode} {profile.District}"),
            Taken = practices.Taken,
            Running = practices.Running,
            Dismissals = practices.Dismissals,
            Signals = practices.Signals,
            On = GermanCalendar.DayOf(now),
            Limit = request.Limit,
            WithContributions = request.Explain,
        };
    }

    public static CoverageQuery Of(CompanyState company, StoredProfile profile, DateTimeOffset now, PracticeCatalogue catalogue)
    {
        var practices = FirmPractices.Of(company, now);
        return new CoverageQuery
        {
            Running = practices.Running,
            Hidden = [.. practices.Taken, .. practices.Dismissals.Select(dismissal => dismissal.Practice)],
            Headcount = profile.Headcount,
            ShiftShare = profile.ShiftShare,
            MobileShare = profile.MobileShare,
            Sector = PlainSector(profile.Sector, profile.SectorScheme, catalogue),
            Topics = profile.Topics,
        };
    }

    public static CoverageQuery Of(CoverPersona request) => new()
    {
        Running = request.Measures,
        Headcount = request.Headcount,
        ShiftShare = request.ShiftShare,
        EventCard = request.EventCard,
    };

    private static string? PlainSector(string? sector, string? scheme, PracticeCatalogue catalogue) =>
        sector is null ? null : SectorSchemes.SectorOf(sector, scheme, catalogue)?.Id;
}
